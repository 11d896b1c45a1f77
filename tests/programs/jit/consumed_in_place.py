"""Generators that natives consume where they are made: sums of all kinds, exits and exceptions in the middle, what frames see."""

import sys
import traceback


def repeat(f, *args):
    """Often enough for compiled code; the last result."""
    for _ in range(60):
        r = f(*args)
    return r


class Stop(Exception):
    pass


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return Num(self.v + (other.v if isinstance(other, Num) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.v < other.v

    def __gt__(self, other):
        return self.v > other.v

    def __eq__(self, other):
        return isinstance(other, Num) and self.v == other.v

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"Num({self.v!r})"


# Sums.
def total(rows):
    out = []
    for row in rows:
        out.append(sum(x for x in row))
    return out


ints = [list(range(n)) for n in range(20)]
print(repeat(total, ints)[-1])
print(total([[2**53, 1, 1], [2**31, 2**31], [2**52] * 5, [-2**53, -1, -1, 5]]))
print(total([[1, 2.5, 3], [True, False, True], [1, 2**70, -2**70], [1.5, 2**80], [0.1] * 10, [1j, 2, 3.5]]))


def products(a, b, n):
    out = []
    for _ in range(n):
        out.append(sum(x * y for x, y in zip(a, b)))
    return out[-1]


floats = [0.1 * i for i in range(50)]
print(repeat(products, floats, floats, 20), repeat(products, floats, tuple(floats), 20))
print(products([1e100, 1.0, -1e100], [1.0, 1.0, 1.0], 20), products([-0.0], [1.0], 20), products([], [], 5))
print(products([1e308, 1e308], [10.0, 1.0], 5), products([float("inf"), -float("inf")], [1.0, 1.0], 5))
print(products([1, 2, 3], [4, 5, 6], 5), products([1.5, 2], [2, 3.5], 5))
print(products(floats, floats[:3], 5))


def try_total(rows):
    try:
        return total(rows)
    except Exception as e:
        return type(e).__name__, str(e)


print(try_total([["a", "b"]]), try_total([[1, None]]), try_total([[1.5, []]]), total([[Num(1), Num(2)], [1, Num(2), 3]]))



# The other natives.
def others(v):
    out = []
    for i in range(len(v)):
        w = v[i:]
        out.append((
            list(x + 1 for x in w),
            tuple(x * 2 for x in w),
            sorted(-x for x in w),
            set(x % 3 for x in w),
            max(x for x in w),
            min(x * 0.5 for x in w),
            ",".join(str(x) for x in w),
            dict((x, str(x)) for x in w),
            frozenset(x % 2 for x in w),
            any(x > 7 for x in w),
            all(x > 2 for x in w),
        ))
    return out


r = repeat(others, list(range(10)))
print(r[0], r[-1])
r = others([0.5, -0.0, 3.25])
print(r[0], [type(x).__name__ for x in r[0]])
r = others([2**40, 5, 2**70])
print(r[0])


def extremes(rows):
    return [(max(x for x in row), min(x for x in row)) for row in rows]


print(repeat(extremes, [[3, 1, 2], [5, 4]]), extremes([[1, 1.0], [2.0, 2], [True, 1], ["b", "a"], [Num(3), Num(1)]]))
nan = float("nan")
same = 1.5
r = extremes([[nan, 1.0], [1.0, nan], [same, 1.5]])
print(r, r[2][0] is same)


def empty(kind):
    try:
        return [kind(x for x in ()) for _ in range(3)]
    except ValueError as e:
        return str(e)


for kind in (sum, list, tuple, set, sorted, max, min):
    print(repeat(empty, kind))


def joined(rows):
    return [("-".join(x for x in row)) for row in rows]


print(repeat(joined, [["a", "b"], [], ["c"]]))
for bad in ([["a", 1]], [[b"x"]], [["a", "b", None]]):
    try:
        print(joined(bad))
    except TypeError as e:
        print(e)
print(joined([["\N{GRINNING FACE}", "b"], ["\ud800", "x"]]).__repr__())


def equal_sets(rows):
    return [set(x for x in row) for row in rows]


print([sorted(s, key=repr) for s in repeat(equal_sets, [[1, 2, 1], ["a", "b"]])])
print([sorted(s, key=repr) for s in equal_sets([[Num(1), 1, Num(1), 1.0, True, 2], [(1, 2), (1, 2)]])])
try:
    equal_sets([[1, [2]]])
except TypeError as e:
    print(e)


# Exceptions out of the middle: frames and lines.
def failing(values, at):
    out = []
    for v in values:
        out.append(sum(
            10 // (x - at)
            for x in v
        ))
    return out


print(repeat(failing, [[1, 2], [3, 4]], 7))
for at in (1, 4):
    try:
        failing([[1, 2], [3, 4]], at)
    except ZeroDivisionError as e:
        for f in traceback.extract_tb(e.__traceback__):
            print(f.name, f.lineno, f.line)
        print(e.__traceback__.tb_next.tb_next.tb_frame.f_locals["x"])


def raise_at(x, n):
    if x == n:
        raise Stop(x)
    return x


def calls(rows, n):
    got = []
    for row in rows:
        try:
            got.append(sum(raise_at(x, n) for x in row))
        except Stop as e:
            tb = e.__traceback__
            names = []
            while tb is not None:
                names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
            got.append(names)
    return got


print(repeat(calls, [[1, 2], [3, 4]], 9), calls([[1, 2], [3, 4], [5]], 4))


def stops(v):
    return [sum(next(it) for _ in range(3)) for it in [iter(v)]]


try:
    repeat(stops, [1, 2, 3, 4])
    stops([1, 2])
except RuntimeError as e:
    print(type(e).__name__, e, type(e.__cause__).__name__)


# Frames seen from inside.
def depth_of(x):
    names = []
    f = sys._getframe()
    while f is not None and len(names) < 4:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names


def seen(rows, f):
    out = None
    for row in rows:
        out = list(f(x) for x in row)
    return out


print(repeat(seen, [[1, 2]] * 5, lambda x: x), seen([[1]], depth_of))
print(seen([[1]], lambda x: sys._getframe(1).f_locals["x"]))


# Closures, nesting, loops within.
def closures(n):
    out = []
    for k in range(n):
        base = k * 10

        def add():
            nonlocal base
            base += 1
            return base

        out.append(sum(base + add() for _ in range(3)))
    return out


print(repeat(closures, 5))


def nested(rows):
    return [sum(sum(x * y for y in row) for x in row) for row in rows]


print(repeat(nested, [[1, 2, 3], [0.5, 1.5], []]))


def filtered(rows, k):
    return [sum(x for row in rows if len(row) > k for x in row if x % 2) for _ in range(4)]


print(repeat(filtered, [[1, 2, 3], [4], [5, 7, 9]], 1), filtered([[1.5, 2.5], (1,), [3, 2**60]], 1))


def odd(n):
    """A generator function, with several yields, a handler and a loop."""
    i = 0
    while i < n:
        try:
            yield i
            if i % 3 == 0:
                yield 100 // (i - 3)
        except ZeroDivisionError:
            yield -1
        finally:
            i += 1


def functions(n):
    return [(sum(odd(k)), list(odd(k)), max(odd(k + 1))) for k in range(n)]


print(repeat(functions, 6))


def ranges(n):
    return [sum(i * i for i in range(k)) for k in range(n)], [list(i for i in range(k, 0, -2)) for k in range(n)]


print(repeat(ranges, 7))


def changing(v):
    out = []
    for _ in range(3):
        w = list(v)
        out.append(sum(w.pop() if x % 2 else x for x in w))
    return out


print(repeat(changing, [1, 2, 3, 4, 5, 6, 7]))


# Tracing in the middle.
def traced(rows, at):
    def trace(frame, event, arg):
        if frame.f_code.co_name in ("<genexpr>", "traced"):
            events.append((frame.f_code.co_name, event))
        return trace

    def switch(x):
        if x == at:
            sys.settrace(trace)
        return x

    out = []
    for row in rows:
        out.append(sum(switch(x) for x in row))
    sys.settrace(None)
    return out


events = []
print(repeat(traced, [[1, 2, 3]] * 4, 9), events)
print(traced([[1, 2, 3], [4]], 2))
print(events)

# Deep down: as far as without compiled code.
def down(n, v):
    if n == 0:
        return sum(x for x in v)
    return down(n - 1, v) + 1


repeat(down, 3, [1, 2])
print(down(100, [1, 2]), down(500, [1, 2.5]))
try:
    down(5000, [1])
except RecursionError as e:
    print(type(e).__name__)
