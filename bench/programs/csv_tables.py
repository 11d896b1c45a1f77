"""csv: tables written with quotes where needed, and read back as lists and as dicts."""

import csv
import io

SIZE = 20000
ANSWER = 201045860


def main(n):
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["number", "name", "note", "share"])
    for i in range(n):
        writer.writerow([i, f"name {i % 31}", 'said "yes", twice' if i % 7 == 0 else "plain", i / 4])
    text = out.getvalue()
    checksum = len(text)
    for row in csv.reader(io.StringIO(text, newline="")):
        checksum += len(row) + len(row[2])
    for row in csv.DictReader(io.StringIO(text, newline="")):
        checksum += int(row["number"]) + len(row["name"])
    dialect = io.StringIO()
    csv.writer(dialect, delimiter=";", quoting=csv.QUOTE_ALL).writerows([k, k * k] for k in range(n // 2))
    return checksum + sum(len(a) + len(b) for a, b in csv.reader(dialect.getvalue().splitlines(), delimiter=";"))


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
