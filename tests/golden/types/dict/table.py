# The hash table behind dicts: mixed keys, dense and sparse ints, removal, keys with their own equality.
d = {}
for i in list(range(10)) + [100, 12, 11, 10, -1, 2**70, 1.0, 2.5, True]: d[i] = i
print(d, len(d), d[1], d[1.0], d[True], d[-1], d[2**70], 3.0 in d, 2.5 in d, 10.5 in d)
# expect: {0: 0, 1: True, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 100: 100, 12: 12, 11: 11, 10: 10, -1: -1, 1180591620717411303424: 1180591620717411303424, 2.5: 2.5} 17 True True True -1 1180591620717411303424 True True False
for i in (0, 5, 9, 12, 100): del d[i]
print(list(d), 5 in d, 11 in d, len(d))
# expect: [1, 2, 3, 4, 6, 7, 8, 11, 10, -1, 1180591620717411303424, 2.5] False True 12
d[5] = "five"; d[0] = "zero"; d[13] = 13
print(list(d.items()), d.popitem(), d.pop(11), list(reversed(d)))
# expect: [(1, True), (2, 2), (3, 3), (4, 4), (6, 6), (7, 7), (8, 8), (11, 11), (10, 10), (-1, -1), (1180591620717411303424, 1180591620717411303424), (2.5, 2.5), (5, 'five'), (0, 'zero'), (13, 13)] (13, 13) 11 [0, 5, 2.5, 1180591620717411303424, -1, 10, 8, 7, 6, 4, 3, 2, 1]
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return self.n == (other.n if isinstance(other, K) else other)
    def __repr__(self): return f"K{self.n}"
d[K(5)] = "K five"; d[K("s")] = 1; d["s"] = 2
print(d, d[5], d[K(13)], K(1) in d, K("s") in d, K(77) in d, "s" in d)
d = {K(i): i for i in range(20)}
print(all(d[i] == i for i in range(20)), 20 in d, d == {i: i for i in range(20)}, {i: i for i in range(20)} == d)
e = {(1, 2): 1, (1.0, 2): 2, (1, (2, 3)): 3, b"x": 4, frozenset([1]): 5, None: 6, int: 7}
print(e, e[1, 2.0], e[True, 2], e[1, (2.0, 3)], e[b"x"], e[frozenset([True])])
big = {}
for i in range(3000): big[i * 7 % 3001] = i
for i in range(0, 3000, 3): big.pop(i, None)
print(len(big), sum(big), sum(big.values()), list(big)[:4], list(big)[-4:])
f = dict(big); f.update({-5: 1}); g = f.copy(); g[4] = 0
print(f == big, len(f), f != g, g[4], big[4], list(g)[-2:])
class Counting:
    hashes = 0
    def __hash__(self): Counting.hashes += 1; return 7
c = Counting(); d = {}
d.setdefault(c, 1); s = set(d); s |= {c}; t = frozenset(s) | s; u = dict.fromkeys(s)
print(Counting.hashes)
class Evil:
    def __init__(self, target): self.target = target
    def __hash__(self): return 1
    def __eq__(self, other): self.target.clear(); return True
for make in (dict.fromkeys, set):
    a = make([]); b = make([])
    x, y = Evil(a), Evil(b)
    if make is set: a.add(x); b.add(y)
    else: a[x] = 0; b[y] = 0
    try: print(a == b)
    except Exception as error: print(type(error).__name__, error)
for n in range(1, 8):
    d = dict.fromkeys(range(n))
    try:
        for i, k in enumerate(d):
            del d[k]; d[k + 100] = 0
            if i > 50: break
        print(n, i, list(d))
    except RuntimeError as error: print(n, error, list(d))
# expect error: KeyError: K13
