"""Closures: counters with nonlocal, composed functions, decorators, a memo and late binding."""

SIZE = 200000
ANSWER = 2801396845240


def make_counter(step):
    value = 0

    def bump(times=1):
        nonlocal value
        value += step * times
        return value

    def reset():
        nonlocal value
        old = value
        value = 0
        return old

    return bump, reset


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def counted(function):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return function(*args)

    wrapper.calls = lambda: calls
    return wrapper


def memo(function):
    known = {}

    def wrapper(key):
        if key not in known:
            known[key] = function(key)
        return known[key]

    return wrapper


def main(n):
    bump, reset = make_counter(3)
    other, _ = make_counter(5)
    pipeline = compose(lambda v: v + 1, lambda v: v * 2, lambda v: v % 1009)
    adders = [lambda v, k=k: v + k for k in range(8)]

    @counted
    def weigh(a, b):
        return a * 3 - b

    @memo
    def ways(k):
        return 1 if k < 2 else ways(k - 1) + ways(k - 2)

    checksum = 0
    for i in range(n):
        checksum += bump() + other(2)
        checksum += pipeline(i) + adders[i & 7](i)
        checksum += weigh(i, 4) + ways(i % 60) % 101
        if i % 100 == 99:
            checksum += reset()
    return checksum * 10 + weigh.calls() % 10


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
