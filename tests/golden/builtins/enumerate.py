print(list(enumerate("abc")), list(enumerate("ab", 10)), list(enumerate([], 5)), list(enumerate("a", 10**20)), dict(enumerate("xy")), next(enumerate("q")), iter(e := enumerate("z")) is e, enumerate[int])
# expect: [(0, 'a'), (1, 'b'), (2, 'c')] [(10, 'a'), (11, 'b')] [] [(100000000000000000000, 'a')] {0: 'x', 1: 'y'} (0, 'q') True enumerate[int]
