from collections import deque
from itertools import *


def take(n, it): return list(islice(it, n))
def flatten(ls): return chain.from_iterable(ls)
def unique(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k); yield x
def partition(p, it):
    a, b = tee(it)
    return list(filterfalse(p, a)), list(filter(p, b))
def roundrobin(*its):
    nexts = cycle(iter(i).__next__ for i in its)
    pending = len(its)
    while pending:
        try:
            for n in nexts: yield n()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sliding(it, n):
    w = deque(maxlen=n)
    for x in it:
        w.append(x)
        if len(w) == n: yield tuple(w)
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)


print(take(3, count()), list(flatten([[1], [2, [3]]])), "".join(unique("AAaBbCc", str.lower)), partition(lambda x: x > 2, [1, 4, 2, 5]), "".join(roundrobin("ABC", "D", "EF")))
print(list(powerset("abc")), list(sliding("abcd", 2)), all_equal("aaa"), all_equal("aab"), sum(1 for _ in product(range(3), repeat=4)))
