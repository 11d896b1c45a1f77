"""Complex numbers: iteration of z*z + c with the complex type."""

SIZE = 220
ANSWER = 789103


def main(n):
    total = 0
    for row in range(n):
        for column in range(n):
            c = complex(3.0 * column / n - 2.0, 2.0 * row / n - 1.0)
            z = 0j
            for step in range(50):
                z = z * z + c
                if z.real * z.real + z.imag * z.imag > 4.0:
                    break
            total += step
    return total


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
