"""super() calls in compiled code: of classes under native ones, of classes, of static and class methods, of properties."""

import collections
import sys
import weakref
from collections import Counter, OrderedDict, defaultdict


class Loud(dict):
    def __init__(self, *args, **kw):
        super().__init__()
        self.log = []
        for key, value in dict(*args, **kw).items():
            self[key] = value

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.log.append(("del", key))
        super().__delitem__(key)

    def __contains__(self, key):
        return super().__contains__(key)

    def __missing__(self, key):
        return ("missing", key, sys._getframe(1).f_code.co_name)


class Copied(dict):
    def __init__(self, start):
        super().__init__(start)


class Stack(list):
    def __init__(self):
        super().__init__()
        self.top = 0

    def append(self, v):
        self.top = v
        super().append(v)


class Tags(set):
    def __init__(self):
        super().__init__()
        self.n = 0

    def add(self, v):
        self.n += 1
        super().add(v)


class Degrees(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self


class Port(int):
    def __new__(cls, v):
        if int(v) < 0:
            raise ValueError("negative")
        return super().__new__(cls, v)


class Upper(str):
    def __new__(cls, v):
        return super().__new__(cls, v.upper())


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


class Single:
    made = {}

    def __new__(cls, name):
        if name not in cls.made:
            cls.made[name] = super().__new__(cls)
        return cls.made[name]

    def __init__(self, name):
        self.name = name


class Shape:
    sides = 0

    @classmethod
    def named(cls):
        return cls.__name__

    @staticmethod
    def twice(v):
        return v * 2

    @property
    def area(self):
        return self.sides * 10

    def who(self):
        return "shape"


class Square(Shape):
    sides = 4

    @classmethod
    def named(cls):
        return "square " + super().named()

    def twice(self, v):
        return super().twice(v) + 1

    @property
    def area(self):
        return super().area + 1

    def who(self):
        return "square " + super().who()


class Mixin(Shape):
    def who(self):
        return "mixed " + super().who()


class Both(Square, Mixin):
    def who(self):
        return "both " + super().who()


class Called:
    """A descriptor in Python that super() finds."""

    def __get__(self, o, cls):
        return lambda: (type(o).__name__, cls.__name__, sys._getframe(1).f_code.co_name)


class WithDescriptor:
    f = Called()


class AsksDescriptor(WithDescriptor):
    def f(self):
        return super().f()


class Equal:
    """Looks at its caller's frame when compared."""

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return sys._getframe(1).f_code.co_name in ("use", "__setitem__", "__contains__", "__getitem__", "__delitem__")


def use(k):
    d = Loud(a=1, b=2)
    d[k] = k
    s, t = Stack(), Tags()
    s.append(k)
    t.add(k)
    t.add(k)
    out = [d[k], d["zz"], k in d, len(d.log), s.top, t.n, Copied({"x": k})["x"], Copied([("x", k)])["x"]]
    del d[k]
    out += [Degrees(k + 0.5).unit, Degrees("2.5") + k, Port(k) + 1, Port("12"), Upper("ab"), Pair(k, [k])[1]]
    out += [Single("a") is Single("a"), Single("b").name]
    for cls in (Square, Both, Shape):
        o = cls()
        out += [cls.named(), o.twice(k), o.area, o.who()]
    out.append(AsksDescriptor().f())
    return out


for k in range(400):
    last = use(k)
print(last)
for f in (lambda: Port(-1), lambda: Pair(1), lambda: Port("x"), lambda: dict.__init__(), lambda: dict.__init__([])):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def keyed(k):
    d = Loud()
    a, b = Equal(k), Equal(k)
    d[a] = 1
    d[b] = 2
    return len(d), b in d, d[b], Equal(k) in d


for k in range(300):
    last = keyed(k)
print(last)


class Words(Counter):
    def __init__(self, words=()):
        super().__init__()
        self.update(words)


def counts(k):
    c = Counter("abracadabra"[: k % 11])
    c.update(["a", "b", 1, None, 1.5, (k % 3)])
    c.update({"a": 2})
    d = Counter(x=k)
    d.update("xxy")
    e = Words(w for w in ("p", "q", "p"))
    f = Counter([(1, 2), (1, 2)])
    return sorted(map(str, c.items())), d, e, f


for k in range(300):
    last = counts(k)
print(last)


class Adds:
    """A count that is no number, which sees who adds to it."""

    def __add__(self, other):
        return sys._getframe(1).f_code.co_name


def strange():
    c = Counter()
    c["a"] = Adds()
    c.update("ab")
    return dict(c)


for k in range(300):
    last = strange()
print(last)


class Target:
    pass


def refer(k):
    o = Target()
    d = weakref.WeakKeyDictionary()
    d[o] = k
    r = weakref.ref(o)
    return r() is o, d[o], o in d, weakref.ref(o) is r


for k in range(300):
    last = refer(k)
print(last)
try:
    refer_to = weakref.ref(5)
except TypeError as error:
    print(error)


class Replaced(Shape):
    def who(self):
        return "replaced " + super().who()


def replaced(n):
    return [Replaced().who() for _ in range(n)][-1]


print(replaced(300))
Shape.who = lambda self: "new shape"
print(replaced(300))
Shape.who = Shape().who
print(replaced(3))


class Widget:
    kinds = ()

    def __init__(self, name, *, size=1, **options):
        self.name, self.size, self.options = name, size, options

    @classmethod
    def create(cls, name, **options):
        return cls(name, **options)

    @property
    def area(self):
        return self.size * self.size, sys._getframe(1).f_code.co_name

    def draw(self, *, at=0):
        return self.name, at


class Button(Widget):
    kinds = ("button",)

    def __init__(self, name, *args, **options):
        super().__init__(name, *args, size=2, **options)

    @classmethod
    def create(cls, name, **options):
        return super().create(name=name + "!", **options)

    @property
    def area(self):
        return super().area

    def draw(self, *, at=0):
        later = super().draw
        return super().draw(at=at + 1), later(at=5), super().kinds, super().__init__.__name__


class Options(dict):
    def __init__(self, **kw):
        super().__init__(**kw, more=1)

    def update(self, *args, **kw):
        super().update(*args, **kw)

    def get(self, key, default=None):
        return super().get(key, default)


def build(n):
    for k in range(n):
        b = Button("b", color=k)
        c = Button.create("c")
        o = Options(a=k)
        o.update({"z": 3}, y=k)
        given = {"q": k, "color": 0}
        d = dict(given, color=b.options["color"], size=b.size)
        given["q"] = None
        last = b.options, b.area, b.draw(at=k), c.name, c.size, o, o.get("none", 7), o.get("y"), d, dict({}, k=1)
    return last


print(build(600))
print(sys.flags.dev_mode, [sys.flags.optimize for _ in range(500)][-1])
try:
    sys.version_info.nope
except AttributeError as error:
    print(error)


class Alike:
    """Found by value, which its methods see."""

    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return sys._getframe(1).f_code.co_name in ("__getitem__", "__setitem__", "alike")

    def __hash__(self):
        return 7


def alike(k):
    d = weakref.WeakKeyDictionary()
    a, b = Alike(k), Alike(k)
    d[a] = k
    d[b] = k + 1
    r, s = weakref.ref(a), weakref.ref(b)
    return len(d), d[a], {r: 1}[s], [v.__class__.__name__ for v in (1, "a", 2.5, None, a, [], Alike)]


for k in range(400):
    last = alike(k)
print(last)
