"""f(*list) of natives and classes, where the callee keeps its arguments, and f(a, *args)."""


class Base:
    def __new__(cls, *args):
        o = super().__new__(cls)
        o.args = args
        return o


class Err(Exception):
    pass


def make(cls, *args):
    return cls.__new__(cls, *args)


def raise_with(items):
    return Err(*items)


def several(k):
    items = [k, "a"]
    e = raise_with(items)
    items.append(3)
    f = raise_with([1.5, 2.5])
    t = make(tuple, (k, 1))
    return make(Base, k, "b").args, e.args, f.args, t, make(object) is not None, make(int, k), max(*items[:1], *[5, 7])


for k in range(400):
    last = several(k)
print(last)
for wrong in ((int, "x"), (object, 1), (5,)):
    try:
        print(type(make(*wrong)).__name__)
    except Exception as error:
        print(type(error).__name__, error)
