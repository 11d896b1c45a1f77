class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other): return Vector(self.x + other.x, self.y + other.y)
    def __sub__(self, other): return self + -other
    def __neg__(self): return Vector(-self.x, -self.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, other): return self.x * other.x + self.y * other.y
    def __abs__(self): return (self @ self) ** 0.5
    def __eq__(self, other): return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __bool__(self): return bool(self.x or self.y)
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __format__(self, spec): return "<" + ", ".join(format(c, spec) for c in self) + ">"
    def __getitem__(self, i): return tuple(self)[i]


a, b = Vector(3, 4), Vector(1, -2)
print(a + b, a - b, -a, a * 2, 0.5 * a, a @ b, abs(a), bool(Vector(0, 0)))
x, y = a
print(x, y, *b, a == Vector(3, 4), a != b, {a: 1}[Vector(3, 4)], f"{a:.1f} {b:+d}", a[0], a[-1], list(a), sum((a, b), Vector(0, 0)))
a.z = 5
