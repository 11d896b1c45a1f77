"""Small functions called in hot code: their exceptions, tracebacks, changes of them, and what they return."""

import sys
import traceback


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if other is None:
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return "radd"

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def norm(self):
        return self.x * self.x + self.y * self.y

    @property
    def half(self):
        return Vec(self.x / 2.0, self.y / 2.0)


def chain(n):
    v = Vec(0.0, 1.0)
    total = 0.0
    for i in range(n):
        w = v + Vec(i * 0.5, 1.0)
        total += (w * 0.25).half.norm()
        v = w * 0.5
    return total, v.x, v.y


print(chain(3000))


# Exceptions from three calls deep, with the frames of all of them.
def third(a, b):
    return a // b


def second(a, b):
    return third(a, b) + 1


def first(a, b):
    return second(a, b) * 2


def run(n, b):
    total = 0
    for i in range(n):
        total += first(i, b[i % len(b)])
    return total


print(run(4000, [1, 2, 3]))
for divisors in ([1, 2, 0], [2.5, 3], [1, "x"]):
    try:
        print(run(10, divisors))
    except Exception as e:
        print(type(e).__name__, [(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])


def caught(n):
    count = 0
    for i in range(n):
        try:
            count += first(i, i % 3)
        except ZeroDivisionError as e:
            count += e.__traceback__.tb_next.tb_next.tb_next.tb_lineno
    return count


print(caught(3000))


# What the code does changes while it runs.
def small(x):
    return x + 1


def other(x):
    return x - 1


def calls(n, change):
    total = 0
    for i in range(n):
        total += small(i)
        if i == change:
            small.__code__ = other.__code__
    return total


print(calls(3000, -1), calls(3000, 1500), calls(10, -1))


class Base:
    def get(self):
        return 1

    def twice(self):
        return self.get() * 2


class Derived(Base):
    def get(self):
        return 10


def methods(n, items):
    total = 0
    for i in range(n):
        total += items[i % len(items)].twice()
        if i == n - 10:
            Base.get = lambda self: 100
    return total


print(methods(2000, [Base()]))
print(methods(2000, [Base(), Derived()]))


def with_default(a, b=2, *, c=3):
    return a * b + c


def defaults(n):
    total = 0
    for i in range(n):
        total += with_default(i)
        total += with_default(i, c=i)
        if i == n - 5:
            with_default.__defaults__ = (5,)
            with_default.__kwdefaults__ = {"c": 7}
    return total


print(defaults(2000), defaults(10))


# Results of several kinds, and of none.
def kinds(i):
    if i % 5 == 0:
        return None
    if i % 3 == 0:
        return i * 0.5
    return i


def mixed(n):
    out = {}
    total = 0
    for i in range(n):
        k = kinds(i)
        if k is not None:
            total += k
        out[type(k).__name__] = out.get(type(k).__name__, 0) + 1
    return total, sorted(out.items())


print(mixed(3000))


class Wrong:
    def __init__(self, i):
        self.i = i
        if i > 2000:
            return 5


def wrong(n):
    for i in range(n):
        w = Wrong(i)
    return w.i


print(wrong(2000))
try:
    wrong(2010)
except TypeError as e:
    print(e)


# Operators that give up.
def adds(n):
    v = Vec(1.0, 2.0)
    out = []
    for i in range(n):
        try:
            r = v + (v if i < n - 2 else None)
        except TypeError as e:
            out.append(str(e))
        else:
            if i == n - 3:
                out.append(r.x)
    return out


print(adds(2000))


# Depth and frames.
def depth(n):
    return leaf_depth(n)


def leaf_depth(n):
    return n if n == 0 else 1 + depth(n - 1)


for i in range(300):
    depth(20)
sys.setrecursionlimit(150)
try:
    depth(1000)
except RecursionError as e:
    print("RecursionError", len(traceback.extract_tb(e.__traceback__)) > 100)
sys.setrecursionlimit(1000)


def who():
    return sys._getframe(1).f_code.co_name


def asks(i):
    return who() if i % 100 == 99 else "-"


print(sorted({asks(i) for i in range(3000)}))


# A trace function is set by code that is called.
events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ("inner", "outer"):
        events.append((frame.f_code.co_name, event))
    return tracer


def inner(x):
    return x * 2


def outer(x):
    return inner(x) + 1


def traced(n):
    total = 0
    for i in range(n):
        total += outer(i)
        if i == n - 2:
            sys.settrace(tracer)
    sys.settrace(None)
    return total


print(traced(2000), events)


class Fallback:
    def __init__(self, i):
        self.i = i

    @property
    def value(self):
        if self.i % 50 == 49:
            raise AttributeError("value")
        return self.i

    def __getattr__(self, name):
        return -1


print(sum(Fallback(i).value for i in range(2000)), sum([Fallback(i).value for i in range(2000)]))


# An object that is made and changed by a function, and seen by two names.
class Box:
    def __init__(self):
        self.n = 0


def grow(box, key):
    box.extra = key
    return box


def aliases(n):
    out = 0
    for i in range(n):
        a = Box()
        b = a
        grow(a, i)
        b.n = b.extra + 1
        a.last = a.n
        out += b.last
    return out, sorted(vars(a))


print(aliases(2000))
