"""str(), int(), float() of plain values in hot code, map(), filter(), reduce(), keys and any(), all() with functions of Python."""

from functools import cmp_to_key, reduce
from itertools import accumulate, dropwhile, filterfalse, groupby, takewhile


def convert(values):
    seen = []
    for v in values:
        try:
            seen.append((str(v), int(v), float(v)))
        except (ValueError, OverflowError) as e:
            seen.append(f"{type(e).__name__}: {e}")
    return len(seen), seen[:2], seen[-3:]


def ints(n):
    total = 0
    for i in range(n):
        total += len(str(i)) + int(i * 0.75) + int(-i * 0.25) + int(float(i)) + int(str(i))
    return total, str(-0.0), int(-0.5), float(2**53 + 1)


def double(x):
    return x * 2


def halve(x):
    return x * 0.5


def fails(x):
    if x == 1500:
        raise KeyError(x)
    return x & 1


def calls(n):
    data = list(range(n))
    print(sum(map(double, data)), sum(map(halve, data)), sum(map(halve, map(float, data))))
    print(len(list(filter(fails, range(1400)))), len(list(filterfalse(fails, range(1400)))))
    print(reduce(lambda a, b: (a * 31 + b) % 1000003, data), list(accumulate(data, lambda a, b: a ^ b))[-2:])
    print(sorted(data, key=lambda x: -x % 7)[:5], max(data, key=lambda x: x % 1999), min(data, key=lambda x: x % 13))
    print(sorted(data, key=cmp_to_key(lambda a, b: b - a))[:3])
    print(len(list(takewhile(lambda x: x < 1700, data))), len(list(dropwhile(lambda x: x < 1700, data))))
    print([(k, len(list(g))) for k, g in groupby(data, lambda x: x // 700)])
    for f in (map, filter, filterfalse):
        try:
            list(f(fails, data))
        except KeyError as e:
            print(f.__name__, e, e.__traceback__.tb_next.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_lineno)


def some(n):
    data = list(range(n))
    zeros = [0] * n
    return (
        any(x == n for x in data), any(x == n - 1 for x in data), all(x < n for x in data), all(x < n - 1 for x in data),
        any(x for x in zeros), all(not x for x in zeros), any([] for _ in data), all({1: x} for x in data),
        any(None if x < n - 1 else "" for x in data), all(0.5 if x else 0.0 for x in data), any(0.0 for x in data),
    )


def stops(n):
    def noisy():
        for i in range(n):
            yield i // (n - 1)
        raise ValueError("not reached")

    g = noisy()
    found = any(x for x in g)
    try:
        rest = next(g)
    except ValueError as e:
        rest = str(e)
    return found, rest


for _ in range(2):
    print(convert(range(3000)), convert([i * 0.5 for i in range(3000)]), convert([str(i) for i in range(2000)]))
    print(convert([1, True, 2.5, "7", 2**70, -1e300] * 300), convert([1.0] * 2000 + [float("inf"), float("nan"), 1e18, 1e16]))
    print(ints(3000))
    calls(2000)
    print(some(2500), stops(2000))
