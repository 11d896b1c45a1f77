"""setattr() that adds an attribute between assignments to the same object, in hot code."""


class A:
    pass


def fill(o, name):
    o.x = 1
    setattr(o, name, 2)
    o.y = 3
    return o


def fill_plainly(o, name):
    o.x = 1
    object.__setattr__(o, name, 2)
    o.y = 3
    return o


for f in (fill, fill_plainly):
    for i in range(4000):
        o = A()
        o.k = 0
        f(o, "k")
    for i in range(4):
        o = A()
        o.k = 0
        print(f(o, "new%d" % i).__dict__)
