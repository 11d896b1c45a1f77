"""A matrix class with all the operators."""
import math
from fractions import Fraction
from functools import reduce
from numbers import Number


class Matrix:
    __slots__ = ("rows", "shape")
    __match_args__ = ("rows",)

    def __init__(self, rows):
        self.rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in self.rows}) != 1:
            raise ValueError("ragged rows: %r" % [len(row) for row in self.rows])
        self.shape = len(self.rows), len(self.rows[0])

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __repr__(self):
        return f"{type(self).__name__}({[list(row) for row in self.rows]!r})"

    def __str__(self):
        cells = [[str(v) for v in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join("[" + " ".join(c.rjust(width) for c in row) + "]" for row in cells)

    def __format__(self, spec):
        return "; ".join(", ".join(format(v, spec) for v in row) for row in self.rows)

    def __eq__(self, other):
        return self.rows == other.rows if isinstance(other, Matrix) else NotImplemented

    def __hash__(self):
        return hash(self.rows)

    def __bool__(self):
        return any(map(any, self.rows))

    def __iter__(self):
        return (v for row in self.rows for v in row)

    def __len__(self):
        return self.shape[0]

    def __contains__(self, v):
        return any(v in row for row in self.rows)

    def __getitem__(self, key):
        match key:
            case (int() as i, int() as j):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix([row[j] for row in self.rows[i]])
            case (slice(), int() as j):
                return [row[j] for row in self.rows]
            case int() | slice():
                return self.rows[key]
        raise TypeError(f"bad index {key!r}")

    def _zip(self, other, f):
        if isinstance(other, Number):
            return Matrix([[f(a, other) for a in row] for row in self.rows])
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return Matrix([[f(a, b) for a, b in zip(x, y)] for x, y in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._zip(other, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._zip(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        return self._zip(other, lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._zip(other, lambda a, b: a / b)

    def __neg__(self):
        return Matrix([[-v for v in row] for row in self.rows])

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        columns = list(zip(*other.rows))
        return Matrix([[math.sumprod(row, column) for column in columns] for row in self.rows])

    def __pow__(self, n, mod=None):
        if n < 0:
            return self.inverse() ** -n
        out, base = Matrix.identity(len(self)), self
        while n:
            if n & 1:
                out = out @ base
                if mod:
                    out = Matrix([[v % mod for v in row] for row in out.rows])
            base = base @ base
            if mod:
                base = Matrix([[v % mod for v in row] for row in base.rows])
            n >>= 1
        return out

    def __invert__(self):
        return Matrix(zip(*self.rows))

    def inverse(self):
        n = len(self)
        work = [[Fraction(v) for v in row] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(self.rows)]
        for i in range(n):
            pivot = next((r for r in range(i, n) if work[r][i]), None)
            if pivot is None:
                raise ZeroDivisionError("singular matrix")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [v / work[i][i] for v in work[i]]
            for r in range(n):
                if r != i:
                    factor = work[r][i]
                    work[r] = [a - factor * b for a, b in zip(work[r], work[i])]
        return Matrix([row[n:] for row in work])

    @property
    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * v * self._minor(j).det for j, v in enumerate(self.rows[0]))

    def _minor(self, j):
        return Matrix([row[:j] + row[j + 1:] for row in self.rows[1:]])


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a, b, repr(a + b), sep="\n")
print(a @ b, a * 2 - 1, 10 - a, a / 2, -a, ~a, sep="\n")
print(a ** 5, a ** -1, a ** 0 == Matrix.identity(2), pow(a, 10**18, 10**9 + 7))
print(a.det, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det, f"{a.inverse():.2f}", f"{a:>4}")
print(a[0, 1], a[:, 0], a[0], a[0:1, 0:2], 4 in a, list(a), len(a), bool(a - a), hash(a) == hash(Matrix([[1, 2], [3, 4]])))
fib = lambda n: (Matrix([[1, 1], [1, 0]]) ** n)[0, 1]
print([fib(n) for n in (1, 2, 10, 90, 200)], reduce(lambda x, y: x @ y, [a] * 3))
for action in (lambda: a + "x", lambda: a @ 3, lambda: a + Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a["x"], lambda: Matrix([[1, 2], [2, 4]]) ** -1, lambda: a < b, lambda: setattr(a, "colour", 1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
match a:
    case Matrix(((1, x), (_, y))):
        print("matched", x, y)
a += 1
print(a, sum([a, b], Matrix([[0, 0], [0, 0]])))
a[5, 5]
