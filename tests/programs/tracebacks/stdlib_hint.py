values = [1, 4, 9]
print([math.sqrt(v) for v in values])
