"""Sorting: by key function, by attribute, by tuple, reversed, and a merge sort and quicksort by hand."""

from operator import attrgetter, itemgetter

SIZE = 22000
ANSWER = 8909936746240


class Record:
    def __init__(self, number, name, weight):
        self.number = number
        self.name = name
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def quick_sort(items, low, high):
    while low < high:
        pivot = items[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        quick_sort(items, low, j)
        low = i


def main(n):
    seed = 1
    records = []
    for i in range(n):
        seed = seed * 16807 % 2147483647
        records.append(Record(i, "k" + str(seed % 1000), seed / 1000.0))
    checksum = 0
    orders = [
        sorted(records, key=lambda r: r.name),
        sorted(records, key=attrgetter("weight"), reverse=True),
        sorted(records, key=lambda r: (r.name, -r.number)),
        sorted(records),
        [r for _, r in sorted(((r.weight, r) for r in records), key=itemgetter(0))],
    ]
    for order in orders:
        for place in range(0, n, 7):
            checksum = (checksum * 31 + order[place].number) % 1000000007
    numbers = [r.number * 7919 % 10007 for r in records]
    merged = merge_sort(numbers)
    quick_sort(numbers, 0, len(numbers) - 1)
    if merged != numbers:
        raise AssertionError("two sorts differ")
    return checksum * 10007 + merged[n // 3]


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
