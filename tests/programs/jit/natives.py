"""Modules in local variables, subclasses of native classes, named tuples, and subscripts of instances, in hot code."""

import collections
import random
from typing import NamedTuple


class Point(collections.namedtuple("Point", "x y")):
    __slots__ = ()

    def norm(self):
        return self.x * self.x + self.y * self.y


class Pair(NamedTuple):
    left: int
    right: float = 0.5


class Counts(dict):
    def total(self):
        return sum(self.values())


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __len__(self):
        return list.__len__(self) * 2


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(key, key)

    def __setitem__(self, key, value):
        if value == 1234:
            raise ValueError(value)
        self.cells[key] = value

    def __len__(self):
        return len(self.cells)


class Wide(Grid):
    def __setitem__(self, key, value):
        super().__setitem__(key, value + 1)


def local_modules(n):
    import math
    import operator as op
    total = 0.0
    for i in range(n):
        total += math.sqrt(i) + math.floor(i / 2) + op.add(i, 1) + math.pi
        if i == n - 50:
            math = op_like
    return round(total, 6)


class op_like:
    pi = 3

    @staticmethod
    def sqrt(x):
        return 1.0

    @staticmethod
    def floor(x):
        return 2


def tuples(n):
    total = 0
    for i in range(n):
        p = Point(i, y=2)
        q = p._replace(x=3) if i % 100 == 0 else p
        total += p.x + q[1] + p.norm() + Pair(i).left + Pair(i, 2.5).right + len(p)
    a, b = p
    return total, p, a, b, Pair(1) == (1, 0.5), type(q).__name__


def subclasses(n):
    c, s = Counts(), Stack()
    for i in range(n):
        c.setdefault(i % 7, 0)
        c[i % 7] += 1
        s.push(i).append(i)
        if i == n - 20:
            s.append = lambda x: None
    return c.total(), len(s), list.__len__(s), c.get(3), sorted(c.items())[:2]


def subscripts(n):
    g, w = Grid(), Wide()
    total = 0
    for i in range(n):
        h = w if i % 3 else g
        h[i % 50] = i
        total += h[i % 60] + g[i] + len(g)
    try:
        for i in range(n):
            g[5] = i
    except ValueError as e:
        total += e.args[0]
    return total, len(g), len(w)


def rolls(n):
    r = random.Random(7)
    total = 0.0
    for _ in range(n):
        total += r.random() + r.randrange(6)
    return round(total, 9)


for _ in range(2):
    print(local_modules(2000), tuples(2000), subclasses(2000), subscripts(2000), rolls(1500))
Point.norm = lambda self: 1
Grid.__getitem__ = lambda self, key: 0
Counts.total = lambda self: "changed"
print(tuples(2000), subscripts(2000), subclasses(2000))
