def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def u(f): fails(f)
def a(): x, y = 1, 2, 3
def b(): x, y = 1,
def c(): x, y = 5
def d(): x, *y, z = [1]
def e(): (x, y), z = 1, 2
def f(): x, y = "abc"
def g(): x, y = {}
def h(): x, y = None
def i(): [x] = range(10)
def j(): x, y = iter([1, 2, 3])
def k(): x, y = {"a": 1, "b": 2, "c": 3}
for fn in (a, b, c, d, e, f, g, h, i, j, k): fails(fn)
# expect: ValueError: too many values to unpack (expected 2, got 3)
# expect: ValueError: not enough values to unpack (expected 2, got 1)
# expect: TypeError: cannot unpack non-iterable int object
# expect: ValueError: not enough values to unpack (expected at least 2, got 1)
# expect: TypeError: cannot unpack non-iterable int object
# expect: ValueError: too many values to unpack (expected 2)
# expect: ValueError: not enough values to unpack (expected 2, got 0)
# expect: TypeError: cannot unpack non-iterable NoneType object
# expect: ValueError: too many values to unpack (expected 1)
# expect: ValueError: too many values to unpack (expected 2)
# expect: ValueError: too many values to unpack (expected 2, got 3)
