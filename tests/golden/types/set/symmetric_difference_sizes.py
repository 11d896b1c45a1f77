# Differences of sets of all sizes and kinds, also while a comparison in Python changes the sets.
def numbers(n, step): return {i * step for i in range(n)}
def words(n, step): return {"w%d" % (i * step) for i in range(n)}
def pairs(n, step): return {(i * step, i) for i in range(n)}
for make in (numbers, words, pairs):
    for n in (0, 1, 2, 8, 9, 16, 17, 18, 100, 700):
        for m in (0, 1, 7, 16, 17, 300):
            a, b = make(n, 2), make(m, 3)
            x = a ^ b
            ok = x == {v for v in a if v not in b} | {v for v in b if v not in a} and len(x) == len(a) + len(b) - 2 * len(a & b)
            ok = ok and (a - b) | (b - a) == x == b ^ a and (a & b).isdisjoint(x) and sorted(map(str, a | b)) == sorted(map(str, {*a, *b}))
            y = a.copy(); y ^= b
            z = frozenset(a) ^ b
            ok = ok and y == x == z and type(z) is frozenset and a ^ dict.fromkeys(b) .keys() == x and a.symmetric_difference(list(b)) == x
            x.add("more"); x.discard(0); ok = ok and "more" in x and 0 not in x and "more" not in a
            if not ok: print(make.__name__, n, m)
print(numbers(10, 2) ^ numbers(10, 3), numbers(30, 2) - numbers(30, 3), numbers(20, 2) & numbers(20, 3), numbers(3, 1) ^ numbers(3, 1))
# expect: {2, 3, 4, 8, 9, 10, 14, 15, 16, 21, 24, 27} {2, 4, 8, 10, 14, 16, 20, 22, 26, 28, 32, 34, 38, 40, 44, 46, 50, 52, 56, 58} {0, 36, 6, 12, 18, 24, 30} set()
class Key:
    target = None
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, other):
        if Key.target is not None: Key.target.discard(next(iter(Key.target), None))
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"K{self.n}"
a = {Key(i) for i in range(30)}; b = {Key(i) for i in range(20, 50)}
print(len(a ^ b), len(a - b), len(a & b), len(a | b), sorted(k.n for k in a ^ b)[:3])  # expect: 40 20 10 50 [0, 1, 2]
for change in (a, b):
    Key.target = change
    for f in (set.symmetric_difference, set.difference, set.intersection, set.union):
        try: r = f(a, b); print(type(r).__name__, len(r) <= 60)
        except RuntimeError as e: print(e)
    Key.target = None
# expect: set True
# expect: set True
# expect: set True
# expect: set True
# expect: set True
# expect: set True
# expect: set True
# expect: set True
class Fails(Key):
    def __eq__(self, other): raise KeyError(self.n)
    __hash__ = Key.__hash__
c = {Fails(1)}; d = {Key(4), Key(7)}
for f in (set.symmetric_difference, set.difference, set.intersection, set.union, set.issubset, set.isdisjoint):
    try: print(f(c, d))
    except KeyError as e: print("KeyError", e)
# expect: KeyError 1
# expect: KeyError 1
# expect: KeyError 1
# expect: KeyError 1
# expect: KeyError 1
# expect: KeyError 1
print(len(c), len(d), numbers(3, 1) ^ {1.0, 2, True, 2.5}, len({1, 2} ^ {"1", 2}), {None, 1} - {None}, {1.5} ^ {1.5, 3})
# expect: 1 2 {0, 2.5} 2 {1} {3}
