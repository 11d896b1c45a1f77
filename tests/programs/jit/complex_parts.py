import math
def run(n, z0, c, f):
    z = z0
    out = []
    for i in range(n):
        z = z * z + c
        z = z * 0.5 - f
        z = 1.5 - z
        z = z + i
        z = i - z
        if abs(z) > 1e3:
            z = z / (3 + 1j)
        w = z
        out.append(w is z)
        if i % 50 == 0:
            out.append((z, w, z.real, -z.imag))
    return out, z
r, z = run(400, 0.1+0.2j, 0.3-0.4j, 0.25)
print([x for x in r if x is not True][:9], z)
def inf(n):
    s = 0j
    res = []
    for i in range(n):
        a = complex(math.inf, 1.0) if i % 2 else complex(1e308, -1e308)
        b = complex(2.0, -0.0)
        p = a * b
        if i > n - 4:
            res.append(p)
            res.append(-0.0 * b)
            res.append(3 - complex(0.0, 0.0))
        s = p
    return res, s
print(inf(300))
def loop(n):
    z = None
    t = 0
    for i in range(n):
        if i % 3 == 0:
            z = complex(i, 1)
        elif i % 7 == 0:
            z = 1.5
        if z is not None:
            t += z
    return t, z
print(loop(500))
def locs(n):
    z = 1j
    for i in range(n):
        z = z * 1j
        if i == n - 1:
            return sorted(locals().items())
print(locs(300))
def exc(n):
    z = 1 + 0j
    try:
        for i in range(n):
            z = z * 1j
            q = 1 / (n - 1 - i)
    except ZeroDivisionError:
        return z
print(exc(300))
