d, l = {}, [0, 0]
class O: pass
o = O()
for d["k"] in range(2): pass
for l[1] in "ab": pass
for o.x in [1, 2]: pass
for a, b in [(1, 2)]: pass
for (a, [b, *c]) in [(1, (2, 3, 4))]: pass
for l[0], o.y in [(5, 6)]: pass
for *p, q in ["abc"]: pass
print(d, l, o.x, a, b, c, o.y, p, q)  # expect: {'k': 1} [5, 'b'] 2 1 2 [3, 4] 6 ['a', 'b'] c
for i in range(3): pass
print(i)  # expect: 2
for i, i in [(1, 2)]: print(i)
# expect: 2
for x in (y := [1, 2]): pass
print(x, y)  # expect: 2 [1, 2]
try:
    for a, b in [(1, 2, 3)]: pass
except ValueError as e: print(e)  # expect: too many values to unpack (expected 2, got 3)
try:
    for a, b in [5]: pass
except TypeError as e: print(e)  # expect: cannot unpack non-iterable int object
