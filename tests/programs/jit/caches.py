"""functools.lru_cache in compiled code: hits in place, equal keys of other kinds, limits, recursion, errors, changes."""

import sys
import traceback
from functools import cache, lru_cache


@lru_cache(maxsize=8)
def square(n):
    if n == 13:
        raise ValueError("no luck")
    return n * n


@cache
def product(a, b):
    return (type(a).__name__, type(b).__name__, a * b)


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@lru_cache(maxsize=50)
def paths(x, y):
    return 1.0 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


@lru_cache(typed=True)
def typed(a, b=1):
    return (type(a).__name__, type(b).__name__)


def squares(n, step):
    total = 0
    for i in range(n):
        total += square(i * step % 12)
    return total


for step in (1, 5, 7):
    print(squares(3000, step), square.cache_info())


def caught(n):
    seen = 0
    for i in range(n):
        try:
            square(i % 14)
        except ValueError as error:
            seen += len(traceback.extract_tb(error.__traceback__))
    return seen


print(caught(2000), square.cache_info())


def kinds(n):
    out = []
    for i in range(n):
        k = i % 5
        out.append(product(k, 3))
        if i > n - 20:
            out.append(product((0, True, 2.0, 3, -1)[k], 3))
            out.append(product(1 << 70, k))
    return out[-40:]


print(kinds(600))
print(product.cache_info())


class Same:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other

    def __mul__(self, other):
        return -1


def same(n):
    out = []
    for i in range(n):
        out.append(product(i % 7, 2))
    return out


print(same(500)[-7:])
print(product(Same(3), 2), product(3, Same(2)), product(Same(9), 2), product(9, 2), product.cache_info())
print(same(500)[-7:], product.cache_info())
product.cache_clear()
print(same(500)[-7:], product.cache_info())


def numbers(n):
    return [fibonacci(k) for k in range(n)]


for _ in range(30):
    fibonacci.cache_clear()
    last = numbers(90)[-1]
print(last, fibonacci.cache_info())
for _ in range(200):
    paths.cache_clear()
    far = paths(9, 8)
print(far, paths.cache_info())


def singles(n):
    got = []
    for i in range(n):
        got.append(typed(i % 3))
        got.append(typed(i % 3 * 1.0, True))
    return got[-4:]


print(singles(400), typed.cache_info())


@lru_cache(maxsize=3)
def text(key):
    return "<" + key + ">"


def ring(n):
    for i in range(n):
        text("abcd"[i * i % 4])
    return [text(c) for c in "abcda"]


print(ring(1000), text.cache_info())


def deep(n):
    return 0 if n == 0 else deeper(n - 1) + 1


deeper = cache(deep)
for _ in range(300):
    deeper.cache_clear()
    deeper(5)
deeper.cache_clear()
print(deeper(150), deeper.cache_info())
sys.setrecursionlimit(300)
deeper.cache_clear()
try:
    deeper(3000)
except RecursionError as error:
    print("deep", error)
sys.setrecursionlimit(1000)
# The code of the function changes: results that are kept stay.
square.__wrapped__.__code__ = (lambda n: -n).__code__
print(square(11), square(5), square(100), squares(100, 1))


@lru_cache(maxsize=4)
def reentrant(n):
    if n > 0:
        reentrant(n - 1)
        if n % 3 == 0:
            reentrant.cache_clear()
    return n


def again(n):
    for i in range(n):
        reentrant(i % 6)
    return reentrant.cache_info()


print(again(1000))


@lru_cache(maxsize=None)
def frames(n):
    return [f.name for f in traceback.extract_stack()][-2:]


def asked(n):
    for i in range(n):
        got = frames(i)
    return got


print(asked(400))


class Counted:
    made = 0

    def __hash__(self):
        Counted.made += 1
        return 5

    def __eq__(self, other):
        return other == 5 or self is other


@lru_cache(maxsize=None)
def single(a):
    return type(a).__name__


def looked(n):
    for i in range(n):
        single(i % 9)
        single(("x", "y")[i % 2])
    return single.cache_info()


print(looked(300))
print(single(Counted()), Counted.made, single(5), single(5.0), single(True), single(1), single.cache_info())
print(looked(300))


def big(n):
    for i in range(n):
        product(i * 40000, i)
        product(i, i * 1000003)
    return product(n // 2 * 40000, n // 2), product(7, 7000021), product.cache_info().currsize


product.cache_clear()
print(big(400), product(8.0, 8000024), product(15, 600000.0), big(400))
