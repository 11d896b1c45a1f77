# Comparison methods of instances in hot code: results that are stored and that jumps depend on, NotImplemented,
# reflected methods, subclasses, object's __ne__, methods that leave compiled code, tuples of scalars and of objects.
import functools
import sys


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return f"V{self.parts}"


class Half:
    def __gt__(self, other):
        return "gt", type(other).__name__

    def __eq__(self, other):
        return []


class Sub(Version):
    def __gt__(self, other):
        return "sub first"


@functools.total_ordering
class Total:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


class Slow:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        for k in range(self.n):
            if self.n > 40:
                [k for k in range(3)].sort(key=lambda v: -v)
                sys._getframe(1).f_lineno
        return self.n == other.n

    def __bool__(self):
        return self.n % 2 == 0

    def __le__(self, other):
        return self if self.n % 3 else NotImplemented

    def __ge__(self, other):
        return other


def count(items, pivot):
    less = equal = different = 0
    for v in items:
        if v < pivot:
            less += 1
        if v == pivot:
            equal += 1
        if v != pivot:
            different += 1
        while v == pivot:
            break
    return less, equal, different


def stored(items, pivot):
    return [(v == pivot, v != pivot) for v in items]


def odd(n):
    out = []
    for i in range(n):
        v = Version(i)
        other = Half() if i > n - 4 else Version(1)
        if i > n - 3:
            out.append((v < other, bool(v == other), v != other))
        else:
            v < other, v == other
    for i in range(n):
        try:
            Version(i) < i
        except TypeError as e:
            text = str(e)
    return out, text, Version(1) == 1, Version(1) != 1


def subclass(n):
    seen = []
    for i in range(n):
        right = Sub(2) if i == n - 2 else Version(2)
        r = Version(1) < right
        if i >= n - 3:
            seen.append(r)
    return seen


def total(n):
    hits = 0
    for i in range(n):
        hits += (Total(i) <= Total(5)) + (Total(i) > Total(7)) + (Total(i) >= Total(7)) * 2
        if not Total(i) != Total(9):
            hits += 100
    return hits


def slow(n):
    out = 0
    for i in range(n):
        a, b = Slow(i % 50), Slow(45)
        if a == b:
            out += 1
        if a != b:
            out += 10
        out += (a == b) * 100
        if a <= b:
            out += 1000
        if not a <= b:
            out += 3
    return out


def tuples(n):
    best = (0, 0.5, "a")
    changes = 0
    for i in range(n):
        t = (i * 7 % 13, i / 2, "b")
        if t > best:
            best = t
            changes += 1
        if t == (0, 0.0, "b"):
            changes += 50
        if i == n - 1:
            changes += ((Version(1), 2) < (Version(1), 3)) + ((1, None) == (1, None))
    return best, changes


def mixed(n):
    for i in range(n):
        try:
            (i, "x") < (i, 3 if i == n - 1 else "y")
        except TypeError as e:
            return str(e)


for _ in range(4):
    print(count([Version(i % 5) for i in range(100)], Version(3)), stored([Version(1), Version(2)] * 20, Version(2))[:2])
    print(odd(150), subclass(150))
    print(total(60), slow(150), tuples(200), mixed(200))
    print(sorted([Version(3, 1), Version(1), Version(3)]), max(Version(2), Version(9)), {Version(1): 5}[Version(1)])
