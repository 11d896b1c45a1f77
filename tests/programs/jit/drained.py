"""Generators that built-in functions consume as a whole: what they yield, when they stop, what they see meanwhile."""

import sys


def numbers(n, log=None):
    a, b = 0, 1
    try:
        for i in range(n):
            got = yield a
            if got is not None and log is not None:
                log.append(got)
            a, b = b, (a + b) % 1000003
    finally:
        if log is not None:
            log.append("closed")


def mixed(n):
    for i in range(n):
        if i == n - 3:
            yield 2**60
        elif i == n - 2:
            yield 0.5
        elif i == n - 1:
            yield 1 + 2j
        else:
            yield i


def failing(n):
    for i in range(n):
        yield i
    raise ValueError(f"after {n}")


class Odd:
    def __init__(self, v):
        self.v = v

    def __radd__(self, other):
        return other + self.v

    def __bool__(self):
        return self.v > 5

    def __gt__(self, other):
        return True

    def __lt__(self, other):
        return True


def objects(n):
    for i in range(n):
        yield Odd(i) if i % 50 == 49 else i


def depth_of(n):
    for i in range(n):
        yield i if i < n - 1 else sys._getframe().f_back.f_code.co_name == "main"


def growing(items):
    for x in items:
        if len(items) < 3000:
            yield x + 1


def nested(n):
    for i in range(n):
        yield sum(numbers(i % 5 + 2)) + max(x % 7 for x in range(i + 1, i + 9))


def main():
    log = []
    data = [x * 0.5 for x in range(2500)]
    print(sum(x * x for x in range(3000)), sum(x * y for x, y in zip(data, data)), sum(numbers(2500, log)), log)
    print(sum(mixed(2000)), max(x % 97 for x in range(2000)), min(data[i] for i in range(2500)))
    print(max((float("nan") if i == 0 else i * 1.0) for i in range(5)), min((i * 1.0 if i < 1999 else float("nan")) for i in range(2000)))
    print(len(list(x for x in range(2000) if x & 1)), tuple(x for x in range(2000))[-1], len("".join(str(x) for x in range(2000))))
    print(any(x == 1700 for x in range(2000)), all(x < 1999 for x in range(2000)), any(map(lambda x: x < 0, numbers(2000))))
    for consumer in (sum, max, list, tuple, sorted, set, any, all, dict.fromkeys):
        try:
            print(consumer.__name__, consumer(failing(2000)))
        except ValueError as e:
            print(consumer.__name__, e, e.__traceback__.tb_next.tb_lineno)
    print(sum(objects(2000)), isinstance(max(objects(2000)), Odd), any(x for x in objects(40) if x == 99))
    print(sum(depth_of(2000)))
    grown = [0]
    grown.extend(growing(grown))
    print(len(grown), grown[-1])
    print(sum(nested(1500)))
    # One that is consumed in parts.
    g = numbers(3000, log)
    print(next(g), any(x > 900000 for x in g), g.send("hello"), sum(g), log)
    g = numbers(3000)
    next(g)
    print(max(g), list(g), dict((i, i * i) for i in range(2000))[1999], dict((str(i), i) for i in range(2000))["7"])
    try:
        dict((i, i) if i < 1900 else (i,) for i in range(2000))
    except ValueError as e:
        print(e)

    def itself():
        for i in range(2000):
            yield i
        yield sum(own)

    own = itself()
    try:
        sum(own)
    except ValueError as e:
        print(e)


for _ in range(3):
    main()
