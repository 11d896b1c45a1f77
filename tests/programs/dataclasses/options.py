from dataclasses import KW_ONLY, InitVar, dataclass, field, is_dataclass, make_dataclass
from typing import ClassVar


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    count: ClassVar[int] = 0


@dataclass(kw_only=True)
class Options:
    a: int
    b: int = 2


@dataclass
class Mixed:
    pos: int
    _: KW_ONLY
    key: str = "k"
    seed: InitVar[int] = 5
    total: int = field(init=False)

    def __post_init__(self, seed): self.total = self.pos + seed


@dataclass(repr=False, eq=False)
class Bare: z: int


@dataclass
class Child(Mixed):
    extra: list = field(default_factory=list)


print(Point(1), Point.__slots__, hasattr(Point(1), "__dict__"), Options(a=1), Mixed(1), Mixed(1, key="q", seed=100), Child(5, ["e"]), Bare(1) == Bare(1), is_dataclass(Point), is_dataclass(5))
C = make_dataclass("C", [("x", int), ("y", int, 7)], namespace={"sum": lambda self: self.x + self.y})
print(C(1), C(1).sum())
try: Point(1).zz = 1
except AttributeError as e: print(e)
print(Child.__mro__[1].__name__, Child.__doc__, Mixed.__doc__)
Options(1)
