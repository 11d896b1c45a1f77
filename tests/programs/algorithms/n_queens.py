def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(c != column and abs(c - column) != row - r for r, c in enumerate(columns)):
            yield from queens(n, columns + (column,))


for n in range(1, 8):
    print(n, sum(1 for _ in queens(n)))
solution = next(queens(8))
print(solution)
for column in solution:
    print(" ".join("Q" if c == column else "." for c in range(8)))
