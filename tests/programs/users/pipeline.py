"""Generator pipelines, itertools puzzles, bit tricks, big integers."""
import collections
import functools
import itertools as it
import math
import operator
import random
import sys


def coroutine(f):
    @functools.wraps(f)
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start


@coroutine
def averager():
    total = count = 0
    average = None
    try:
        while True:
            value = yield average
            total, count = total + value, count + 1
            average = total / count
    except GeneratorExit:
        print("closing after", count)
        raise
    finally:
        print("cleanup")


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def grep(pattern, out):
    while True:
        line = yield
        if pattern in line:
            out.append(line)


def chunks(stream, n):
    iterator = iter(stream)
    while chunk := tuple(it.islice(iterator, n)):
        yield chunk
    return "no more"


def flatten(x):
    match x:
        case str():
            yield x
        case [*items] | {**items} if items is not None:
            for i in items:
                yield from flatten(i)
        case _:
            yield x


def tree(n):
    if n > 0:
        left = yield from tree(n - 1)
        yield n
        right = yield from tree(n - 1)
        return left + right + 1
    return 0


def delegate():
    result = yield from tree(3)
    print("nodes", result)
    rest = yield from chunks("abcdefg", 3)
    print(rest)


a = averager()
print(a.send(10), a.send(20), a.send(33))
a.close()
out = []
b = broadcast(grep("py", out), grep("o", out))
for line in ("python", "go", "rust", "cpython"):
    b.send(line)
print(out, list(delegate()), list(flatten([1, [2, ("a", [3, {}])], "bc", {"k": 1}])))
g = delegate()
print([next(g) for _ in range(3)], g.gi_yieldfrom is not None, g.gi_frame.f_lineno > 0, g.throw(KeyError("x")) if False else g.close())
squares = (x * x for x in it.count(1))
odd = filter(lambda x: x & 1, squares)
pairs = it.pairwise(odd)
print(list(it.takewhile(lambda p: p[1] < 200, pairs)), next(squares))
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2, 3], operator.mul, initial=10)), list(it.batched("abcdefg", 3)), list(it.compress("abcdef", [1, 0, 1, 0, 1])))
print([(k, "".join(g)) for k, g in it.groupby("aaabbc")], list(it.zip_longest("ab", "c", fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])), [list(t) for t in it.tee("ab", 2)], list(it.chain.from_iterable(["ab", "c"])), list(it.filterfalse(str.isupper, "aBc")), list(it.dropwhile(str.isupper, "ABcD")))
print(len(list(it.permutations(range(5)))), list(it.combinations("abcd", 2))[-1], list(it.combinations_with_replacement("ab", 2)), list(it.product("ab", repeat=2))[1:3], list(it.islice(it.cycle("abc"), 2, 9, 3)), list(it.repeat(1, 3)))


def solve(puzzle):
    words = [w for w in puzzle.replace("==", "+").replace("+", " ").split()]
    letters = sorted(set("".join(words)))
    first = {w[0] for w in words}
    *terms, total = words
    weights = collections.Counter()
    for sign, group in ((1, terms), (-1, [total])):
        for w in group:
            for i, c in enumerate(reversed(w)):
                weights[c] += sign * 10 ** i
    for digits in it.permutations(range(10), len(letters)):
        if sum(weights[c] * d for c, d in zip(letters, digits)) == 0 and not any(d == 0 and c in first for c, d in zip(letters, digits)):
            return dict(zip(letters, digits))


print(solve("TO + GO == OUT"))
queens = lambda n: sum(n == len({c + i for i, c in enumerate(p)}) == len({c - i for i, c in enumerate(p)}) for p in it.permutations(range(n)))
print([queens(n) for n in range(1, 8)])


def bits(n):
    while n:
        low = n & -n
        yield low.bit_length() - 1
        n ^= low


print(list(bits(0b1011001)), (1 << 100).bit_length(), bin(-10), ~5, -7 >> 1, -7 // 2, -7 % 3, 7 & -8, 0xFF ^ 0x0F, (255).bit_count(), int("-0b101", 0), (-5).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\x00", "little"))
gray = [i ^ i >> 1 for i in range(8)]
print([f"{x:03b}" for x in gray], [int(f"{x:08b}"[::-1], 2) for x in (1, 2, 3)], sum(1 << i for i in (0, 3, 5)), (lambda x: x and not x & x - 1)(64))
big = math.factorial(100)
print(big, len(str(big)), big % 10**9, math.isqrt(big), pow(3, 10**6, 10**9 + 7), pow(7, -1, 31), 2**200 - 1, (2**127 - 1) * (2**89 - 1), divmod(-10**30, 7**20), hash(-1), hash(10**30) == hash(10**30 + 0))
print(math.gcd(2**60, 6**30), math.lcm(*range(1, 31)), math.comb(200, 100), sum(map(int, str(2**1000))), 10**50 // 3**40, -(10**20) >> 3, 1e300 * 10 == 1e301, int(1e25), float(2**70), 10**400 / 10**399, (10**25).__round__(-24), round(12345678901234567890, -5))
fib = functools.cache(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(150), fib.cache_info().misses, sys.getrecursionlimit() >= 1000)
primes = lambda n: [p for p, flag in enumerate(functools.reduce(lambda s, i: s[:i * i] + bytes(1 if (j % i) and s[j] else 0 for j in range(i * i, len(s))) if s[i] else s, range(2, math.isqrt(n) + 1), bytes([0, 0]) + bytes([1]) * (n - 1))) if flag]
print(primes(60), collections.Counter(x % 4 for x in primes(200)))
random.seed(42)
print(random.random(), random.randint(1, 100), random.sample(range(50), 4), random.choices("abc", [1, 2, 3], k=5), random.gauss(0, 1), random.getrandbits(70), random.shuffle(l := list(range(6))), l, random.uniform(1, 2), random.triangular(), random.expovariate(2), random.betavariate(1, 2))
for bad in (lambda: 10**5000 and str(10**5000), lambda: int("9" * 5000), lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: float(10**400), lambda: math.factorial(-1), lambda: next(iter(())), lambda: (lambda: (yield))().send(1), lambda: list(it.islice([1], -1)), lambda: (1).to_bytes(0), lambda: int("12", 99), lambda: it.batched("a", 0), lambda: list(zip([1], [1, 2], strict=True)), lambda: math.sqrt(-1), lambda: divmod(1, 0), lambda: 0 ** -1, lambda: int(float("nan")), lambda: round("x"), lambda: random.choice([]), lambda: range(1, 2, 0), lambda: sum(["a"]), lambda: max()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
