class Poly:
    def __init__(self, *coeffs): self.c = list(coeffs) or [0]; self._trim()
    def _trim(self):
        while len(self.c) > 1 and not self.c[-1]: self.c.pop()
    def __add__(self, o): n = max(len(self.c), len(o.c)); pad = lambda p: p.c + [0] * (n - len(p.c)); return Poly(*(a + b for a, b in zip(pad(self), pad(o))))
    def __neg__(self): return Poly(*(-a for a in self.c))
    def __sub__(self, o): return self + -o
    def __mul__(self, o):
        if not isinstance(o, Poly): return Poly(*(a * o for a in self.c))
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__
    def __divmod__(self, o):
        q, r = [0] * max(1, len(self.c) - len(o.c) + 1), self.c[:]
        for i in range(len(self.c) - len(o.c), -1, -1):
            q[i] = r[i + len(o.c) - 1] // o.c[-1]
            for j, b in enumerate(o.c): r[i + j] -= q[i] * b
        return Poly(*q), Poly(*r)
    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __pow__(self, n): return Poly(1) if n == 0 else self * self ** (n - 1)
    def __call__(self, x): r = 0; return [r := r * x + a for a in reversed(self.c)][-1]
    def __eq__(self, o): return self.c == o.c
    def __str__(self):
        terms = [(f"{a}" if not i or abs(a) != 1 else "-" if a < 0 else "") + ("" if not i else "x" if i == 1 else f"x^{i}") for i, a in enumerate(self.c) if a]
        return " + ".join(reversed(terms)).replace("+ -", "- ") or "0"
    derivative = property(lambda self: Poly(*(i * a for i, a in enumerate(self.c))[1:] if False else [i * a for i, a in enumerate(self.c)][1:]))


p, q = Poly(-1, 0, 1), Poly(1, 1)
for v in (p, q, p + q, p - p, p * q, q ** 4, p // q, p % q, 3 * q, -p, p.derivative, (q ** 3).derivative): print(v)
print(p(5), q(-1), p == q * Poly(-1, 1), divmod(Poly(5, 0, 2), q)[1])
p + 1
