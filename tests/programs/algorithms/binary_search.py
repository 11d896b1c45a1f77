def search(items, target):
    low, high, steps = 0, len(items) - 1, 0
    while low <= high:
        steps += 1
        middle = (low + high) // 2
        if items[middle] == target:
            return middle, steps
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return ~low, steps


squares = [n * n for n in range(200)]
for target in (0, 49, 50, 39601, 40000, -5, 9801):
    where, steps = search(squares, target)
    print(f"{target:>6}: {'at ' + str(where) if where >= 0 else 'would be at ' + str(~where)} after {steps} steps")


def integer_sqrt(n):
    low, high = 0, n + 1
    while high - low > 1:
        middle = (low + high) >> 1
        if middle * middle <= n:
            low = middle
        else:
            high = middle
    return low


print([integer_sqrt(n) for n in (0, 1, 2, 99, 10**12, 10**30)])
