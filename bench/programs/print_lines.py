"""print() of a million short lines to a file, in the ways that programs print."""

import os
import tempfile

SIZE = 1000000
ANSWER = 11500287


def main(n):
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        for i in range(n // 4):
            print(i, file=out)
            print("line", i, "of", n, file=out)
            print(f"{i:06d};{i * 7 % 1000}", file=out)
            print("a", "b", sep=", ", end=".\n", file=out)
        out.flush()
        size = out.tell()
        out.seek(0)
        last = ""
        for last in out:
            pass
    return size + len(last) + len(os.linesep)


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
