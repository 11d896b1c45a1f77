def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a < b, a <= a, a >= {1}, a > {1}, a == {3, 2, 1}, a != b, {1} < {1}, set() <= a)
# expect: [1, 2, 3, 4] [2, 3] [1] [1, 4] False True True True True True False True
print(sorted(a.union(b, [9])), sorted(a.intersection(b, [2])), sorted(a.difference(b, [1])), sorted(a.symmetric_difference([1, 9])), a.issubset([1, 2, 3, 4]), a.issuperset([1]), a.isdisjoint([7]), sorted(a.union()), sorted(a.intersection()))
# expect: [1, 2, 3, 4, 9] [2] [] [2, 3, 9] True True True [1, 2, 3] [1, 2, 3]
print(type(a | frozenset(b)).__name__, type(frozenset(a) | b).__name__, frozenset(a) == a, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), a.__or__([1]), a.__eq__([1]))
# expect: set frozenset True True NotImplemented NotImplemented
fails(lambda: a | [1])  # expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
fails(lambda: a - [1])  # expect: TypeError: unsupported operand type(s) for -: 'set' and 'list'
fails(lambda: a & 5)  # expect: TypeError: unsupported operand type(s) for &: 'set' and 'int'
fails(lambda: a ^ "x")  # expect: TypeError: unsupported operand type(s) for ^: 'set' and 'str'
fails(lambda: a + b)  # expect: TypeError: unsupported operand type(s) for +: 'set' and 'set'
fails(lambda: a < [1])  # expect: TypeError: '<' not supported between instances of 'set' and 'list'
fails(lambda: a.union(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: hash(a))  # expect: TypeError: unhashable type: 'set'
fails(lambda: a[0])  # expect: TypeError: 'set' object is not subscriptable
fails(lambda: a.intersection(5))  # expect: TypeError: 'int' object is not iterable
