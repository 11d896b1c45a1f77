x = 5
assert isinstance(x, int)
assert x > 3 and \
    x < 5
