# zip() and enumerate() over lists and tuples in hot loops: of different lengths, changed on the way, strict.
def dot(a, b):
    s = 0
    for x, y in zip(a, b): s += x * y
    return s
def en(a):
    s = 0
    for i, x in enumerate(a, 3): s += i * x
    return s
f = [i * 0.5 for i in range(50)]; g = [i * 0.25 for i in range(40)]
n = list(range(45)); m = [i % 7 for i in range(60)]; big = [2**40 + i for i in range(20)]
w = [float("nan"), 1.5, "x"]
for k in range(200):
    r = (dot(f, g), dot(g, f), dot(n, m), dot(f, n), dot(m, n), dot(big, f), en(f), en(n), en(big), dot([], f), en([]))
print(r)
def rest(a, b):
    ia, ib = iter(a), iter(b)
    out = 0
    for x, y in zip(ia, ib): out += x
    return out, list(ia), list(ib)
for k in range(200): q = (rest(f, g)[1:], rest(n, m)[1:], rest(m[:3], n[:3]))
print(q)
def same(a):
    it = iter(a)
    return [(x, y) for x, y in zip(it, it)]
for k in range(200): q = same(n)
print(q)
def grow(a):
    c = 0
    for i, x in enumerate(a):
        if len(a) < 300 and i % 2: a.append(x)
        c += 1
    return c
for k in range(100): q = grow(list(n)), grow(list(f))
print(q)
def change(a, b):
    out = []
    for x, y in zip(a, b):
        if len(out) == 3: a[5] = "changed"
        if len(out) == 7: b.clear()
        out.append((x, y))
    return out
for k in range(100): q = change(list(f), list(n))
print(q)
def strict(a, b):
    try:
        for x, y in zip(a, b, strict=True): pass
    except ValueError as e: return str(e)
for k in range(100): q = strict(f, g), strict(g, f), strict(f, f)
print(q)
print(sum(x * y for x, y in zip(f, g)), [i * x for i, x in enumerate(f)][:5], {x: y for x, y in zip(n, m)}[44])
t = tuple(f); u = (1, 2.5, "x", None)
def pairs(a, b): return [(x, y) for x, y in zip(a, b)]
for k in range(200): q = (dot(f, t), dot(t, n), dot(t, t), en(t), pairs(u, n), pairs(n, u), pairs((), u), rest(t, u)[1:])
print(q)
