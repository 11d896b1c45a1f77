# Instances, operator methods, __init__, slots, properties, dynamic attributes and containers in hot loops.
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0.0):
        self.x = x
        self.y = y
    def __add__(self, o):
        if not isinstance(o, Vec): return NotImplemented
        return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Vec) and self.x == o.x and self.y == o.y
    def __repr__(self): return f"Vec({self.x}, {self.y})"


class Right:
    def __radd__(self, o): return "radd"


def walk(n):
    v = Vec(0.0)
    for i in range(n):
        v = v + Vec(1.0, i) * 0.5
    return v


print(walk(2000), 2 * Vec(1, 2), Vec(1) + Right())


def adds(items):
    out = None
    for a in items:
        try:
            out = Vec(1, 1) + a
        except TypeError as e:
            out = str(e)
    return out


print(adds([Vec(1, 2)] * 500), adds([Vec(1, 2)] * 500 + [Right()]), adds([Vec(1, 2)] * 500 + [3]))


class Sub(Vec):
    __slots__ = ()
    def __radd__(self, o): return "sub first"


print(adds([Vec(1, 2)] * 500 + [Sub(1, 2)]))


class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right
    def insert(self, v):
        if v < self.value:
            if self.left is None: self.left = Node(v)
            else: self.left.insert(v)
        elif self.right is None: self.right = Node(v)
        else: self.right.insert(v)
    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right


root = Node(50)
seed = 7
for _ in range(800):
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    root.insert(seed % 1000)
print(sum(root), list(root)[:6])


class Loose: pass


def attach(n):
    keep = []
    for i in range(n):
        o = Loose()
        o.a = i
        if i % 3: o.b = i * 0.5
        if i % 5 == 0: o.a = "text"
        if i % 7 == 0: o.c = None
        keep.append(o)
    return sum(getattr(o, "b", 1) for o in keep), [vars(o) for o in keep[:4]]


print(attach(1200))


def star(*args, scale=1, **kw): return sum(args) * scale + len(kw)


def spread(n):
    t = 0
    for i in range(n):
        t += star(i, 1, 2) + star(i, scale=2) + star(x=1, y=2) + star(*(1, 2), **{"z": 3})
    return t


print(spread(1000))


def containers(n):
    d, s, l, text = {}, set(), [], ""
    for i in range(n):
        d[i % 50] = d.get(i % 50, 0) + i
        s.add(i % 30)
        l.append(i)
        if len(l) > 20: l.pop(0)
        if i in d and i not in s: text = text + str(i)
        if (i, i) in {(3, 3)}: text += "!"
    return sum(d.values()), len(s), l, text[:20], sorted(d)[:3]


print(containers(2000))


def closures(n):
    fs = []
    for i in range(n):
        def f(x, i=i):
            nonlocal total
            total += x + i
            return total
        fs.append(f)
    total = 0
    for f in fs: f(1)
    return total


print(closures(800))


def gen(n):
    try:
        for i in range(n):
            got = yield i
            if got: yield got * 2
    finally:
        log.append("closed")


log = []


def consume(n):
    t = 0
    first = gen(n)
    for v in first:
        t += v
        if v > n - 5: break
    first.close()
    g = gen(10)
    next(g)
    t += g.send(21)
    g.close()
    return t


print([consume(500) for _ in range(4)], len(log))


class Place:
    def __init__(self, at):
        self.at = at
        self.next = None

    def move(self, by):
        self.at = Place(by) if by % 3 else (self.at, by)
        self.next = self
        return self


class Mark(Place):
    pass


def move_all(n):
    things = [Place(0), Mark(1), Mark(2)]
    for i in range(n):
        things[i % 3].move(i)
    return [(type(t.at).__name__, t.next is t) for t in things]


print(move_all(2000), move_all(2001))


def make_adder(k):
    def add(a, b=k, *, c=1):
        return a + b + c
    return add


class Scaled:
    def times(self, a, k=2, *, shift=0):
        return a * k + shift


def defaults(n):
    total = 0
    for i in range(n):
        f = make_adder(i % 3)
        total += f(i) + f(i, c=2) + f(i, 1, c=3)
        m = Scaled().times
        total += m(i) + m(i, shift=1) + m(i, k=3)
    f.__defaults__ = None
    try:
        f(1)
    except TypeError as e:
        print(e)
    return total


print(defaults(2000), sum([0.1] * 10), sum([]), sum([-0.0]), sum([1e308, 1e308, -1e308]), sum([0.5, float("inf")]))
