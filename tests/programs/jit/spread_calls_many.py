# f(*args, **kw) with callees, counts and names that change: in light units, with frames, of classes and methods, and wrong ones.
import traceback


def plain(a, b=2):
    return a, b


def only(a, /, *, b, c=3):
    return a, b, c


def star(a, *rest, **more):
    return a, rest, sorted(more.items())


def halves(x, y=0.5):
    return x * 0.5 + y


def numbers(a, *args):
    yield a
    yield from args


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx=0, dy=0):
        return Point(*(self.x + dx, self.y + dy))


class Odd:
    def __init__(self, give=None, deep=0):
        if deep:
            Odd(*(None,), **{"deep": deep - 1})
        if give:
            raise give


def wrapped(f):
    def wrapper(*args, **kw):
        return f(*args, **kw)
    return wrapper


def listed(f):
    def wrapper(*args, **kw):
        return f(*list(args), **dict(kw, **{}))
    return wrapper


def outcome(f, *args, **kw):
    try:
        v = f(*args, **kw)
    except TypeError as e:
        return str(e)
    return (v.x, v.y) if isinstance(v, Point) else list(v) if hasattr(v, "send") else v


def depth(n, **kw):
    return 0 if n == 0 else 1 + depth(*(n - 1,), **kw)


class Name(str):
    pass


for i in range(400):
    results = []
    for wrap in (wrapped, listed):
        p = Point(i, 1)
        for f, args, kw in [
            (plain, (1,), {}), (plain, (1, 2), {}), (plain, (1,), {"b": 5}), (plain, (), {"b": 1, "a": 0}),
            (plain, (1, 2), {"b": 5}), (plain, (1, 2, 3), {}), (plain, (), {}), (plain, (1,), {"z": 5}),
            (only, (1,), {"b": 2}), (only, (), {"a": 1, "b": 2}), (only, (1,), {}), (only, (1,), {"c": 9, "b": 2}),
            (star, (1, 2, 3), {"x": 1, "y": 2}), (star, (1,), {}), (star, (), {"a": 4, "b": 2}), (star, (1,), {"a": 4}),
            (halves, (1.5,), {}), (halves, (2,), {"y": i}), (halves, (), {"x": 0.25, "y": 1.5}),
            (numbers, (1, 2, 3), {}), (numbers, (), {"a": 2}),
            (Point, (1,), {}), (Point, (), {"x": 1, "y": i}), (Point, (), {}), (Point, (1, 2), {"x": 3}),
            (p.moved, (1,), {}), (p.moved, (), {"dy": 3}), (p.moved, (1, 2, 3), {}),
            (plain, (1,), {Name("b"): 7}), (dict, (), {"a": 1, "b": i}), (len, ("abc",), {}), (max, (1, 5), {"key": None}),
        ]:
            results.append(outcome(wrap(f), *args, **kw))
    if i in (0, 399):
        for r in results:
            print(r)

print(depth(300), depth(900, a=1, b=2))
print(dict(x=1, y=2), dict(), dict(é=1), [dict(a=k, b=k * 2)["b"] for k in range(300)][-1])


def boom(x, **kw):
    if x == 250:
        raise ValueError(x, kw)
    return x


def calls(n):
    total = 0
    shut = wrapped(boom)
    for i in range(n):
        total += shut(i, **({"a": 1} if i % 2 else {"b": 1, "c": 2}))
    return total


print(calls(250))
try:
    calls(300)
except ValueError:
    traceback.print_exc()
for k in range(300):
    try:
        Odd(**{"give": KeyError(k) if k > 200 else None, "deep": 3})
    except KeyError as e:
        kept = e
print(repr(kept))


class Wrong:
    def __init__(self, **kw):
        if kw:
            self.kw = kw
        return kw.get("give")


for k in range(300):
    try:
        Wrong(**{"give": 5 if k % 100 == 99 else None})
    except TypeError as e:
        print(e)


def merged(a, **kw):
    return a, kw


extra = {"p": 1}
for k in range(300):
    extra["p"] = k
    r = merged(k, **extra, q=5)
print(r, extra)
for bad in ({1: 2}, {"a": 1}, 5, {"p": 2}):
    try:
        print(merged(1, **extra, **bad))
    except TypeError as e:
        print(e)
