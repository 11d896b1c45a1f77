# Calls with *args and **kwargs that are hot: decorators, classes, methods, changing numbers and names of arguments.
import functools
import traceback
from collections import OrderedDict


def traced(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@traced
def add(a, b=10, *, scale=1):
    return (a + b) * scale


@traced
def names(**kwargs):
    return list(kwargs.items())


class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def moved(self, *deltas, **named):
        return Point(*self.shift(*deltas, **named))

    @traced
    def shift(self, dx, dy=0, /):
        return self.x + dx, self.y + dy


def positional(n):
    total = 0
    for i in range(n):
        total += add(i, 1)
        total += add(i)
        total += add(i, scale=2)
    return total


def changing(n):
    out = 0
    for i in range(n):
        args = (i,) * (1 + i % 2)
        kw = {"scale": 3} if i % 3 == 0 else {}
        out += add(*args, **kw)
        out += add(*[i, 2], **{"scale": 2})
    return out


def order(n):
    seen = set()
    for i in range(n):
        d = {"a": 1, "b": 2} if i < n - 2 else {"b": 2, "a": 1}
        seen.add(tuple(names(**d)))
    return sorted(seen)


def objects(n):
    p = Point(0)
    for i in range(n):
        p = p.moved(1, *(2,) * (i % 50 == 0))
    return p.x, p.y


def natives(n):
    od = OrderedDict.fromkeys(range(5))
    out = []
    for i in range(n):
        od.move_to_end(i % 5, last=i % 2 == 0)
        x = [3, 1, i % 4]
        x.sort(reverse=True, key=abs)
        out.append((x[0], max(x, default=0), "a b c".split(" ", maxsplit=1)[1], int.from_bytes(b"\1\2", "big"),
                    int.from_bytes(b"\1\2", byteorder="little", signed=False), round(2.345, ndigits=i % 2),
                    sorted(x, reverse=i % 2 == 0)[0], dict.fromkeys("ab", i)["a"], sum(x, start=1)))
    return out[-3:], list(od)


def mistakes(f):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__, e)
        print([frame.name for frame in traceback.extract_tb(e.__traceback__)])


for _ in range(4):
    print(positional(400), changing(400), order(60), objects(300))
    print(natives(300))
for i in range(300):
    add(i, 1, scale=1)
mistakes(lambda: add(1, 2, 3))
mistakes(lambda: add(1, size=3))
mistakes(lambda: add(1, a=3))
mistakes(lambda: add())
mistakes(lambda: [1].sort(backwards=True))


def wrong(i):
    return "x".encode(encoding=3 if i == 250 else "utf-8")


def late():
    for i in range(300):
        wrong(i)


mistakes(late)


class Loud(dict):
    def keys(self):
        return ["scale"]

    def __getitem__(self, key):
        return 7


def dynamic(n):
    out = []
    for i in range(n):
        kw = Loud() if i % 100 == 99 else {"scale": i}
        out.append(add(1, **kw))
    return out[98:101]


print(dynamic(300))


def mutated(n):
    def inner(*args, **kwargs):
        kwargs["extra"] = args
        return len(kwargs)
    total = 0
    shared = {"one": 1}
    for i in range(n):
        total += inner(*(i,), **shared)
    return total, shared


print(mutated(400))


class Shadow(OrderedDict):
    pass


def shadowed(n):
    out = 0
    plain, odd = OrderedDict(a=1, b=2), OrderedDict(a=1)
    odd.move_to_end = lambda key: 100
    for i in range(n):
        d = odd if i > n - 3 else plain
        out += d.move_to_end("a") or 0
    return out, list(plain)


print(shadowed(300))
