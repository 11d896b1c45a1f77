"""Dicts with int, str and tuple keys: insert, look up, delete, iterate, merge, group."""

from collections import Counter, defaultdict

SIZE = 180000
ANSWER = 89452848962


class Key:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __hash__(self):
        return self.a * 1009 + self.b

    def __eq__(self, other):
        return self.a == other.a and self.b == other.b


def main(n):
    by_int = {}
    by_name = {}
    by_pair = {}
    by_key = {}
    groups = defaultdict(list)
    seed = 31
    checksum = 0
    for i in range(n):
        seed = seed * 16807 % 2147483647
        small = seed % 4001
        by_int[small] = by_int.get(small, 0) + i
        by_name["n%d" % (small % 700)] = i
        pair = (small % 60, small // 60)
        by_pair[pair] = i
        if i % 4 == 0:
            by_key[Key(small % 50, i % 20)] = i
        groups[small % 37].append(i)
        if i % 3 == 0:
            by_int.pop(small, None)
            if pair in by_pair:
                del by_pair[pair]
    for key, value in by_int.items():
        checksum = (checksum + key * value) % 1000000007
    for name in by_name:
        checksum += len(name) + by_name[name] % 7
    for (a, b), value in by_pair.items():
        checksum += a * b + value % 5
    for key in by_key.keys():
        checksum += by_key[Key(key.a, key.b)] % 11
    merged = {**by_int, **{k: len(v) for k, v in groups.items()}}
    common = Counter(i % 13 for i in groups[5]).most_common(3)
    return checksum * 100 + len(merged) + common[0][1]


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
