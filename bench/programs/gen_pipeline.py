"""Generators: pipelines, yield from, send, itertools, and a generator that walks a tree."""

from itertools import chain, count, islice, takewhile

SIZE = 500000
ANSWER = 78398602043


def numbers(limit):
    for i in range(limit):
        yield i


def keep(source, step):
    for value in source:
        if value % step:
            yield value


def pairs(source):
    previous = None
    for value in source:
        if previous is not None:
            yield previous, value
        previous = value


def running_mean():
    total = 0
    seen = 0
    mean = 0
    while True:
        value = yield mean
        total += value
        seen += 1
        mean = total // seen


def walk(tree):
    if isinstance(tree, tuple):
        yield from walk(tree[0])
        yield from walk(tree[1])
    else:
        yield tree


def build(depth, value):
    if depth == 0:
        return value
    return build(depth - 1, value * 2), build(depth - 1, value * 2 + 1)


def main(n):
    checksum = 0
    for a, b in pairs(keep(keep(numbers(n), 3), 5)):
        checksum += b * 2 - a
    averager = running_mean()
    next(averager)
    for i in range(n // 2):
        checksum += averager.send(i % 100)
    for place, value in enumerate(walk(build(11, 1))):
        checksum += place * value % 13
    checksum += sum(islice((i * i for i in count(1)), n // 2)) % 1000003
    for value in chain(takewhile(lambda v: v < n // 4, numbers(n)), keep(numbers(n // 4), 2)):
        checksum += value
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
