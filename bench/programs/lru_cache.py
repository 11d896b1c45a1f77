"""A cache of limited size: OrderedDict, functools.lru_cache and a hand-made linked list."""

from collections import OrderedDict
from functools import lru_cache

SIZE = 200000
ANSWER = 32773176761


class Entry:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self.after = self


class LinkedCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.ring = Entry(None, None)

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            return None
        self.unlink(entry)
        self.push(entry)
        return entry.value

    def put(self, key, value):
        if len(self.entries) >= self.capacity:
            oldest = self.ring.after
            self.unlink(oldest)
            del self.entries[oldest.key]
        entry = self.entries[key] = Entry(key, value)
        self.push(entry)

    def unlink(self, entry):
        entry.before.after = entry.after
        entry.after.before = entry.before

    def push(self, entry):
        last = self.ring.before
        entry.before = last
        entry.after = self.ring
        last.after = entry
        self.ring.before = entry


@lru_cache(maxsize=64)
def slow_square(value):
    return value * value


def main(n):
    slow_square.cache_clear()
    ordered = OrderedDict()
    linked = LinkedCache(100)
    seed = 11
    hits = 0
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        key = seed % 211 if seed % 3 else seed % 50
        if key in ordered:
            ordered.move_to_end(key)
            hits += 1
        else:
            ordered[key] = key
            if len(ordered) > 100:
                ordered.popitem(last=False)
        if linked.get(key) is None:
            linked.put(key, key + 1)
        else:
            hits += 1
        hits += slow_square(key) & 1
    return hits * 100000 + slow_square.cache_info().hits


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
