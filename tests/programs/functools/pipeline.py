from functools import partial, reduce
from operator import add, attrgetter, itemgetter, methodcaller, mul

pipe = lambda value, *fs: reduce(lambda v, f: f(v), fs, value)
print(pipe("  Hello World ", str.strip, str.lower, str.split, partial(map, methodcaller("title")), list, "-".join))
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(pipe(rows, partial(sorted, key=itemgetter("v", "n")), partial(map, itemgetter("n")), "".join))
dot = lambda a, b: sum(map(mul, a, b))
print(dot([1, 2, 3], [4, 5, 6]), reduce(mul, range(1, 11)), reduce(lambda acc, x: acc | {x: acc.get(x, 0) + 1}, "banana", {}))
horner = lambda cs, x: reduce(lambda acc, c: acc * x + c, cs)
print(horner([2, -6, 2, -1], 3), list(map(partial(add, 10), [1, 2])), attrgetter("real", "imag")(1 + 2j), methodcaller("replace", "a", "b")("banana"))
juxt = lambda *fs: lambda *a: [f(*a) for f in fs]
print(juxt(min, max, sum, len)([3, 1, 2]))
pipe(5, str, int, len)
