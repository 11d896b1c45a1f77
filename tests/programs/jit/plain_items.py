# Natives over lists of numbers and texts in hot code, until the lists hold objects whose methods are Python's.
import sys


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        log.append(sys._getframe(1).f_code.co_name)
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        log.append(sys._getframe(1).f_code.co_name)
        return self.n < getattr(other, "n", other)

    def __gt__(self, other):
        return self.n > getattr(other, "n", other)

    def __radd__(self, other):
        log.append(sys._getframe(1).f_code.co_name)
        return other + self.n

    def __bool__(self):
        log.append("bool")
        return self.n > 0


log = []


def totals(items):
    return sum(items), getattr(max(items), "n", 0), min(items), any(items), all(items)


def places(items, v):
    items = items[:]
    r = items.index(v), items.count(v)
    items.remove(v)
    items.sort()
    return r + (sorted(items)[0], items[-1])


def loop(n):
    out = None
    for i in range(n):
        items = [3, 1, i % 7 + 1, 2.5]
        if i >= n - 2:
            items.append(Item(9))
        out = totals(items)
        items.append((1, 2)) if i == -1 else None
    return out


def found(n):
    out = None
    for i in range(n):
        items = ["b", "a", "c"] if i < n - 2 else [Item(2), Item(1), Item(3)]
        out = places(items, "a" if i < n - 2 else Item(1))
    return [getattr(v, "n", v) for v in out]


def mistakes(n):
    for i in range(n):
        for f, items in ((sum, [1, "x"]), (max, []), (sorted, [1, "x"]), (min, [(1, "x"), (1, 2)])):
            try:
                f(items if i == n - 1 else [1, 2])
            except (TypeError, ValueError) as e:
                print(type(e).__name__, e)
        try:
            [1, 2].index(2 if i < n - 1 else 3)
        except ValueError as e:
            print(e)


for _ in range(4):
    print(loop(150), found(150), sorted(set(log)), len(log) > 4)
    log.clear()
    mistakes(100)
nan = float("nan")
for i in range(200):
    r = max([1.0, nan]), min([nan, 1.0]), sum([0.5] * 3), sorted([2.5, 1.5]), [nan].count(nan), sum([True, 2 ** 70])
print(r)
