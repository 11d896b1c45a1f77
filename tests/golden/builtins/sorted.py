def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(sorted([3, 1, 2]), sorted("bca"), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower), sorted({2: "a", 1: "b"}), sorted([]), sorted([1, 2.5, True]), sorted(range(5), key=lambda x: -x), sorted([(1, 2), (1, 1)]))
# expect: [1, 2, 3] ['a', 'b', 'c'] [3, 1] ['A', 'b'] [1, 2] [] [1, True, 2.5] [4, 3, 2, 1, 0] [(1, 1), (1, 2)]
fails(lambda: sorted([1, "a"]))  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(lambda: sorted(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: sorted([1], key=5))  # expect: TypeError: 'int' object is not callable
fails(lambda: sorted([1], lambda x: x))  # expect: TypeError: sorted expected 1 argument, got 2
fails(lambda: sorted([1], foo=1))  # expect: TypeError: sort() got an unexpected keyword argument 'foo'
