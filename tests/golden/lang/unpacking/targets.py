a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)  # expect: 1 2 [3, 4] [5, 6]
[x, y], z = "ab", 3; print(x, y, z)  # expect: a b 3
*a, b = range(4); print(a, b)  # expect: [0, 1, 2] 3
a, *b, c = "hello"; print(a, b, c)  # expect: h ['e', 'l', 'l'] o
(a, b), c = {"k": 1}.popitem(), 0; print(a, b, c)  # expect: k 1 0
a = b, c = 1, 2; print(a, b, c)  # expect: (1, 2) 1 2
l = [0, 0]; l[0], *l[1:] = 7, 8, 9; print(l)  # expect: [7, 8, 9]
class O: pass
o = O(); o.x, (o.y, *o.z) = 1, (2, 3, 4); print(vars(o))  # expect: {'x': 1, 'y': 2, 'z': [3, 4]}
i = 0; l = [1, 2, 3]; i, l[i] = 1, 9; print(i, l)  # expect: 1 [1, 9, 3]
a, b = b, a = 1, 2; print(a, b)  # expect: 2 1
for x, *y in [(1, 2, 3), "ab"]: print(x, y)
# expect: 1 [2, 3]
# expect: a ['b']
print([a for a, *b in [(1, 2), (3,)]], {k: v for k, (v, *_) in {"p": (1, 2)}.items()})  # expect: [1, 3] {'p': 1}
with __import__("contextlib").nullcontext((1, (2, 3))) as (p, (q, r)): print(p, q, r)  # expect: 1 2 3
