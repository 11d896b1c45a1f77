"""Natives that compiled code calls without a frame: int of text, **kwargs, keys and methods of any strs, lru_cache, sets."""

import sys
import traceback
from functools import lru_cache


def number(text):
    try:
        return int(text)
    except ValueError as error:
        return str(error)


def bare(text):
    return int(text)


def texts(n):
    out = []
    for k in range(n):
        out.append(number(("12", " 7 ", "x", "1_0", "", "9" * 30, "٣", "-5", "0x1f", "1e3", "😀")[k % 11]))
    return out


for _ in range(20):
    met = texts(330)
print(met[:11])
for k in range(2000):
    bare(str(k))
try:
    bare("zz")
except ValueError:
    print(traceback.format_exc().splitlines()[-1], sys.exc_info()[2].tb_next.tb_lineno)
for wrong in ([], None, b"12", 2.5, "1" * 5000):
    try:
        print(bare(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def named(**kwargs):
    return kwargs


def gather(**kwargs):
    kwargs["more"] = kwargs["left"] - kwargs["right"]
    return kwargs


def many(first, *rest, **kwargs):
    return first, rest, list(kwargs.items())


def forward(*args, **kwargs):
    return many(*args, **kwargs)


def keywords(n):
    kept = []
    for i in range(n):
        d = gather(left=i, right=1)
        if i % 97 == 0:
            d[i] = i
            d.setdefault("left", 3)
            del d["right"]
            kept.append(d)
            kept.append(named(a=i, b=2, c=3, d=4, e=5))
            kept.append(named(e=i, d=2, c=3, b=4))
            kept.append(forward(i, 2, x=3, y=i))
            kept.append(named())
    return kept


for _ in range(20):
    found = keywords(400)
print(found)
print(named(**{"𝒳": 1, "a": 2}), list(named(z=1, y=2)), named(a=1) == {"a": 1}, len(named(a=1, b=2)))

LETTERS = "aä漢😀é🎉z𐍈"


def tally(n):
    counted = {}
    letters = 0
    for i in range(n):
        c = LETTERS[i * i % 8]
        counted[c] = counted.get(c, 0) + 1
        if c in counted and c.isalpha():
            letters += len(c.upper()) + len(c)
        if i % 50 == 0:
            del counted[c]
    return counted, letters


def kinds(n):
    counted = {}
    for i in range(n):
        v = (i, "a", 2.5, b"x", (1, int), None, True, LETTERS)[i % 8]
        cls = type(v)
        counted[cls] = counted.get(cls, 0) + 1
        counted[v, cls] = counted.setdefault((v, cls), 0) + 1
        if i % 8 == 0:
            del counted[v, cls]
    return {str(k): v for k, v in counted.items()}


class Odd:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 3

    def __eq__(self, other):
        seen.append((self.v, getattr(other, "v", other)))
        return isinstance(other, Odd) and self.v == other.v


seen = []


def odd(n):
    d = {}
    for i in range(n):
        key = Odd(i % 5) if i % 4 else LETTERS[3]
        d[key] = d.get(key, 0) + 1
    return [(getattr(k, "v", k), v) for k, v in d.items()]


for _ in range(20):
    a, b, c = tally(400), kinds(400), odd(200)
print(a, b, c, len(seen), seen[-5:])


@lru_cache(maxsize=8)
def square(v):
    if v == 13:
        raise ValueError("thirteen")
    if v == 17:
        sys.intern("a frame is looked at")
        return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
    return v * v


@lru_cache(maxsize=None)
def steps(n):
    return 0 if n < 2 else 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1)


def cached(n):
    total = 0
    for i in range(n):
        try:
            got = square(i * 7 % 23)
            total += got if isinstance(got, int) else len(got)
        except ValueError as error:
            total += len(error.args)
        total += steps(i % 60 + 1)
        if i % 10 == 0:
            total += square((i, "x") and i % 5 * 1.5).__class__ is float
    return total, square(17), square.cache_info(), steps.cache_info()


for _ in range(10):
    last = cached(500)
print(last)


def small_sets(n):
    out = []
    for i in range(n):
        s = frozenset((i % 3, i % 2))
        t = set(("a", "b", "a", i % 2))
        t.add(i % 4)
        u = set([1, 2.0, True, (1, 2)]) | set((float("nan"), 1)) if i % 9 == 0 else set((i, -i, i + 1, i))
        out.append((sorted(s), len(t), len(u), s == frozenset([i % 2, i % 3]), hash(s) == hash(frozenset({i % 3, i % 2}))))
        t.clear()
        t.update((1, 2))
        out.append((sum(t), sum(u - {i}) if i % 9 else None, min(s), max(s), sum({2**53 - 1, 5, i}), sum({1, True, 2.5})))
    return out


for _ in range(20):
    sets = small_sets(100)
print(sets[:40])
for wrong in (([],), ({},), [[1]], 5):
    try:
        print(set(wrong))
    except TypeError as error:
        print(error)


class Rank:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n % 11 == 3:
            return NotImplemented
        if self.n == 40:
            return [self.n] if self.n < other.n else ()
        if self.n == 77 and other.n == 76:
            Rank.__lt__ = lambda self, other: self.n > other.n
        return self.n < other.n

    def __gt__(self, other):
        return self.n > other.n


class Low(Rank):
    def __gt__(self, other):
        calls.append(other.n)
        return self.n > other.n


calls = []
print([r.n for r in sorted(Rank(k * 37 % 101) for k in range(60))])
print([r.n for r in sorted([Low(k) if k % 3 else Rank(k) for k in (5, 2, 9, 3, 4, 1, 8, 30, 7)], reverse=True)], calls)
print([r.n for r in sorted((Rank(k * 37 % 101) for k in range(101)), key=lambda r: r)])


class Deaf:
    def __lt__(self, other):
        return NotImplemented


try:
    sorted([Deaf(), Deaf(), Deaf()])
except TypeError as error:
    print(error)
