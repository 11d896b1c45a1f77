n = float("nan")
class A: pass
class S: __slots__ = ("x",)
class G:
    g = n
def check(n):
    a = A(); a.x = n
    s = S(); s.x = n
    l = [n]; t = (n,); d = {"k": n}; st = {n}
    fl = [1.0, 2.0]; fl[0] = n
    fl2 = [1.0]; fl2.append(n)
    r = [a.x is n, s.x is n, l[0] is n, t[0] is n, d["k"] is n, [a.x] == [n], [s.x] == [n], (a.x,) == (n,), {1: a.x} == {1: n},
         n in st, a.x in st, a.x in l, n in [a.x], l == [n], fl[0] is n, n in fl, fl == [n, 2.0], n in fl2, fl2.index(n), fl2.count(n),
         [G.g] == [n], G.g is n, l.count(a.x), t.index(a.x), d == {"k": a.x}, a.x == n, a.x != n, l * 2 == [n, n], fl[:] == fl, sorted([n]) == [n],
         {a.x: 1}.get(n), min([n]) is n, fl.copy() == fl, list(fl) == fl, [x for x in fl] == fl, [*fl] == fl, fl[::-1][1] is n, 
         [float("nan")] == [float("nan")], [n] == [float("nan")], n is float("nan"), (n, 1) == (n, 1), [[n]] == [[n]], a.__dict__ == {"x": n}]
    a.x += 0
    r.append(a.x is n)
    def clo(): return n
    r += [clo() is n, [clo()] == [n]]
    from collections import deque, namedtuple
    r += [deque([n])[0] is n, n in deque([n]), deque([n]) == deque([n]), namedtuple("X", "a")(n).a is n]
    a.y = 1.5; a.y = n; r += [a.y is n]
    m = [0.5] * 3; m[1] = n; k = m[1]; r += [k is n, m.index(n) if n in m else -1]
    return r
r = check(n); print(len(r), "".join(str(int(x)) for x in r))
for i in range(400): q = check(n)
print("".join(str(int(x)) for x in q))
m = -n; print(m is n, [m] == [n], [m] == [m], m in [m], (m,) == (m,), {m: 1}[m] if m in {m: 1} else None)
import math
print([math.nan] == [math.nan], math.nan in [math.nan], math.nan is math.nan, [math.nan] == [n], {math.nan} == {math.nan}, {n, n}, len({n, float("nan")}))


class P:
    def __init__(self, v):
        self.v = v

    def get(self):
        return self.v


p = P(n)
print(p.get() is n, p.v is n, [p.get()] == [n])
p.v = 1.5
p.v = n
print(p.v is n, getattr(p, "v") is n, setattr(p, "w", n), p.w is n, vars(p)["w"] is n)
# expect: 53 11111111111111111111111010111111111110001110111111111
# expect: 11111111111111111111111010111111111110001110111111111
# expect: False False True True True 1
# expect: True True True False True {nan} 2
# expect: True True True
# expect: True True None True True
