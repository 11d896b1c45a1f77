def inner(values):
    return values[10]


def outer(values):
    return inner(values) + 1


print("before")
outer([1, 2, 3])
