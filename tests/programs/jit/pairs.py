# Loops over pairs that are taken apart at once: enumerate, zip, dict items; with changes while they run.


def walk(xs, d, n):
    total = 0
    for _ in range(n):
        for i, x in enumerate(xs):
            total += i * x
        for i, x in enumerate(xs, 5):
            if x == 3:
                continue
            total += i - x
        for a, b in zip(xs, xs[1:]):
            total += a * b
        for k, v in d.items():
            total += len(k) + v
        total += sum(i + x for i, x in enumerate(xs)) + len([a for a, b in zip(xs, "abc")])
        total += sum(v for k, v in d.items() if k != "b")
        for i, (a, b) in enumerate(zip(xs, xs)):
            total += i + a - b
    return total


print(walk([1, 2, 3, 4], {"a": 1, "bb": 2, "ccc": 3}, 500))
print(walk([1.5, 2.5, 3.0], {"a": 1.5}, 500))


class Noisy:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def mixed(make, n):
    total = 0
    for k in range(n):
        for i, x in enumerate(make(k)):
            total += i + x
        for a, b in zip(make(k), make(k)):
            total += a * b
    return total


kinds = [lambda k: [k, 1], lambda k: (k, 2), lambda k: Noisy(k % 4), lambda k: range(k % 5), lambda k: {k, 3},
         lambda k: (x for x in (k, 4))]
for kind in kinds:
    print(mixed(kind, 800))
print(mixed(lambda k: kinds[k % 6](k), 3000))


def changing(n):
    seen = []
    for k in range(n):
        d = {j: j for j in range(5)}
        try:
            for key, v in d.items():
                if k % 100 == 99 and key == 2:
                    d[k + 100] = 1
        except RuntimeError as e:
            seen.append(str(e))
        xs = [1, 2, 3]
        for i, x in enumerate(xs):
            if len(xs) < 6:
                xs.append(x)
        seen.append(i)
    return len(seen), seen[:3], seen[-2:]


print(changing(1000))


def shapes_of_pairs(n):
    total = 0
    pairs = [(1, 2), [3, 4], "ab", (5, 6)]
    for k in range(n):
        for a, b in pairs:
            total += len(str(a)) + len(str(b))
        for i, p in enumerate(pairs):
            total += i
        last = None
        for pair in zip(pairs, pairs):
            last = pair
        total += len(last)
    return total


print(shapes_of_pairs(1000))


def wrong(n):
    total = 0
    for k in range(n):
        try:
            for a, b in [(1, 2), (3, 4, 5)] if k % 50 == 49 else [(1, 2)]:
                total += a + b
        except ValueError as e:
            total += len(str(e))
        it = zip([1, 2], [3], strict=k % 70 == 69)
        try:
            for a, b in it:
                total += a * b
        except ValueError as e:
            total += len(str(e))
    return total


print(wrong(1500))


def resumed():
    e = enumerate([10, 20, 30, 40])
    out = []
    for i, x in e:
        out.append((i, x))
        if i == 1:
            break
    out.append(next(e))
    z = zip(iter([1, 2, 3]), iter([4, 5]))
    out += list(z)
    return out


for _ in range(300):
    r = resumed()
print(r)


def leaves(n):
    """Zips and enumerates of several kinds of iterators at the same place, some of which run Python code."""
    def numbers():
        for i in range(n):
            yield i

    total = 0
    for items in ([1] * n, (2,) * n, "ab" * (n // 2), [0.5] * n, range(n), {i: i for i in range(n)}, numbers(), iter([3] * n)):
        for i, x in enumerate(items, 5):
            total += i + (x == 2)
        for x, y in zip(range(n), items if not hasattr(items, "send") else numbers()):
            total += x + (y == "a")
        for t in zip("xy" * (n // 2), range(n)):
            total += t[1]
    return total


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous = row
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y)))
    return row[-1], max(1.5, 2.5, 0.5), max(True, 3, False), min(0.0, -0.0, 1.0), max(float("nan"), 1.0), max(1.0, float("nan"))


def bools(n):
    t = 0
    for i in range(n):
        t += (i % 3 == 0) + (i > 5) * 4 - (i < 7) + ((i & 1 == 0) | 2) + (3 & (i > 2)) + ((i > 1) ^ (i > 9))
        t += (i > 3) & (i < 9)
    return t, (n > 1) + (n > 2)


def grows(n):
    ways = [1] + [0] * n
    for coin in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        for total in range(coin, n + 1):
            ways[total] += ways[total - coin]
            ways[total] -= ways[total - coin] * -1
    product = 1
    for i in range(1, 40):
        product = product * i
        product *= -1
    return ways[-1], ways[n // 2], product, 0 * -5


for _ in range(2):
    print(leaves(600), distance("kitten" * 40, "sitting" * 30), bools(3000), grows(3000))
