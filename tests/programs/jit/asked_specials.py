"""str, repr, format, f-strings, isinstance and issubclass of objects whose special methods are in Python, in compiled code."""

import sys
from abc import ABC, ABCMeta
from collections.abc import Callable, Mapping, Sequence


class Text:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        if self.n % 500 == 499:
            raise ValueError(self.n)
        return f"text {self.n}"


class Shown(Text):
    def __repr__(self):
        return "shown"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Formatted:
    def __format__(self, spec):
        return f"[{spec}]"


class Sub(str):
    pass


class GivesSub:
    def __str__(self):
        return Sub("sub")

    def __repr__(self):
        return Sub("sub repr")

    def __format__(self, spec):
        return Sub("sub format")


class Wrong:
    def __str__(self):
        return 1

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 2

    def __len__(self):
        return -1


class Plain:
    pass


class Error(Exception):
    pass


class Told(Exception):
    def __str__(self):
        return "told " + ",".join(map(str, self.args))


class Meta(type):
    def __repr__(cls):
        return f"<meta {cls.__name__}>"


class Made(metaclass=Meta):
    pass


def as_str(v):
    return str(v)


def as_repr(v):
    return repr(v)


def in_f_string(v):
    return f"<{v}>"


def converted(v):
    return f"{v!r} {v!s} {v!a}"


def as_format(v):
    return format(v)


def size(v):
    return len(v)


def attempt(f, v):
    try:
        r = f(v)
    except Exception as e:
        return type(e).__name__, str(e)
    return type(r).__name__, r if isinstance(r, int) else str(r)


values = [Text(3), Shown(4), OnlyRepr(), Formatted(), GivesSub(), Wrong(), Error(), Error("a"), Error(1, 2), Told(1, "x"),
          Text, Made, Made(), 5, "s", 2.5, None, True, [1, "a"], (1, OnlyRepr()), {"k": 1}, {1: Plain}, Sub("abc"), 10**30,
          Error(OnlyRepr()), "\U0001f600", Error("\U0001f600"), ABC, Mapping, len]
for f in (as_str, as_repr, in_f_string, converted, as_format, size):
    for v in values:
        seen = {attempt(f, v) for i in range(60)}
        shown = sorted((k, s if " object at 0x" not in str(s) else "object") for k, s in seen)
        print(f.__name__, ascii(shown) if len(ascii(shown)) < 120 else "long")
    print(f.__name__, sum(attempt(f, v)[0] == "str" for i in range(300) for v in values))

raised = 0
for i in range(3000):
    try:
        as_str(Text(i))
    except ValueError as e:
        raised += e.args[0]
print(raised)


class Looks:
    def __str__(self):
        f = sys._getframe()
        names = []
        while f is not None:
            names.append(f.f_code.co_name)
            f = f.f_back if f.f_code.co_name != "<module>" else None
        return " ".join(names)


def outer(v):
    return as_str(v)


def outer_f(v):
    return in_f_string(v)


print({outer(Looks()) for i in range(800)}, {outer_f(Looks()) for i in range(800)})


class Recursive:
    def __init__(self, inner):
        self.inner = inner

    def __str__(self):
        return f"({self.inner})"

    def __repr__(self):
        return "r" + repr(self.inner)


deep = "end"
for i in range(60):
    deep = Recursive(deep)
for i in range(100):
    if str(deep) != "(" * 60 + "end" + ")" * 60 or repr(deep) != "r" * 60 + "'end'":
        print("wrong")
limit = sys.getrecursionlimit()
sys.setrecursionlimit(120)
endless = Recursive(None)
endless.inner = endless
for f in (as_str, as_repr, in_f_string):
    for i in range(3):
        try:
            f(endless)
        except RecursionError as e:
            print("RecursionError")
sys.setrecursionlimit(limit)


class Changing:
    def __str__(self):
        return "before"


def run_changing(o):
    n = 0
    for i in range(1000):
        n += len(str(o))
    return n


o = Changing()
print(run_changing(o), run_changing(o))
Changing.__str__ = lambda self: "after!!"
print(run_changing(o))
del Changing.__str__
print(run_changing(o) > 10000)
Changing.__repr__ = lambda self: "repr"
print(run_changing(o))


# Abstract base classes and other metaclasses.

class Shape(ABC):
    pass


class Square(Shape):
    pass


class Circle:
    pass


class Hooked(ABC):
    calls = 0

    @classmethod
    def __subclasshook__(cls, c):
        cls.calls += 1
        return True if hasattr(c, "hooked") else NotImplemented


class HasHook:
    hooked = 1


class Checks(type):
    seen = 0

    def __instancecheck__(cls, v):
        Checks.seen += 1
        return v if isinstance(v, int) else "yes" if v == "s" else []

    def __subclasscheck__(cls, c):
        Checks.seen += 1
        if c is int:
            raise TypeError("not int")
        return c is str


class Checked(metaclass=Checks):
    pass


class Lies:
    @property
    def __class__(self):
        return Square


class Odd(metaclass=ABCMeta):
    @classmethod
    def __subclasscheck__(cls, c):
        return 7


def is_shape(v):
    return isinstance(v, Shape)


def is_mapping(v):
    return isinstance(v, Mapping)


def is_several(v):
    return isinstance(v, (int, Mapping, Checked, Sequence, Hooked))


def is_checked(v):
    return isinstance(v, Checked)


def is_hooked(v):
    return isinstance(v, Hooked)


def is_odd(v):
    return isinstance(v, Odd)


def is_callable(v):
    return isinstance(v, Callable)


def of_shape(v):
    return issubclass(type(v), Shape)


def of_checked(v):
    return issubclass(type(v), Checked)


things = [Square(), Circle(), HasHook(), Lies(), {}, [], 0, 1, "s", "t", None, Odd(), Checked(), print, Plain]
for f in (is_shape, is_mapping, is_several, is_checked, is_hooked, is_odd, is_callable, of_shape, of_checked):
    for i in range(200):
        row = []
        for v in things:
            try:
                row.append(f(v))
            except TypeError as e:
                row.append(str(e))
    print(f.__name__, row)
print(Checks.seen, Hooked.calls)

circle = Circle()
found = []
for i in range(600):
    if i == 400:
        Shape.register(Circle)
    found.append(is_shape(circle))
print(found.count(True), found.index(True))


def loop_with_frame(vs):
    # locals() has this loop keep its frame.
    n = 0
    for i in range(300):
        for v in vs:
            if isinstance(v, Mapping):
                n += 1
            n += len(str(v)) + len(repr(v)) + len(f"{v}")
    return n, sorted(locals())


print(loop_with_frame([Shown(1), Shown(2), OnlyRepr(), {}, "s", 5, Told("t")]))
