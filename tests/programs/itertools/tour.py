from itertools import *
import operator

print(list(islice(count(5, 3), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max, initial=0)), list(accumulate([1, 2, 3], operator.mul)))
print(list(chain("ab", [1], ())), list(chain.from_iterable([[1], [2, 3]])), list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(lambda x: x % 2, range(6))))
print([(k, list(g)) for k, g in groupby("aabbbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "xyz", fillvalue="-")), list(pairwise([1, 2, 3])))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(permutations("abc", 2)), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(product()), list(combinations("ab", 3)))
a, b = tee([1, 2, 3]); print(list(a), list(b)); print(list(islice("abcdef", 1, 5, 2)), list(islice("abc", None)), list(batched("abcdefg", 3)), repr(count(3)), repr(repeat(1, 2)), repr(count(1, 2)))
for bad in ("islice([], -1)", "combinations([1], -1)", "list(batched('abc', 2, strict=True))", "repeat()", "next(product([], 'a'))", "groupby()", "accumulate(5)", "batched([], 0)", "count('a')"):
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
