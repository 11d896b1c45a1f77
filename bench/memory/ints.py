"""A list of ten million different ints, made one way or the other, and read once."""

import sys

COUNT = 10_000_000


def by_range():
    return list(range(COUNT))


def by_append():
    numbers = []
    add = numbers.append
    for i in range(COUNT):
        add(i * 3)
    return numbers


def by_comprehension():
    return [i * 7 % 1000003 for i in range(COUNT)]


if __name__ == "__main__":
    ways = {"range": (by_range, COUNT - 1), "append": (by_append, 3 * COUNT - 3),
            "comprehension": (by_comprehension, (COUNT - 1) * 7 % 1000003)}
    make, last = ways[sys.argv[1]]
    numbers = make()
    total = 0
    for number in numbers:
        total += number
    if len(numbers) != COUNT or numbers[-1] != last or total <= 0:
        raise AssertionError("wrong list")
    print("ok", len(numbers))
