"""Turning values into text and back: f-strings, % formatting, str.format, int() and float()."""

SIZE = 45000
ANSWER = 490036628


def main(n):
    checksum = 0
    for i in range(n):
        value = i * 0.37
        a = f"{i:05d}|{value:.3f}|{i:x}|{i!r:>8}"
        b = "%d-%s-%6.2f" % (i, "abc", value)
        c = "{0}:{1:>10}:{name}".format(i, i * 2, name="n")
        d = str(i) + repr(value)
        checksum += len(a) + len(b) + len(c) + len(d)
        checksum += int(a[:5]) + int(a.split("|")[2], 16)
        checksum += int(float(b.rsplit("-", 1)[1]) * 100.0)
        checksum %= 1000000007
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
