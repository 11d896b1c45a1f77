data = list(range(10))
print(data[2:8:2])
print(data[1:"x"])
