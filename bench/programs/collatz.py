"""Integer arithmetic and branches: the longest Collatz chain below n."""

SIZE = 30000
ANSWER = 20286471


def chain_length(start):
    steps = 1
    value = start
    while value != 1:
        if value % 2 == 0:
            value //= 2
        else:
            value = 3 * value + 1
        steps += 1
    return steps


def main(n):
    best = 0
    best_start = 0
    total = 0
    for start in range(1, n):
        length = chain_length(start)
        total += length
        if length > best:
            best = length
            best_start = start
    return total * 7 + best * 3 + best_start


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
