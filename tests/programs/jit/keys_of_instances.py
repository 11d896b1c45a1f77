"""Instances as keys and items: __eq__ and __hash__ in Python, called from natives and compiled code; changes; tuples compared and hashed."""

import traceback
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Point:
    x: object
    y: object


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return -1 if self.n == 3 else self.n

    def __eq__(self, other):
        if self.n % 2:
            return NotImplemented
        return self.n == getattr(other, "n", None) and "yes"

    def __lt__(self, other):
        return (self.n % 5, self.n) < (other.n % 5, other.n)


def hashes(items):
    return sum(hash(p) == hash(q) for p, q in items)


def members(items, s):
    return sum(p in s for p in items)


def orders(items):
    out = 0
    for p in items:
        for q in items[:5]:
            out += (p < q) + 2 * (p <= q) + 4 * (p > q) + 8 * (p >= q) + 16 * (p == q) + 32 * (p != q)
    return out


values = [1, 2.5, "a", None, True, (1, 2), 1 << 70, -1, b"x", float("inf")]
points = [Point(a, b) for a in values for b in values]
again = [Point(a, b) for a in values for b in values]
for _ in range(4):
    print(hashes(zip(points, again)), members(points, set(again)), members(again, points))
ints = [Point(i % 7, i % 5 - 2) for i in range(60)]
texts = [Point("ab"[i % 2], "xyz"[i % 3]) for i in range(60)]
mixed = [Point(i % 3, (i % 4, i / 4)) for i in range(60)]
for _ in range(5):
    print(orders(ints), orders(texts), orders(mixed))

def compared(items):
    out = []
    for p in items:
        try:
            out.append(p < ints[0])
        except TypeError as error:
            out.append(str(error))
    return out


print(compared(ints[:3] + texts[:2] + [Point(0, None)] + ints[:2]))
odds = [Odd(i) for i in range(12)] * 3
for _ in range(20):
    met = (members(odds, set(odds[:12])), members([Odd(i) for i in range(12)], set(odds)), len(set(odds)))
print(met, members([Odd(2), Odd(3)], odds), hash(odds[3]))
print([o.n for o in sorted(odds[:12])])
jobs = [Job(i * 7 % 10, "j%d" % i) for i in range(40)]
for _ in range(10):
    jobs.sort()
print([j.name for j in jobs[:12]], min(jobs).name, max(jobs).name)


class Bad:
    def __hash__(self):
        return 1.5

    def __eq__(self, other):
        raise ValueError("not comparable")


def failing(n):
    out = set()
    for i in range(n):
        try:
            hash(Bad())
        except TypeError as error:
            out.add(str(error))
        try:
            [Bad()].index(Bad())
        except ValueError as error:
            out.add((str(error), tuple(f.name for f in traceback.extract_tb(error.__traceback__))))
    return sorted(map(str, out))


print(failing(300))


class Changing:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self.n == other.n


def asked(n):
    a, b = Changing(4), Changing(4)
    s = {a}
    return sum((b in s) + (b in [a]) for _ in range(n))


print(asked(300))
Changing.__eq__ = lambda self, other: False
print(asked(300))
Changing.__hash__ = lambda self: id(self)
print(asked(300))
del Changing.__eq__
print(asked(300))
Changing.__eq__ = lambda self, other: True
print(asked(300))
Changing.__hash__ = None
try:
    asked(3)
except TypeError as error:
    print(error)


class Base:
    def __eq__(self, other):
        return "base" if type(self) is type(other) else NotImplemented

    __hash__ = object.__hash__


class Derived(Base):
    pass


class Own(Base):
    def __eq__(self, other):
        return False

    __hash__ = object.__hash__


def pairs(n):
    items = [Base(), Derived(), Own()]
    out = None
    for _ in range(n):
        out = [[a in [b] for a in items] for b in items]
    return out


print(pairs(200))
tuples = [(), (1,), (1, 2), (1, 2.0), (1, "x"), ("x", 1), (True, 2), (1, (2, 3)), (1, (2, 4)), (None,), (-1, -1)]


def tuple_hashes(items):
    return [hash(a) == hash(b) for a in items for b in items].count(True), hash((-1,)) == hash((-2,))


for _ in range(50):
    met = tuple_hashes(tuples)
print(met)
