"""Functions that need no frame and consume generator expressions: what callers see when that is left in the middle."""

import sys
import traceback


class Vector:
    def __init__(self, items):
        self.items = items

    def dot(self, other):
        return sum(x * y for x, y in zip(self.items, other.items))

    def length(self):
        return self.dot(self) ** 0.5

    def has(self, k):
        return any(x == k for x in self.items)

    def lacks(self, k):
        return all(x != k for x in self.items)

    def plus(self, k):
        return tuple(x + k for x in self.items)

    def text(self):
        return ",".join(str(x) for x in self.items)

    def most(self):
        return max(x for x in self.items)

    def ordered(self):
        return sorted(x for x in self.items)


def measure(v):
    return v.length(), v.has(2), v.lacks(2), v.plus(1), v.text(), v.most(), v.ordered()


def run(vectors, n):
    out = None
    for _ in range(n):
        out = [measure(v) for v in vectors]
    return out


print(run([Vector([1.0, 2.5]), Vector([0.5, 0.25])], 60))
print(run([Vector([1, 2]), Vector([3, 2**60])], 60))
print(run([Vector([True, 2]), Vector([3.5, 2**53, 1])], 3))


def fails(f, *args):
    try:
        print("no error", f(*args))
    except Exception as e:
        print(type(e).__name__, e, [(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)][1:])


fails(run, [Vector([1, 2]), Vector([1, None])], 1)
fails(run, [Vector([])], 1)
fails(run, [Vector([1j, 2])], 1)


class Odd:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        names = []
        f = sys._getframe()
        while f is not None:
            names.append(f.f_code.co_name)
            f = f.f_back
        seen.append(names)
        if self.v is None:
            raise ValueError("no value")
        return self.v == other

    def __ne__(self, other):
        return not self == other

    def __add__(self, other):
        return ("added", self.v, other)


def finds(v, k):
    return v.has(k), v.lacks(k), v.plus(k)


def outer(vectors, k):
    out = []
    for v in vectors:
        out.append(finds(v, k))
    return out


for _ in range(60):
    r = outer([Vector([1, 2, 3])], 2)
print(r)
seen = []
print(outer([Vector([1, Odd(2), 3])], 2), seen)
seen = []
fails(outer, [Vector([1, Odd(None), 3])], 2)
print(seen)


def helper(x, k):
    if x > k:
        raise KeyError(x)
    return x * 2


def through(items, k):
    return sum(helper(x, k) for x in items)


def catches(rows, k):
    out = []
    for row in rows:
        try:
            out.append(through(row, k))
        except KeyError as e:
            out.append([(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)])
    return out


for _ in range(60):
    r = catches([[1, 2], [3]], 9)
print(r, catches([[1, 2, 5, 7], [3]], 4), catches([[1, 2.5], [2**60, 1]], 2**61))


def tree(n):
    """Recursion through a generator expression."""
    return 1 + sum(tree(i) for i in range(n))


for _ in range(6):
    r = tree(7)
print(r)


def chain(n):
    return (chain(n - 1) if any(i == n - 1 for i in range(n)) else 0) + 1


for _ in range(20):
    r = chain(20)
print(r, chain(600))
fails(lambda: sys.setrecursionlimit(400) or len(str(chain(100))))
try:
    chain(5000)
except RecursionError as e:
    print(type(e).__name__)
sys.setrecursionlimit(1000)


def switch(x, at):
    if x == at:
        sys.settrace(trace)
    return x


def trace(frame, event, arg):
    if frame.f_code.co_name in ("<genexpr>", "inner_sum", "inner_any", "switch"):
        events.append((frame.f_code.co_name, event))
    return None


def inner_sum(items, at):
    return sum(switch(x, at) for x in items)


def inner_any(items, at):
    return any(switch(x, at) > 99 for x in items)


def both(items, at):
    a = inner_sum(items, at), inner_any(items, at)
    sys.settrace(None)
    return a


events = []
for _ in range(60):
    r = both([1, 2, 3], 9)
print(r, events)
print(both([1, 2, 3], 2), events)
