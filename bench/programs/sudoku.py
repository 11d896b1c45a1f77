"""Backtracking with sets and dicts of lists: a sudoku solver by constraint propagation."""

SIZE = 2
ANSWER = 798508433

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    ".......1.4.........2...........5.4.7..8...3....1.9....3..4..2...5.1........8.6...",
]


def peers_of(cell):
    row, column = divmod(cell, 9)
    found = set()
    for other in range(81):
        r, c = divmod(other, 9)
        if other != cell and (r == row or c == column or (r // 3 == row // 3 and c // 3 == column // 3)):
            found.add(other)
    return sorted(found)


PEERS = [peers_of(cell) for cell in range(81)]


def assign(options, cell, digit):
    """Fix one cell and everything that follows; False on a contradiction."""
    todo = [(cell, digit)]
    while todo:
        cell, digit = todo.pop()
        if digit not in options[cell]:
            return False
        options[cell] = digit
        for peer in PEERS[cell]:
            left = options[peer]
            if digit in left:
                left = left.replace(digit, "")
                if not left:
                    return False
                options[peer] = left
                if len(left) == 1:
                    todo.append((peer, left))
    return True


class Solver:
    def __init__(self, limit):
        self.nodes = 0
        self.limit = limit

    def search(self, options):
        self.nodes += 1
        if self.nodes > self.limit:
            return None
        best = None
        for cell in range(81):
            size = len(options[cell])
            if size > 1 and (best is None or size < len(options[best])):
                best = cell
                if size == 2:
                    break
        if best is None:
            return options
        for digit in options[best]:
            trial = options[:]
            if assign(trial, best, digit):
                found = self.search(trial)
                if found:
                    return found
        return None


def main(n):
    checksum = 0
    for puzzle in PUZZLES * n:
        options = ["123456789"] * 81
        for cell, digit in enumerate(puzzle):
            if digit != "." and not assign(options, cell, digit):
                raise AssertionError("puzzle without solution")
        solver = Solver(40000)
        found = solver.search(options)
        text = "".join(found) if found else "none"
        for c in text:
            checksum = (checksum * 10 + ord(c)) % 1000000007
        checksum += solver.nodes
    return checksum


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
