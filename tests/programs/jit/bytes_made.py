"""bytes and bytearray in compiled code: made from all kinds of things, appended to, measured, with errors in the middle."""


def repeat(f, *args):
    for _ in range(60):
        r = f(*args)
    return r


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        log.append(self.v)
        return self.v


log = []


def fails(f, *args):
    try:
        print("no error", f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def packed(pairs):
    out = bytearray()
    for a, b in pairs:
        out += bytes((a, b))
        out.append(a)
        out += b"-"
        out += bytearray([b] * 12)
    return bytes(out), len(out), len(bytes(out))


print(repeat(packed, [(1, 2), (255, 0)]))
print(packed([(Index(3), 4)][:0]), packed([(True, 7)]))
fails(packed, [(1, 2), (256, 0)])
fails(packed, [(1, 2), (-1, 0)])
fails(packed, [(1, 2.5)])
fails(packed, [(2**70, 1)])
fails(packed, [("a", 1)])


def appended(items):
    out = bytearray()
    for x in items:
        out.append(x)
    return out


print(repeat(appended, [1, 2, 3]), appended([Index(5), True]), log)
fails(appended, [1, 300])
fails(appended, [1, "a"])
fails(appended, [1, None])


class Own(bytearray):
    pass


def held(out, x):
    out.append(x)
    return len(out)


print(repeat(held, bytearray(), 1), held(Own(b"ab"), 3))
out = bytearray(b"abc")
view = memoryview(out)
fails(held, out, 1)
view.release()
print(held(out, 1))


def made(x):
    return bytes(x), bytearray(x)


print(repeat(made, 3), repeat(made, (1, 2)), made([3, 4]), made(b"xy"), made(range(3)), made(bytearray(b"q")), made({5: 6}))
print(made([Index(7)]), log)
for bad in (-1, "text", [256], [1.5], None, 2**70, ["a"]):
    fails(made, bad)
print([repeat(lambda: (bytes(), bytearray(), bytes("é", "utf-8"), bytearray("é", "latin-1")))])


def joined(n):
    return bytes(255 - i for i in range(n)), bytes(x for x in b"abc"), bytearray(i for i in range(n))


print(repeat(joined, 5))
fails(joined, 300)


class Radd:
    def __radd__(self, other):
        return "radd", bytes(other)


def added(a, b):
    a += b
    return a


print(repeat(added, bytearray(b"x"), b"y")[:3], added(bytearray(b"a"), memoryview(b"bc")))
fails(added, bytearray(b"a"), Radd())
fails(added, bytearray(b"a"), "b")
fails(added, [1], Radd())
fails(added, (1,), Radd())
print(added([1], (2, 3)), added([1], "ab"), added((1,), (2,)), added("a", "b"), added(b"a", b"b"))


def sizes(things):
    return [len(x) for x in things]


print(repeat(sizes, [b"ab", b""]), sizes([b"abc", bytearray(5), "xy", [1], (), {1: 2}, Own(b"1"), range(7)]))
fails(sizes, [b"a", 5])
