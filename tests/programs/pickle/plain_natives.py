"""Functions whose callees and operands are natives of many kinds: they need no frame, and say the same as with one."""
import copy
import datetime
import io
import pickle
import struct
import sys
from decimal import Decimal
from itertools import batched, chain, islice, pairwise


def joined(a, b):
    return a + b


def compared(a, b):
    return (a < b, a == b)


def negated(a):
    return -a


class Noisy:
    def __init__(self, log):
        self.log = log

    def __add__(self, other):
        self.log.append(sys._getframe(1).f_code.co_name)
        return "added"

    def __radd__(self, other):
        self.log.append(sys._getframe(1).f_code.co_name)
        return "radded"

    def __lt__(self, other):
        self.log.append("lt")
        return True

    def __neg__(self):
        return sys._getframe(1).f_code.co_name


def operators():
    pairs = [
        (b"ab", b"cd"), (bytearray(b"x"), b"y"), (Decimal("1.5"), Decimal(2)), ([1], [2, 3]), ((1,), (2,)),
        (datetime.date(2020, 1, 1), datetime.timedelta(3)), (1, 2), ("a", "b"),
    ]
    out = []
    for _ in range(300):
        out = [joined(a, b) for a, b in pairs]
    print(out)
    log = []
    for _ in range(50):
        out = [joined(Noisy(log), b"x"), joined(b"x", Noisy(log))]
    print(out, set(log))
    for _ in range(300):
        out = [compared(b"ab", b"ac"), compared(Decimal(1), 2), compared(Decimal(3), 2)]
    print(out)
    print(compared(Noisy(log), b""), negated(Noisy(log)))
    for _ in range(300):
        out = [negated(Decimal(2)), negated(datetime.timedelta(1)), negated(3)]
    print(out)
    for bad in ((b"a", "b"), (Decimal(1), 1.5), ([1], (2,))):
        try:
            joined(*bad)
        except TypeError as e:
            print(e)


class Holder:
    def __init__(self):
        self.stack = []
        self.append = self.stack.append

    def renew(self):
        self.stack = []
        self.append = self.stack.append


def bound():
    h = Holder()
    for i in range(400):
        h.append(i)
        if i % 100 == 99:
            old = h.stack
            h.renew()
            h.append(-1)
    print(len(old), h.stack)


def name_of(x):
    return getattr(x, "__name__", "none"), getattr(x, "__module__", "nowhere")


class Meta(type):
    @property
    def __name__(cls):
        return "by the metaclass"


class WithMeta(metaclass=Meta):
    pass


def names():
    out = []
    for _ in range(200):
        out = [name_of(x) for x in (len, name_of, Holder, int, 3, [].append, WithMeta)]
    print(out)


def plain(x, memo, more=1):
    return x


def listed(x, memo, more=2):
    return [walk(item, memo) for item in x]


def keyed(x, memo, more=3):
    return {walk(k, memo): walk(v, memo) for k, v in x.items()}


def deep(x, memo, more=(4,)):
    return tuple(walk(item, memo) for item in x) + more


TABLE = {int: plain, str: plain, list: listed, dict: keyed, tuple: deep}


def walk(x, memo):
    return TABLE[type(x)](x, memo)


def tables():
    out = None
    for _ in range(300):
        out = walk([1, "a", {"k": [1, 2], 3: (4, 5)}], {})
    print(out)
    listed.__defaults__ = (9,)
    keyed.__defaults__ = None
    try:
        walk([1, {}], {})
    except TypeError as e:
        print(e)
    keyed.__defaults__ = (3,)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Checked:
    def __init__(self, x, y):
        if x > 250:
            raise ValueError(f"{x} in {sys._getframe(1).f_code.co_name}")
        self.x = sum(v for v in (x, y))


class Wrong:
    def __init__(self, x, y):
        if x > 250:
            return x


def made(cls, args):
    return cls(*args)


def classes():
    kinds = [Point, Checked, Wrong, datetime.date, complex, Decimal]
    args = [(1, 2), (3, 4), (5, 6), (2020, 5, 6), (1.5, 2.5), ("1.25",)]
    for _ in range(200):
        out = [made(c, a) for c, a in zip(kinds, args)]
    print([getattr(o, "x", None) for o in out], out[3:])
    for c in (Checked, Wrong, datetime.date, Decimal):
        try:
            made(c, (251, 99))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


class Pair:
    def __init__(self):
        self.a = 1

    def method(self):
        return self


def reduced(x):
    return x.__reduce_ex__(4)


def reducing():
    p = Pair()
    for _ in range(300):
        out = reduced(p)
    print(out[0].__name__, out[1:])
    Pair.__getstate__ = lambda self: ("state", sys._getframe(1).f_code.co_name)
    print(reduced(p)[2:])
    del Pair.__getstate__
    print(reduced(p)[2])
    Pair.__reduce__ = lambda self: (Pair, ())
    print(reduced(p) == (Pair, ()))
    del Pair.__reduce__
    print([reduced(x)[0].__name__ for x in (datetime.date(2020, 1, 1), Decimal(1), [1])])


def imports(n):
    import os.path
    from collections import OrderedDict
    m = __import__("sys", level=0)
    return os.path.sep, OrderedDict, m.maxsize > n


def importing():
    for i in range(300):
        out = imports(i)
    print(out[0], out[1].__name__, out[2])
    import builtins
    before = builtins.__import__
    builtins.__import__ = lambda name, *a, **kw: print("import", name) or before(name, *a, **kw)
    imports(1)
    builtins.__import__ = before


def streams():
    for i in range(200):
        b = io.BytesIO()
        for k in range(20):
            b.write(b"%d;" % k)
        b.write(memoryview(b"-" * k))
        b.write(bytearray(b"end"))
        b.seek(2)
        b.write(b"\0\1")
        n = len(b.getbuffer())
    print(n, b.getvalue())
    c = io.BytesIO(b"shared")
    view = c.getbuffer()
    try:
        c.write(b"longer than that")
    except BufferError as e:
        print(e)
    view.release()
    c.write(memoryview(b"!!"))
    print(c.getvalue())
    try:
        c.write("text")
    except TypeError as e:
        print(e)


def counted(n):
    for i in range(n):
        yield i


def groups(items):
    out = []
    for g in batched(items, 3):
        out.append(g)
    for g in pairwise(islice(items, 4)):
        out.append(g)
    for g in chain(items, items):
        out.append(g)
    return len(out)


def grouping():
    for _ in range(200):
        n = groups([1, 2, 3, 4, 5]), groups("abcd"), groups({1: 2})
    print(n, groups(counted(7)))


def numbers(data):
    return int.from_bytes(data, byteorder="little", signed=True), str(data, "utf-8", "surrogatepass")


def reading():
    for i in range(300):
        out = numbers(struct.pack("<h", i % 100))
    print(out)
    try:
        numbers(b"\xff")
    except UnicodeDecodeError as e:
        print(e)


def spread(*parts):
    out = []
    for p in parts:
        out.append([0, *p, 1])
        out[-1][1:2] = p
    return out


def spreading():
    for _ in range(200):
        out = spread([1], (2,), "ab", {"k": 1}, {"k": 1}.values())
    print(out, spread(counted(2)))


def pickles():
    data = {"a": [1, 2.5, 10**20, b"x", None], "d": datetime.date(2020, 1, 2), "p": Pair(), "n": -5, "b": 70000}
    for _ in range(60):
        text = pickle._dumps(data, 5)
        back = pickle._loads(text)
    print(text == pickle.dumps(data, 5), back["a"], back["d"], vars(back["p"]))
    for _ in range(60):
        twice = copy.deepcopy(data)
    print(twice["a"] == data["a"], twice["a"] is data["a"], vars(twice["p"]))


for test in (operators, bound, names, tables, classes, reducing, importing, streams, grouping, reading, spreading, pickles):
    print("#", test.__name__)
    test()
