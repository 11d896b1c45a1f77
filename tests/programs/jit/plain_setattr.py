# object.__setattr__ by constant names in hot constructors: frozen dataclasses, floats and ints in the same field, slots,
# properties, a class changed while it is in use.
from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 3
    tags: tuple = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Slotted:
    x: float
    y: float


class Odd:
    def __setattr__(self, name, value):
        raise AttributeError("frozen " + name)

    def __init__(self, a, b):
        object.__setattr__(self, "a", a)
        object.__setattr__(self, "b", b)
        object.__setattr__(self, "a", self.a + b)


class Guarded(Odd):
    @property
    def c(self):
        return self.a

    def __init__(self, a):
        super().__init__(a, 1)
        try:
            object.__setattr__(self, "c", a)
        except AttributeError as e:
            object.__setattr__(self, "message", str(e))


def points(n):
    total = 0
    for i in range(n):
        p = Point(i, i % 5)
        q = replace(p, x=p.x + 1)
        total += q.x * q.y + (p == q) + len(p.tags)
    return total, p, q, hash(p) == hash(Point(p.x, p.y))


def mixed(n):
    total = 0
    for i in range(n):
        p = Point(i if i % 3 else i + 0.5, None if i % 100 == 99 else 2)
        s = Slotted(i, i * 0.5)
        total += p.x + s.x + s.y
    return total, p, s


def odd(n):
    total = 0
    for i in range(n):
        o = Odd(i, 2)
        g = Guarded(i)
        total += o.a + o.b + g.a + len(g.message)
    return total, g.message, list(vars(o)), list(vars(g))


print(points(3000))
print(mixed(3000))
print(odd(2000))
for make in (lambda: setattr(Point(1), "x", 2), lambda: setattr(Slotted(1, 2), "x", 2), lambda: setattr(Odd(1, 2), "a", 1)):
    try:
        make()
    except (FrozenInstanceError, AttributeError) as e:
        print(type(e).__name__, e)


def changed(n):
    seen = []
    for i in range(n):
        o = Odd(i, 1)
        if i == n // 2:
            Odd.b = property(lambda self: "from the class", lambda self, v: None)
        seen.append(o.b)
    return seen[0], seen[-1], sorted(vars(o))


print(changed(3000))
