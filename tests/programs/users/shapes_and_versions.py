"""Shapes and expressions: match statements, enums with flags, ABCs, operators, fractions, t-strings, formatting."""
import abc
import enum
import math
import operator
import pprint
import reprlib
import sys
from dataclasses import KW_ONLY, InitVar, dataclass, field
from fractions import Fraction
from functools import cached_property, total_ordering
from string.templatelib import Interpolation, Template


class Side(enum.Flag, boundary=enum.CONFORM):
    LEFT = enum.auto()
    RIGHT = enum.auto()
    TOP = enum.auto()
    HORIZONTAL = LEFT | RIGHT


class Planet(enum.Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / self.radius**2


class Shape(abc.ABC):
    registry = {}

    def __init_subclass__(cls, /, code=None, **kw):
        super().__init_subclass__(**kw)
        if code:
            Shape.registry[code] = cls

    @property
    @abc.abstractmethod
    def area(self): ...


@dataclass(frozen=True)
class Circle(Shape, code="c"):
    radius: float = 1.0

    @property
    def area(self):
        return math.pi * self.radius**2


@dataclass(frozen=True)
class Rect(Shape, code="r"):
    width: Fraction
    height: Fraction
    _: KW_ONLY
    label: str = ""
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        object.__setattr__(self, "width", self.width * scale)

    @cached_property
    def diagonal(self):
        return math.hypot(self.width, self.height)

    @property
    def area(self):
        return self.width * self.height


@total_ordering
class Version:
    __match_args__ = ("major", "minor")
    __slots__ = ("major", "minor")

    def __init__(self, text):
        self.major, self.minor = map(int, text.split("."))

    def __eq__(self, other):
        return isinstance(other, Version) and (self.major, self.minor) == (other.major, other.minor)

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) < (other.major, other.minor)

    def __hash__(self):
        return hash((self.major, self.minor))

    def __format__(self, spec):
        return f"v{self.major}.{self.minor}" if spec == "long" else format(str(self.major), spec)


def describe(x):
    match x:
        case Circle(radius=0):
            return "point"
        case Circle(r) if r > 10:
            return f"big circle {r}"
        case Rect(w, h) if w == h:
            return f"square {w}"
        case Rect(width=Fraction(numerator=n, denominator=1)):
            return f"whole width {n}"
        case [("+" | "-" | "*") as op, a, b]:
            return f"({describe(a)} {op} {describe(b)})"
        case [x, *rest] if rest:
            return f"list of {x!r} and {len(rest)} more"
        case {"kind": "shape", "code": c, **extra}:
            return f"{Shape.registry.get(c, type(None)).__name__} with {extra}"
        case Version(2 | 3 as major, minor):
            return f"version {major}|{minor}"
        case int() | float() as n:
            return f"{n:g}"
        case str(s) if s.isidentifier():
            return s
        case Side.LEFT | Side.HORIZONTAL:
            return "side"
        case None | True | False:
            return "constant"
        case _:
            return f"? {reprlib.repr(x)}"


for x in [Circle(0), Circle(11), Circle(), Rect(Fraction(1, 2), Fraction(1, 4), scale=2), Rect(Fraction(3, 6), Fraction(1, 2)), ["+", 1, ["*", "x", 2.50]], [1, 2], {"kind": "shape", "code": "r", "z": 1}, {"kind": "shape", "code": "q"}, Version("3.4"), "a b", Side.HORIZONTAL, True, [], set(range(30)), "x" * 50, b"bytes"]:
    print(describe(x))
print(Side.LEFT | Side.TOP, ~Side.LEFT, Side.HORIZONTAL & Side.LEFT, list(Side.HORIZONTAL), Side(9), bool(Side(0)), Side.LEFT in Side.HORIZONTAL, repr(Side(0)))
print(*(f"{p.name.title():>8}: {p.gravity:.3f}" for p in Planet), Planet((6.421e23, 3.3972e6)))
print(max(map(Version, ["1.10", "1.9", "0.99"]), default=None).minor, f"{Version('2.1'):long} {Version('2.1'):>4}", sorted({Version("1.0"), Version("1.0")}, reverse=True).__len__())
r = Rect(Fraction(3), Fraction(4), label="r")
print(r, r.diagonal, r.__dict__, hash(r) == hash(Rect(Fraction(3), Fraction(4), label="r")))
for bad in (lambda: setattr(r, "width", 1), lambda: Shape(), lambda: Rect(1, 2, "l"), lambda: Version("1") < 3, lambda: Version("1.2") < 3, lambda: Planet("x"), lambda: del_attr(r)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", e)
for spec in (",.3f", "+e", "%", "010.2f", "#x", "_b", "^20,", "c", "n", ".3", "=+9", "*<7d"):
    out = []
    for v in (1234567, 3.14159, Fraction(22, 7)):
        try:
            out.append(format(v, spec))
        except (ValueError, TypeError) as e:
            out.append(str(e))
    print(spec, out)


def html(t: Template):
    return "".join(p if isinstance(p, str) else f"<b>{format(p.value, p.format_spec) if p.conversion is None else repr(p.value)}</b>" for p in t)


name, n = "Ann & Bob", 3.14159
t = t"Hi {name!r}, {n:.2f} {n=} {{x}}"
print(html(t), t.strings, t.values, [i.expression for i in t.interpolations], t + t"{n}")
pprint.pp({"shapes": [Circle(i) for i in range(4)], "nested": {"k" * i: list(range(i)) for i in range(12, 15)}}, width=60)
print("%-10s|%+05d|%x|%r|%%|%.3g|%(a)s" % {"a": 1} if False else "%-10s|%+05d|%x|%r|%.3g" % ("ab", 5, 255, "q", 1e10))
print("{0!r:>8} {1[k]} {2.real} {x:{w}}".format("a", {"k": 1}, 3, x=5, w=4), "{:>{}}".format("r", 5))
print(operator.methodcaller("split", ",")("a,b"), operator.itemgetter(1, 3)("abcd"), sys.getsizeof(0) > 0)


def level(n):
    if n == 0:
        return describe({"kind": Version("1.2.3")})
    return level(n - 1)


level(3)
