"""Items that are read and stored again under the same key, with all that may happen to the dict in between."""
from collections import Counter, OrderedDict, defaultdict


def tally(keys):
    t = {}
    for k in keys:
        t[k] = t.get(k, 0) + 1
    return t


texts = [chr(97 + i % 7) * (i % 3 + 1) for i in range(3000)]
print(tally(texts))
print(tally([i * 7 % 11 for i in range(3000)]))
print(tally([i * 0.5 % 3 for i in range(3000)]), tally([True, 1, 1.0, False, 0] * 500))
print(tally([1 << 70, 5, -3, 1 << 70] * 500), tally(["é", "😀", "\ud800", ""] * 500))
print(tally([(1, 2), (1, 3), (1, 2)] * 300))


def adding(d, keys):
    for k in keys:
        d[k] += 1
    return d


print(adding(dict.fromkeys("abc", 0), "abcab" * 400))
print(sorted(adding(defaultdict(int), texts).items()))
print(sorted(adding(Counter(), texts).items()), list(adding(OrderedDict.fromkeys("xyz", 0), "zyxzz" * 300).items()))


class Missing(dict):
    def __missing__(self, key):
        return 100


print(adding(Missing(), "aab" * 300))
try:
    adding(dict.fromkeys(range(5), 0), [0, 1, 2] * 300 + [9])
except KeyError as e:
    print("KeyError", e)


def change(d, k, i):
    if i % 500 == 9:
        del d[k]
    if i % 500 == 210:
        d.clear()
    if i % 500 == 11:
        d.pop(k, None)
        d[k] = 50
    if i % 500 == 13:
        for x in range(100):
            d[x] = x
    return 1


def meddling(n):
    d = {}
    for i in range(n):
        k = i % 5
        d[k] = d.get(k, 0) + change(d, k, i)
    return list(d.items())[:12], len(d)


print(meddling(1600))


def texts_meddling(n):
    d = {}
    for i in range(n):
        k = "k" + str(i % 5)
        d[k] = d.get(k, 10) * 2 % 1000 + change(d, k, i)
    return sorted(d.items(), key=str)[:8], len(d)


print(texts_meddling(1600))


def other_dict(n):
    d, e = {}, {0: 5}
    for i in range(n):
        k = i % 3
        f = d if i % 2 else e
        t = d.get(k)
        f[k] = (t or 0) + 1
        if i % 100 == 0:
            d = {k: 7}
        d[k] = e.get(k, 1) + d.get(k, 2)
    return d, e


print({k: v % 1000007 for k, v in other_dict(500)[0].items()})


def other_key(n):
    d = {}
    for i in range(n):
        k = i % 4
        v = d.get(k, 0)
        k += 1
        d[k] = v + 1
        k = d.get(k, 3)
        d[k] = 1
    return len(d), d[1]


print(other_key(600))


def lists(n):
    groups = {}
    for i in range(n):
        k = i % 13
        groups[k] = groups.get(k, []) + [i] if i % 50 < 40 else []
    return {k: len(v) for k, v in groups.items()}


print(lists(2000))
