low, value, high = 1, "5", 10
print(low < high)
print(low <= value < high)
