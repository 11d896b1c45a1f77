class Expr:
    def __add__(self, o): return Bin("+", self, wrap(o))
    def __radd__(self, o): return Bin("+", wrap(o), self)
    def __mul__(self, o): return Bin("*", self, wrap(o))
    def __rmul__(self, o): return Bin("*", wrap(o), self)
    def __pow__(self, n): return Bin("**", self, wrap(n))


class Num(Expr):
    def __init__(self, v): self.v = v
    def __repr__(self): return str(self.v)
    def diff(self, x): return Num(0)
    def at(self, **env): return self.v


class Var(Expr):
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
    def diff(self, x): return Num(int(x == self.n))
    def at(self, **env): return env[self.n]


class Bin(Expr):
    def __init__(self, op, a, b): self.op, self.a, self.b = op, a, b
    def __repr__(self): return f"({self.a} {self.op} {self.b})"
    def diff(self, x):
        a, b = self.a, self.b
        if self.op == "+": return a.diff(x) + b.diff(x)
        if self.op == "*": return a.diff(x) * b + a * b.diff(x)
        return b * a ** (b.v - 1) * a.diff(x)
    def at(self, **env):
        return eval(f"a {self.op} b", {"a": self.a.at(**env), "b": self.b.at(**env)})


def wrap(v): return v if isinstance(v, Expr) else Num(v)


x, y = Var("x"), Var("y")
e = 3 * x ** 2 + x * y + 5
print(e, e.at(x=2, y=3), e.diff("x"), e.diff("x").at(x=2, y=3), e.diff("y").at(x=7, y=0), sep="\n")
e.at(x=1)
