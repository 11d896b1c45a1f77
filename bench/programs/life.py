"""Conway's game of life twice: on a set of tuples and on a grid of lists."""

SIZE = 90
ANSWER = 36108072


def step_set(alive):
    neighbours = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    neighbours[cell] = neighbours.get(cell, 0) + 1
    return {cell for cell, count in neighbours.items() if count == 3 or (count == 2 and cell in alive)}


def step_grid(grid):
    height = len(grid)
    width = len(grid[0])
    result = []
    for y in range(height):
        above = grid[y - 1]
        row = grid[y]
        below = grid[(y + 1) % height]
        fresh = []
        for x in range(width):
            right = (x + 1) % width
            count = (above[x - 1] + above[x] + above[right] + row[x - 1] + row[right]
                     + below[x - 1] + below[x] + below[right])
            fresh.append(1 if count == 3 or (count == 2 and row[x]) else 0)
        result.append(fresh)
    return result


def main(n):
    alive = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (20, 20), (21, 20), (22, 20), (21, 21), (20, 22), (30, 30), (31, 30), (32, 30)}
    for _ in range(n * 2):
        alive = step_set(alive)
    grid = [[1 if (x * x + y * 3) % 7 < 2 else 0 for x in range(n)] for y in range(n)]
    for _ in range(n):
        grid = step_grid(grid)
    checksum = sum(map(sum, grid))
    for x, y in alive:
        checksum += (x * 31 + y) % 1009
    return checksum * 1000 + len(alive)


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
