# functools.partial in hot code: changed, with wrong arguments, of many functions.
from functools import partial
def f(a, b, *, scale=1, shift=0): return (a + b) * scale + shift
def g(*args, **kw): return len(args) + sum(kw.values())
class P(partial): pass
def run(n):
    t = 0
    for i in range(n):
        p = partial(f, 1, scale=2)
        t += p(i) + p(i, shift=3) + p(b=4)
        q = partial(g, 1, 2, x=3)
        t += q(i) + q(y=i) + q(x=i)
        t += P(f, 1)(i)
    return t
print(run(5000))
def change(n):
    p = partial(f, 1, scale=2)
    out = []
    for i in range(n):
        if i == n // 2: p.keywords["scale"] = 10
        if i == n - 5: p.keywords["shift"] = 7
        if i == n - 3: del p.keywords["scale"]
        if i == n - 2: p.__setstate__((max, (3,), {}, None))
        out.append(p(1))
    return out[:3], out[n//2:n//2+2], out[-6:]
print(change(4000))
def errors(n):
    p = partial(f, 1, scale=2)
    for i in range(n):
        try:
            r = p(1) if i < n - 1 else p(1, 2)
        except TypeError as e: return str(e)
print(errors(3000))
fs = [partial(lambda k, x: k * x, k) for k in range(5)]
def many(n):
    t = 0
    for i in range(n):
        for h in fs: t += h(i)
    return t
print(many(3000))
def closures(n):
    def inner(a, b): return a - b
    hs = [partial(inner, 10), partial(inner, 20), partial(inner, b=3)]
    return sum(hs[i % 2](i) for i in range(n)), sum(hs[2](i) for i in range(n))
print(closures(3000))
