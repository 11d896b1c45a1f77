"""Floats in local variables: a logistic map, Simpson's rule and a polynomial."""

SIZE = 500000
ANSWER = 30823960616


def logistic(steps):
    x = 0.3
    total = 0.0
    for _ in range(steps):
        x = 3.71 * x * (1.0 - x)
        total += x
    return total


def polynomial(x):
    return ((1.5 * x - 2.25) * x + 0.5) * x - 1.0


def simpson(low, high, pieces):
    width = (high - low) / pieces
    total = polynomial(low) + polynomial(high)
    for i in range(1, pieces):
        weight = 4.0 if i & 1 else 2.0
        total += weight * polynomial(low + i * width)
    return total * width / 3.0


def newton_roots(limit):
    total = 0.0
    for i in range(1, limit):
        guess = i * 0.5
        for _ in range(6):
            guess = 0.5 * (guess + i / guess)
        total += guess
    return total


def main(n):
    value = logistic(n) + simpson(0.0, 4.0, n) + newton_roots(n // 6)
    return int(value * 1000.0)


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
