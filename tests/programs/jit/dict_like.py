"""OrderedDict and defaultdict in compiled code: subscripts in place, missing keys, subclasses, errors, iteration meanwhile."""

from collections import OrderedDict, defaultdict


def counted(words, factory):
    d = defaultdict(factory)
    for w in words:
        d[w] += 1
    return sorted(d.items(), key=str)


def grouped(words):
    d = defaultdict(list)
    for i, w in enumerate(words):
        d[w].append(i)
    return {k: len(v) for k, v in d.items()}


words = [("a", "b", "cc", 1, 2.5, (1, "x"))[i * i % 6] for i in range(3000)]
for factory in (int, float, lambda: 0, lambda: 0.5):
    print(counted(words, factory))
print(grouped(words))


class Ten:
    calls = 0

    def __call__(self):
        Ten.calls += 1
        return 10


print(counted(words, Ten()), Ten.calls)


def read(d, keys):
    met = 0
    for k in keys:
        try:
            met += d[k]
        except KeyError as error:
            met += 1000 * len(error.args)
    return met


plain = defaultdict(None, {1: 2, "x": 5})
keys = [1, "x", "y", 2] * 300
for _ in range(5):
    print(read(plain, keys), read(OrderedDict(plain), keys), read(defaultdict(int, plain), keys))
plain.default_factory = int
print(read(plain, keys), plain)


class Broken:
    def __call__(self):
        raise ValueError("no default")


def failing(d, n):
    out = []
    for i in range(n):
        try:
            d[i % 3] += 1
        except ValueError as error:
            out.append(str(error))
    return len(out)


print(failing(defaultdict(Broken(), {0: 1, 1: 1}), 600))


class Loud(defaultdict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

    def __missing__(self, key):
        return 7


def written(d, n):
    for i in range(n):
        d[i % 4] = i
    return sum(d[i] for i in range(6))


print(written(defaultdict(int), 800), written(Loud(int), 800), written(OrderedDict({4: 0, 5: 1}), 800))


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key, last=False)


def recent(d, n, size):
    evicted = 0
    for i in range(n):
        k = i * i % 23
        if k in d:
            d.move_to_end(k)
        else:
            d[k] = i
            if len(d) > size:
                evicted += d.popitem(last=False)[0]
    return evicted, list(d)


print(recent(OrderedDict(), 3000, 6), recent(Upper(), 3000, 6))


def missing(d, n):
    out = set()
    for i in range(n):
        try:
            d.move_to_end(i % 5)
        except KeyError as error:
            out.add(repr(error))
        if i % 100 == 0:
            try:
                OrderedDict().popitem(last=i == 0)
            except KeyError as error:
                out.add(str(error))
    return sorted(out)


print(missing(OrderedDict.fromkeys((0, 1, 2)), 500))


def changed(n):
    d = OrderedDict.fromkeys(range(5))
    met = []
    for i in range(n):
        try:
            for k in d:
                d[k] = i
                if i % 7 == 3:
                    d[i] = 1
        except RuntimeError as error:
            met.append(str(error))
            del d[i]
    return len(met), met[0]


print(changed(300))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Key) else other)


def owned(n):
    d = defaultdict(int)
    for i in range(n):
        d[Key(i % 9)] += 1
        d[i % 4] += 1
    return sorted((k.n, v) for k, v in d.items() if isinstance(k, Key)), len(d)


print(owned(600))


def light(d, k):
    return d[k] + 1


def calls(n):
    d = defaultdict(int)
    o = OrderedDict(a=1)
    total = 0
    for i in range(n):
        total += light(d, i % 50) + light(o, "a")
    return total, len(d)


print(calls(3000))
