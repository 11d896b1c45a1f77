class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows)

    def __pow__(self, exponent):
        result, base = Matrix.identity(len(self.rows)), self
        while exponent:
            if exponent & 1:
                result = result @ base
            base = base @ base
            exponent >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        return "\n".join(" ".join(f"{cell:>4}" for cell in row) for row in self.rows)

    @property
    def transposed(self):
        return Matrix(zip(*self.rows))

    def determinant(self):
        if len(self.rows) == 1:
            return self.rows[0][0]
        return sum(
            (-1) ** j * value * Matrix(row[:j] + row[j + 1 :] for row in self.rows[1:]).determinant()
            for j, value in enumerate(self.rows[0])
        )


fibonacci = Matrix([[1, 1], [1, 0]])
print(fibonacci ** 10)
print((fibonacci ** 200).rows[0][1])
m = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]])
print(m @ m.transposed, m.determinant(), m ** 0 == Matrix.identity(3), sep="\n")
