"""List, set, dict and generator comprehensions, nested and filtered, with map, filter, zip and any/all."""

SIZE = 500
ANSWER = 1497282425270


def main(n):
    checksum = 0
    for round_number in range(n):
        squares = [i * i for i in range(800)]
        even = [s for s in squares if s % 2 == 0]
        pairs = [(i, j) for i in range(30) for j in range(i, 30) if (i + j) % 3 == round_number % 3]
        table = {i: str(i) for i in range(300)}
        inverse = {v: k for k, v in table.items()}
        residues = {s % 97 for s in squares}
        grid = [[r * c for c in range(20)] for r in range(20)]
        flat = [x for row in grid for x in row]
        checksum += sum(even) % 1009 + len(pairs) + len(residues) + inverse["77"] + sum(flat)
        checksum += sum(x * y for x, y in zip(squares, flat))
        checksum += sum(map(lambda pair: pair[0] * pair[1], pairs))
        checksum += len(list(filter(lambda s: s & 4, squares)))
        checksum += any(s == 640000 for s in squares) + all(s >= 0 for s in flat)
        checksum += max(x for x in flat if x % 7) + min((-x for x in flat), default=0)
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
