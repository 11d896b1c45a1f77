def spiral(rows):
    while rows:
        first, *rows = rows
        yield from first
        rows = [list(row) for row in zip(*rows)][::-1]


def make(n):
    grid = [[0] * n for _ in range(n)]
    y = x = 0
    dy, dx = 0, 1
    for number in range(1, n * n + 1):
        grid[y][x] = number
        if grid[(y + dy) % n][(x + dx) % n]:
            dy, dx = dx, -dy
        y, x = y + dy, x + dx
    return grid


grid = make(5)
for row in grid:
    print(*(f"{n:2}" for n in row))
print(list(spiral(grid)) == list(range(1, 26)))
print(list(spiral([[1, 2, 3], [4, 5, 6]])), list(spiral([])))
