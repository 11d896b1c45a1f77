"""Recursion over lists of flags: all solutions of the n-queens puzzle."""

SIZE = 11
ANSWER = 634484274170


class Board:
    def __init__(self, size):
        self.size = size
        self.columns = [False] * size
        self.rising = [False] * (2 * size)
        self.falling = [False] * (2 * size)
        self.placed = []
        self.checksum = 0
        self.found = 0

    def solve(self, row):
        size = self.size
        if row == size:
            self.found += 1
            value = 0
            for column in self.placed:
                value = value * size + column
            self.checksum = (self.checksum * 3 + value) % 1000003
            return
        columns = self.columns
        rising = self.rising
        falling = self.falling
        for column in range(size):
            up = row + column
            down = row - column + size
            if columns[column] or rising[up] or falling[down]:
                continue
            columns[column] = rising[up] = falling[down] = True
            self.placed.append(column)
            self.solve(row + 1)
            self.placed.pop()
            columns[column] = rising[up] = falling[down] = False


def main(n):
    total = 0
    for size in range(4, n + 1):
        board = Board(size)
        board.solve(0)
        total = (total * 31 + board.found) % 1000003
    return total * 1000003 + board.checksum


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
