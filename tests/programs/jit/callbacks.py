# Functions that call whatever they are given: functions, bound methods, natives, classes; callees that call them again.
import sys
import traceback


class Vector:
    def __init__(self):
        self.items = []

    def for_each(self, fn):
        for item in self.items:
            fn(item)

    def has_some(self, fn):
        for item in self.items:
            if fn(item):
                return True
        return False

    def append(self, item):
        self.items.append(item)


class Graph:
    def __init__(self, n):
        self.nodes = Vector()
        self.seen = []
        self.depth = 0
        for i in range(n):
            self.nodes.append(i)

    def visit(self, level):
        self.depth += 1

        def each(item):
            self.seen.append(item)
            if level > 0 and item % 3 == 0:
                self.visit(level - 1)

        self.nodes.for_each(each)


def all_ways(v):
    out = []
    v.for_each(out.append)
    v.for_each(lambda x: out.append(x + 1))
    v.for_each(lambda x: out.append(x + 2))
    v.for_each(lambda x: out.append(x * 3))
    v.for_each(lambda x: out.append(-x))
    v.for_each(lambda x: out.append(x % 5))
    v.for_each(lambda x: out.append(x // 2))
    v.for_each(lambda x: out.append(x ^ 1))
    v.for_each(lambda x: out.append(x & 6))
    v.for_each(str)
    v.for_each(set().add)
    w = Vector()
    v.for_each(w.append)
    return sum(out), len(w.items), v.has_some(lambda x: x > 90), v.has_some(str.isdigit if False else bool)


g = Graph(12)
g.visit(3)
print(g.depth, len(g.seen), sum(g.seen))
v = Vector()
for i in range(60):
    v.append(i)
for _ in range(60):
    r = all_ways(v)
print(r)


def names(_):
    seen.append([sys._getframe(k).f_code.co_name for k in range(3)])


seen = []
v.for_each(names)
print(seen[0], len(seen))


def fails(x):
    if x == 7:
        raise ValueError("seven")


for _ in range(40):
    try:
        v.for_each(fails)
    except ValueError:
        text = traceback.format_exc()
print([line.strip() for line in text.splitlines() if line.startswith("  File") is False])
for bad in (5, "text", None, int("3")):
    try:
        v.for_each(bad)
    except TypeError as e:
        print(e)


class Callable:
    n = 0

    def __call__(self, x):
        self.n += x


c = Callable()
v.for_each(c)
v.for_each(c.__call__)
print(c.n)


def generator(x):
    yield x


v.for_each(generator)
made = []
v.for_each(lambda x: made.append(generator(x)))
print(sum(next(m) for m in made))
