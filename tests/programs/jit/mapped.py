"""map() and filter() that natives consume: functions of all kinds, exits, exceptions and tracing in the middle."""

import sys
import traceback


def repeat(f, *args):
    for _ in range(60):
        r = f(*args)
    return r


def double(x):
    return x * 2


def natives(words, nums):
    return (
        sum(map(len, words)),
        list(map(int, nums)),
        ",".join(map(str, nums)),
        max(map(len, words)),
        list(filter(None, nums)),
        sorted(map(str.upper, words)),
        set(map(abs, map(int, nums))),
        tuple(map(float, nums)),
        list(map(list, words)),
        list(map(bool, nums)),
        any(map(str.isdigit, words)),
        all(map(len, words)),
        list(map(repr, nums)),
        min(map(ord, words[0])),
    )


print(repeat(natives, ["ab", "c", "3"], [1, 0, -5]))
print(natives(["x" * 3, "\N{GRINNING FACE}y"], [2**70, True, 1.5]))
print(natives(["q"], ["12", " 7 ", "-1"]))


def fails(f, *args):
    try:
        print("no error", f(*args))
    except Exception as e:
        names = [(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)]
        print(type(e).__name__, e, names[1:])


def ints(v):
    return list(map(int, v))


def lengths(v):
    return sum(map(len, v))


print(repeat(ints, ["1", "2"]), repeat(lengths, ["a", "bc"]), lengths([[1.5], (), {1: 2}, b"abc", range(4)]))
fails(ints, ["1", "x"])
fails(ints, ["1", None])
fails(lengths, ["a", 5])
fails(ints, 5)


def lambdas(v, k):
    return (
        sum(map(lambda x: x * k, v)),
        list(filter(lambda x: x > k, v)),
        sorted(map(lambda x: -x, v)),
        any(map(lambda x: x == k, v)),
        all(filter(lambda x: x != k, v)),
        max(map(lambda x: x % 7, v)),
        set(filter(lambda x: x & 1 if isinstance(x, int) else x, v)),
        "".join(map(lambda x: str(x), v)),
    )


print(repeat(lambdas, [1, 2, 3, 4], 2))
print(lambdas([2**40, 2**53 - 1, 3], 3), lambdas([0.5, 1.5, 2.5], 1), lambdas([True, False], 0))
print(lambdas((1, 2), 1), lambdas(range(5), 2), lambdas({1: 2, 3: 4}, 1))


def known(v):
    return sum(map(double, v)), list(map(double, v)), list(filter(double, v))


print(repeat(known, [1, 2, 3]), known([1.5, 2.5]), known([2**60]), known(["a"][:0]))
fails(known, [1, None])


def counted(v):
    n = 0

    def step(x):
        nonlocal n
        n += x
        return n

    return sum(map(step, v)), n


print(repeat(counted, [1, 2, 3]))


def raising(x):
    if x == 3:
        raise ValueError(f"not {x}")
    return x > 1


def with_errors(v):
    out = []
    for f in (
        lambda: sum(map(raising, v)),
        lambda: list(filter(raising, v)),
    ):
        try:
            out.append(f())
        except ValueError as e:
            tb = e.__traceback__
            names = []
            while tb is not None:
                names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
            out.append(names)
    return out


print(repeat(with_errors, [1, 2]), with_errors([1, 2, 3]), with_errors([2, 4, 5]))


def caught(rows):
    out = []
    for row in rows:
        try:
            out.append(list(filter(raising, row)))
        except ValueError as e:
            out.append(str(e))
    return out


print(repeat(caught, [[1, 2], [3], [0, 2]]))


def changing(v):
    w = list(v)
    return sum(map(lambda x: w.append(x) or x if len(w) < 10 else x, w)), len(w)


print(repeat(changing, [1, 2, 3]))


def inner(n):
    for i in range(n):
        yield i
        if i == 7:
            raise KeyError(i)


def over(n):
    return list(map(lambda x: x + 1, inner(n))), list(filter(lambda x: x % 2, inner(n)))


print(repeat(over, 5))
fails(over, 9)


def see(x):
    f = sys._getframe(1)
    return f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno


def seen(v):
    return list(
        map(see, v)
    )


print(repeat(seen, [1]))


def mixed(v):
    return sum(map(lambda x: x.v if hasattr(x, "v") else x, v))


class V:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


print(repeat(mixed, [1, 2]), mixed([V(1.5), 2, V(2**60)]), mixed([V(1), V(2j)]))
print(lengths([V(3), "ab"]), repeat(lengths, [V(1), V(2)]))
fails(lengths, [V(-1)])


def traced(v, at):
    def trace(frame, event, arg):
        events.append((frame.f_code.co_name, event))

    def switch(x):
        if x == at:
            sys.settrace(trace)
        return x

    out = sum(map(switch, v)), len(list(filter(switch, v)))
    sys.settrace(None)
    return out


events = []
print(repeat(traced, [1, 2, 3], 9), events)
print(traced([1, 2, 3], 2), events)


def deep(n):
    return sum(map(deep, [n - 1])) + 1 if n > 0 else 0


print(repeat(deep, 3), deep(150))


def rebound(v):
    return sum(map(len, v))


print(repeat(rebound, ["ab"]))
len = lambda x: 100
print(rebound(["ab"]))
del len
print(rebound(["ab"]))
double.__code__ = (lambda x: x * 3).__code__
print(known([1, 2]))
