"""Natives that take the items of islice and chain over compiled generators, and of count in loops."""

from itertools import chain, count, islice


def squares(start):
    for i in count(start):
        yield i * i


def mixed(n):
    for i in range(n):
        yield i if i % 50 else i * 0.5
        if i == 70:
            yield "text" if n > 400 else 1 << 70


def failing(n):
    for i in range(n):
        if i == 7:
            raise KeyError(i)
        yield i


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def main(n):
    source = squares(1)
    first = islice(source, n)
    print(sum(first), list(first), next(source))
    print(sum(islice(source, 3, None, 2) if n < 0 else islice(source, 3, 9)), next(source))
    print(list(islice(source, 5, 5)), list(islice(source, 0)), next(source))
    print(max(islice(source, 10)), min(islice(source, 10)), any(islice((0 for _ in range(n)), 5)))
    print(all(islice(source, 4)), tuple(islice(islice(source, 6), 2, None)), next(source))
    print(sum(islice(mixed(300), 200)), sum(chain(mixed(60), mixed(65))))
    try:
        sum(islice(mixed(500), 100))
    except TypeError as error:
        print(error)
    part = islice(failing(n), 20)
    try:
        print(list(part))
    except KeyError as error:
        print(repr(error), list(part))
    joined = chain(failing(4), Steps(3), islice(squares(2), 3), "ab", ())
    print(list(joined), list(joined))
    print(set(chain.from_iterable(islice(squares(k), k) for k in range(5))))
    try:
        print(list(chain([1], failing(9))))
    except KeyError as error:
        print(repr(error))
    steps = islice(Steps(8), 5)
    print(list(steps), list(steps))
    total = 0
    for i, v in zip(range(n), count(3)):
        total += i * v
    for v in count(1 << 53, 3):
        total += v & 7
        if v > (1 << 53) + n:
            break
    for v in count(0.5):
        total += v
        if v > n:
            break
    for v in chain(range(n), islice(mixed(60), 50), Steps(n)):
        total += v
    return total


for size in (10, 300, 20):
    print(main(size))
