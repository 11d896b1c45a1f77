"""A text file read line by line: counting, splitting, stripping, and the same file in binary."""

import os
import tempfile

SIZE = 200000
ANSWER = 107868979


def main(n):
    handle, path = tempfile.mkstemp()
    os.close(handle)
    try:
        with open(path, "w", encoding="utf-8") as out:
            for i in range(n):
                out.write(f"{i}\tname{i % 97}\t{i * 31 % 1009}  \n" if i % 50 else "h\u00e4lf, \u20ac\n")
        checksum = 0
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip().split("\t")
                checksum += len(fields) if len(fields) == 1 else int(fields[2]) + len(fields[1])
        with open(path, "rb") as lines:
            for line in lines:
                checksum += line.startswith(b"1") + len(line)
        with open(path, encoding="utf-8") as text:
            while line := text.readline():
                checksum += len(line)
        return checksum + len(open(path, encoding="utf-8").read().splitlines())
    finally:
        os.remove(path)


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
