from itertools import count, islice, takewhile


def primes():
    composites = {}
    for n in count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


def twin(source):
    previous = next(source)
    for n in source:
        if n - previous == 2:
            yield previous, n
        previous = n


print(list(islice(primes(), 20)))
print(list(islice(twin(primes()), 8)))
print(sum(takewhile(lambda p: p < 500, primes())))
