def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(max(1, 2), min(1, 2), max([3, 1]), min("banana"), max([], default="d"), min([], default=None), max("a", "B", key=str.lower), min([(1, "b"), (1, "a")], key=lambda t: t[0]), max(1, 1.0), max(1.0, 1), max({1: 9, 5: 0}), max(*[1, 2]), max([1, 2], key=lambda x: -x), min(1, True), max([1], default=5), max("abc", "abd"), min([3, 1, 2], key=None))
# expect: 2 1 3 a d None B (1, 'b') 1 1.0 5 2 1 1 1 abd 1
fails(lambda: max([]))  # expect: ValueError: max() iterable argument is empty
fails(lambda: min(()))  # expect: ValueError: min() iterable argument is empty
fails(lambda: max())  # expect: TypeError: max expected at least 1 argument, got 0
fails(lambda: max(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: max(1, "a"))  # expect: TypeError: '>' not supported between instances of 'str' and 'int'
fails(lambda: min([1, None]))  # expect: TypeError: '<' not supported between instances of 'NoneType' and 'int'
fails(lambda: max(1, 2, default=3))
# expect: TypeError: Cannot specify a default for max() with multiple positional arguments
fails(lambda: max([1], foo=1))  # expect: TypeError: max() got an unexpected keyword argument 'foo'
fails(lambda: max([1, 2], key=5))  # expect: TypeError: 'int' object is not callable
