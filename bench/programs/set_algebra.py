"""Sets and frozensets: union, intersection, difference, subset tests, sets of tuples and of strings."""

SIZE = 600
ANSWER = 4695076


def reachable(edges, start):
    after = {}
    for a, b in edges:
        after.setdefault(a, set()).add(b)
    seen = {start}
    front = {start}
    while front:
        front = set().union(*(after.get(node, ()) for node in front)) - seen
        seen |= front
    return seen


def main(n):
    checksum = 0
    twos = set(range(0, 3000, 2))
    threes = set(range(0, 3000, 3))
    words = {"w%d" % i for i in range(1500)}
    more = {"w%d" % i for i in range(1000, 2500)}
    for i in range(n):
        fives = {k * 5 for k in range(600)}
        checksum += len(twos & threes) + len(twos | fives) + len(threes - fives) + len(twos ^ threes)
        checksum += len(words & more) + len(words.symmetric_difference(more))
        checksum += (twos & threes <= threes) + fives.isdisjoint({i * 5 + 1}) + twos.issuperset({i * 2})
        fives.discard(i)
        fives.update(range(i, i + 50))
        checksum += sum(fives) % 1009
        edges = {(k, (k * k + i) % 211) for k in range(211)}
        checksum += len(reachable(edges, i)) + len({frozenset(e) for e in edges})
        for word in ("w7", "w1700", "none"):
            if word in words or word in more:
                checksum += 1
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
