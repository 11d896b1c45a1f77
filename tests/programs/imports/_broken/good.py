value = 5


def fail(x):
    return value / x
