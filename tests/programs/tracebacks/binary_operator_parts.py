def compute(a, b, c, d):
    return (a + b) * (c - d) / (a // b)


print(compute(4, 2, 3, 1))
compute(1, 5, 3, 1)
