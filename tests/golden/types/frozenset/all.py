def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


f = frozenset([3, 1, 2])
print(sorted(f), len(f), 1 in f, sorted(f | {4}), sorted(f & {1}), sorted(f - {1}), sorted(f ^ {1, 9}), f == {1, 2, 3}, f <= {1, 2, 3, 4}, f.issubset([1, 2, 3]), f.isdisjoint({8}), sorted(f.union([7])), {f: "x"}[frozenset([1, 2, 3])], f.copy() is f, frozenset(f) is f, hash(frozenset()) == hash(frozenset([])))
# expect: [1, 2, 3] 3 True [1, 2, 3, 4] [1] [2, 3] [2, 3, 9] True True True True [1, 2, 3, 7] x True True True
print(repr(frozenset({1})), frozenset("a"), str(frozenset()))  # expect: frozenset({1}) frozenset({'a'}) frozenset()
fails(lambda: f.add(1))  # expect: AttributeError: 'frozenset' object has no attribute 'add'
fails(lambda: f.update([1]))  # expect: AttributeError: 'frozenset' object has no attribute 'update'
fails(lambda: f | [1])  # expect: TypeError: unsupported operand type(s) for |: 'frozenset' and 'list'
fails(lambda: frozenset([[]]))  # expect: TypeError: cannot use 'list' as a set element (unhashable type: 'list')
fails(lambda: frozenset(1, 2))  # expect: TypeError: frozenset expected at most 1 argument, got 2
