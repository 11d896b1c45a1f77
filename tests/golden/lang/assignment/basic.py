a = b = c = 1
print(a, b, c)  # expect: 1 1 1
x, y = 1, 2; x, y = y, x; print(x, y)  # expect: 2 1
(p, q), r = (1, 2), 3; [s, [t]] = "a", "b"; print(p, q, r, s, t)  # expect: 1 2 3 a b
first, *rest = range(4); *init, last = "abc"; h, *mid, e = [1, 2]; print(first, rest, init, last, h, mid, e)
# expect: 0 [1, 2, 3] ['a', 'b'] c 1 [] 2
l = [0, 1, 2]; l[0], l[-1] = l[-1], l[0]; l[1:2] = [7, 8]; print(l)  # expect: [2, 7, 8, 0]
d = {}; d["a"] = d["b"] = []; d["a"].append(1); print(d)  # expect: {'a': [1], 'b': [1]}
class O: pass
o = O(); o.x, o.y = 1, 2; print(o.__dict__)  # expect: {'x': 1, 'y': 2}
i = 0; i, l[i] = 2, "i"; print(i, l)  # expect: 2 [2, 7, 'i', 0]
for k, (v, *w) in [(1, (2, 3, 4)), (5, "ab")]: print(k, v, w)
# expect: 1 2 [3, 4]
# expect: 5 a ['b']
[] = (); () = []; *z, = "xy"; print(z)  # expect: ['x', 'y']
x = y = z = []; x += [1]; print(y is x, z)  # expect: True [1]
a: int = 5; b: str; (c): int = 6; o.q: int = 3; l[0]: str = "ann"; print(a, c, o.q, l[0], __annotations__ if "__annotations__" in globals() else None)
# expect: 5 6 3 ann None
