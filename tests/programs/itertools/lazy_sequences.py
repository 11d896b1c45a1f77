from itertools import accumulate, chain, count, cycle, islice, takewhile, tee
def iterate(f, x):
    while True: yield x; x = f(x)
def triangular(): return accumulate(count(1))
def look_and_say(): return iterate(lambda s: "".join(f"{len(list(g))}{k}" for k, g in __import__("itertools").groupby(s)), "1")
def interleave(a, b): return chain.from_iterable(zip(a, b))
def merge(*its):
    its = [iter(i) for i in its]; heads = {i: next(i) for i in its}
    while heads:
        i = min(heads, key=heads.get); yield heads[i]
        try: heads[i] = next(i)
        except StopIteration: del heads[i]
def hamming():
    from heapq import heappop, heappush
    heap, seen = [1], {1}
    while True:
        n = heappop(heap); yield n
        for k in (2, 3, 5):
            if n * k not in seen: seen.add(n * k); heappush(heap, n * k)
print(list(islice(triangular(), 10)), list(islice(look_and_say(), 7)), "".join(islice(interleave(cycle("ab"), cycle("xyz")), 12)))
print(list(takewhile(lambda n: n < 40, merge(count(1, 7), count(2, 9)))), list(islice(hamming(), 20)), next(islice(hamming(), 500, None)))
a, b = tee(triangular()); next(b); print([y - x for x, y in islice(zip(a, b), 8)], next(x for x in triangular() if x % 91 == 0))
next(iter(takewhile(bool, count(0))))
