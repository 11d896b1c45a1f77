from functools import lru_cache


@lru_cache(maxsize=None)
def length(n):
    return 1 if n == 1 else 1 + length(n // 2 if n % 2 == 0 else 3 * n + 1)


def chain(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(*chain(27), sep=",", end="\n\n")
longest = max(range(1, 3000), key=length)
print(longest, length(longest), max(chain(longest)))
print([length(n) for n in range(1, 20)])
print(length.cache_info().currsize > 3000, length.cache_parameters())
