"""Instances that live briefly: seen by several names, changed, returned, stored, compared and given out in between."""
import sys


class V:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __add__(self, other):
        return V(self.a + other.a, self.b + other.b)

    def turned(self):
        return V(self.b, self.a)

    def same(self):
        return self

    def move(self, d):
        self.b += d

    @property
    def size(self):
        return self.a * 2 + self.b


def pick(p, q, i):
    if i % 3:
        return p
    return q


def identity(n):
    y, t = V(3.5, 0.5), 0
    for i in range(n):
        z = y.turned()
        x = pick(y, z, i)
        x.move(0.5)
        t += z.b + (x is z) + (x is y) * 2
        w = z
        w.a += 1.5
        t += z.a + (w is z)
        if i % 50 == 49:
            y = x
    return t, x.a, x.b, y.a, y.b


print(identity(2000))


def carried(n):
    before, t = None, 0
    for i in range(n):
        now = V(i, 0.25)
        if before is not None:
            t += before.a + now.a + before.b
        before = now
    return t, before.a


print(carried(3000))


def given_out(n):
    keep, t = [], 0.0
    for i in range(n):
        v = V(i * 0.5, 1.0)
        w = v
        if i % 97 == 5:
            keep.append(v)
            w.b = 7.0
        v.a += 0.25
        t += v.a + w.b
        if i % 201 == 7:
            v.me = w
            t += v.me.a
    return t, [(k.a, k.b) for k in keep[:3]], sorted(vars(v))


print(given_out(3000))


def changes(n):
    t = 0
    for i in range(n):
        v = V(i, 0.5) if i != n - 5 else V("text", 0.5)
        w = V(1, v.b if i < n - 3 else 3)
        try:
            t += v.a + w.a + w.b
        except TypeError as e:
            t += len(str(e))
    return t


print(changes(2000))


class Watched:
    seen = []

    def __init__(self, i):
        self.first = i
        if i == 1900:
            Watched.seen.append(self)
        self.second = i / 2
        if i == 1950:
            self.third = locals()["self"] is self


def half_made(n):
    t = 0
    for i in range(n):
        w = Watched(i)
        t += w.first + w.second
    return t, vars(w)


print(half_made(2000), [vars(w) for w in Watched.seen])


def failing(n):
    for i in range(n):
        v = V(i, 2.0)
        w = v + V(1, 0.5)
        q = 1 // (n - 10 - i)
    return w, q


try:
    failing(2000)
except ZeroDivisionError as e:
    local = e.__traceback__.tb_next.tb_frame.f_locals
    print(e, local["i"], local["v"].a, local["w"].a, local["w"].b, type(local["w"]).__name__)


def looked_at(n):
    t = 0
    for i in range(n):
        v = V(i, 0.5)
        w = v.same()
        if i == n - 7:
            here = sys._getframe().f_locals
            t += here["v"] is here["w"]
        if i == n - 6:
            V.move = lambda self, d: setattr(self, "b", -d)
        w.move(2.5)
        t += v.size
        if i == n - 4:
            v.__class__ = W
        if i == n - 3:
            V.__init__ = other
        t += v.a
    return t


class W(V):
    @property
    def size(self):
        return 1000


def other(self, a, b):
    self.c = a
    self.a = b
    self.b = b


print(looked_at(2000))


class Slots:
    __slots__ = ("p", "q", "r", "s", "t", "u")

    def __init__(self, p, q):
        self.p = p
        self.q = q
        self.r = p + q
        self.s = self.r * 2
        self.t = [p] if p == 5 else None
        self.u = str(q) if q == 7 else 0.5


def wide(n):
    total, texts = 0, []
    for i in range(n):
        s = Slots(i % 10, i % 8)
        total += s.p + s.q + s.r + s.s
        if s.t:
            total += len(s.t)
        if s.q == 7:
            texts.append(s.u)
        else:
            total += s.u
        if i % 500 == 3:
            del s.p
            try:
                s.p
            except AttributeError as e:
                texts.append(str(e))
    return total, texts[:3], texts[-1]


print(wide(3000))


def deep(v, n):
    return v.a if n == 0 else deep(v.turned(), n - 1) + v.b


def recursion(n):
    t = 0
    for i in range(n):
        t += deep(V(i, 1.5), i % 5)
    return t


print(recursion(2000))


def too_deep(n):
    v = V(n, 1)
    w = v + v
    return too_deep(w.a) + v.b


try:
    too_deep(1)
except RecursionError as e:
    print(type(e).__name__)
    tb = e.__traceback__.tb_next
    for _ in range(50):
        tb = tb.tb_next
    names = tb.tb_frame.f_locals
    print(sorted(names), names["w"].a == names["n"] * 2)
