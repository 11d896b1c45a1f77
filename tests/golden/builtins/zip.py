print(list(zip("ab", [1, 2])), list(zip("abc", [1])), list(zip()), dict(zip("ab", (1, 2))), list(zip(*[[1, 2], [3, 4]])), list(zip([1], [2], strict=True)))
# expect: [('a', 1), ('b', 2)] [('a', 1)] [] {'a': 1, 'b': 2} [(1, 3), (2, 4)] [(1, 2)]
