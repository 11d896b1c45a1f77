"""any(), all() and tuple() of generator expressions: early ends, exceptions and tracing in the middle, other truths."""

import sys
import traceback


def repeat(f, *args):
    for _ in range(60):
        r = f(*args)
    return r


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        if self.v is None:
            raise KeyError("no truth")
        return self.v


def finds(rows, k):
    seen = []

    def note(x):
        seen.append(x)
        return x

    found = [any(note(x) == k for x in row) for row in rows]
    every = [all(x != k for x in row) for row in rows]
    return found, every, seen


rows = [[1, 2, 3], [], [2], [3, 1]]
print(repeat(finds, rows, 2))
print(finds([(1, 2), "ab", {2: 1}, range(3)], 2))


def truths(rows):
    out = []
    for row in rows:
        if any(x for x in row):
            out.append("any")
        if not all(x for x in row):
            out.append("not all")
        out.append(tuple(x for x in row))
    return out


print(repeat(truths, [[0, 1], [], [1]]))
print(truths([[0.0, 0.5], ["", "a"], [None, ()], [[], [1]], [{}, {1: 2}], [2**70, 0], [Truth(False), Truth(True)][:0]]))
print([v if isinstance(v, str) else len(v) for v in truths([[Truth(False)], [Truth(True)], [Truth(False), Truth(True)]])])
try:
    truths([[0, Truth(None)]])
except KeyError as e:
    print(e, [(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])


def lines(rows, k):
    return [
        any(
            10 // (x - k)
            > 4
            for x in row
        )
        for row in rows
    ]


print(repeat(lines, [[1, 2], [9]], 7))
try:
    lines([[1, 2], [9]], 9)
except ZeroDivisionError as e:
    print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])


def collected(rows, f):
    return [tuple(f(x) for x in row) for row in rows]


print(repeat(collected, [[1, 2], [], [3.5]], lambda x: x + 1))
print(collected([[1.5, 2.5], [1, 2.5], [float("nan")]], lambda x: x))
print(collected([[1]], lambda x: [sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name]))


def raising(x):
    if x == 3:
        raise ValueError(x)
    return x


try:
    collected([[1], [2, 3]], raising)
except ValueError as e:
    print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])


def caught(rows):
    out = []
    for row in rows:
        try:
            out.append(all(raising(x) for x in row))
        except ValueError as e:
            out.append(str(e))
        finally:
            out.append("-")
    return out


print(repeat(caught, [[1, 2], [0], [1, 3]]))


def nested(grid, k):
    return any(all(x > k for x in row) for row in grid), all(any(x > k for x in row) for row in grid)


print([repeat(nested, [[1, 2, 3], [4, 5]], k) for k in range(6)])


def shared(v):
    """The iterator goes on where it was left."""
    it = iter(v)
    out = []
    while any(x == 0 for x in it):
        out.append(next(it, "end"))
    return out


print(repeat(shared, [1, 0, 2, 3, 0, 4, 0]))


def conditions(v):
    n = 0
    for x in v:
        if all(x % d for d in range(2, x)) and x > 1:
            n += x
        elif any(x == d * d for d in range(x)):
            n -= 1
        n += 1 if tuple(d for d in range(x)) else 2
    return n


print(repeat(conditions, list(range(30))))


def in_generator(rows):
    for row in rows:
        yield any(x > 2 for x in row)
        yield tuple(x for x in row)


print(repeat(lambda: list(in_generator(rows))))


def traced(rows, at):
    def trace(frame, event, arg):
        if frame.f_code.co_name in ("<genexpr>", "check"):
            events.append((frame.f_code.co_name, event, frame.f_lineno - first))
        return trace

    def check(x):
        if x == at:
            sys.settrace(trace)
        return x > 30

    out = []
    for row in rows:
        out.append(any(check(x) for x in row))
        out.append(check(0))
    sys.settrace(None)
    return out


first = traced.__code__.co_firstlineno
events = []
print(repeat(traced, [[1, 2, 3]] * 4, 9), events)
print(traced([[1, 2, 3], [4]], 2))
print(events)


def shadow(rows):
    return [any(x for x in row) for row in rows]


print(repeat(shadow, rows))
any = lambda v: list(v)
print(shadow([[0, 1], []]))
del any
print(shadow([[0, 1], []]))
