"""Dicts and sets whose keys are pairs: of ints of all sizes, of what equals ints, of objects that equal pairs."""

from collections import namedtuple
from fractions import Fraction


class Point(tuple):
    pass


class Odd(tuple):
    def __eq__(self, other):
        print("eq", tuple(self), tuple(other))
        return tuple.__eq__(self, other)

    __hash__ = tuple.__hash__


class Like:
    """Equals a pair without being a tuple."""

    def __init__(self, pair):
        self.pair = pair

    def __hash__(self):
        return hash(self.pair)

    def __eq__(self, other):
        print("like", self.pair, other.pair if isinstance(other, Like) else other)
        return self.pair == (other.pair if isinstance(other, Like) else other)


Named = namedtuple("Named", "x y")
EDGES = [0, 1, -1, -2, -3, 2, 100, 127, 128, 32767, 32768, -32768, -32769, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 53, 2 ** 64]

table = {}
for a in EDGES:
    for b in EDGES:
        table[a, b] = (a, b)
print(len(table), len(set(table)), all(table[a, b] == (a, b) for a in EDGES for b in EDGES))
print(sum((b, a) in table for a in EDGES for b in EDGES), (0, 5) in table, (1, 2, 3) in table, (1,) in table, () in table)
for a, b in [(-1, -2), (-2, -1), (-1, 0), (-2, 0), (0, -1), (0, -2)]:
    del table[a, b]
    print((a, b) in table, (b, a) in table, len(table))

same = [(1, 0), (True, False), (1.0, 0), (1, -0.0), (Fraction(1), 0), (1 + 0j, 0), Point((1, 0)), Named(1, 0), Odd((1, 0))]
for first in same:
    d = {first: "there"}
    print([d.get(other) for other in same], [hash(other) == hash(first) for other in same].count(True))
    d[1, 0] = "again"
    print(len(d), type(next(iter(d))).__name__, d)
    s = {first}
    print([other in s for other in same].count(True), len(s | set(same)), len(s & {(1, 0)}), s == {(1, 0)})

for pair in ((3, 4), (-1, 4), (3, "x"), (40000, 4)):
    d = {pair: 1, (4, 3): 2}
    print(d.get(Like(pair)), Like((9, 9)) in d)
    e = {Like(pair): 1}
    print(e.get(pair), pair in e, len({**e, pair: 2}), len({pair, Like(pair)}), len({Like(pair), pair}))
    try:
        d[[pair]] = 1
    except TypeError as error:
        print(error)
    try:
        d[pair, []] = 1
    except TypeError as error:
        print(error)

nan = float("nan")
print(len({(nan, 1), (nan, 1)}), (nan, 1) in {(nan, 1)}, (float("nan"), 1) in {(nan, 1)})

counts = {}
grid = [(x, y) for x in range(-20, 20) for y in range(-20, 20)]
for x, y in grid:
    for step in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        cell = (x + step[0], y + step[1])
        counts[cell] = counts.get(cell, 0) + 1
print(len(counts), sorted(counts.values())[:8], sum(counts.values()), list(counts)[:4], list(counts)[-4:])
seen = set(grid)
print(len(seen), len(seen & set(counts)), len(set(counts) - seen), len(seen ^ set(counts)), seen < set(counts))
for x, y in grid:
    if (x + y) % 3:
        seen.discard((x, y))
        del counts[(float(x), y)]
print(len(seen), len(counts), seen <= set(counts), sum(x * 41 + y for x, y in seen), counts.pop((0, 0)), counts.setdefault((0, 0), 7))
print(len({frozenset(p) for p in grid}), len({frozenset({p, (p[1], p[0])}) for p in grid}))

# Three ints.
SMALL = [0, 1, -1, -2, -3, 7, 100, 511, 512, -512, -513, 1023, 1024, 65536, 2 ** 40]
table = {(a, b, c): [a, b, c] for a in SMALL for b in SMALL for c in SMALL}
print(len(table), len(set(table)), all(table[a, b, c] == [a, b, c] for a in SMALL for b in SMALL for c in SMALL))
print(len({**table, **{(float(a), b, c): 0 for a, b, c in table}}), (0, 0, 5) in table, (0, 5) in table)
for first in [(1, 0, 3), (True, False, 3.0), (1.0, 0, Fraction(3)), Point((1, 0, 3)), Odd((1, 0, 3))]:
    d = {first: 1, (1, 0): 2, (3, 1, 0): 3}
    print([d.get(k) for k in [(1, 0, 3), (True, 0, 3), (1, -0.0, 3), Point((1, 0, 3)), (1, 0), (3, 1, 0), (0, 1, 3)]])
print({(1, 2, 3): 1}.get(Like((1, 2, 3))), {Like((1, 2, 3)): 1}.get((1, 2, 3)))
mixed = {}
for x in range(-9, 9):
    for y in range(-9, 9):
        mixed[x, y] = x
        for z in range(-3, 3):
            mixed[x, y, z] = z
print(len(mixed), sum(mixed[x, y] + mixed[x, y, 2] for x in range(-9, 9) for y in range(-9, 9)), list(mixed)[:3], len({k for k in mixed if len(k) == 3}))
