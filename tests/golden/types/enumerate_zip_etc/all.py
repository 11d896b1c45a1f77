def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


e = enumerate("ab", 5)
print(next(e), list(e), list(enumerate([], 1)), list(enumerate("x", start=-1)), type(e).__name__)
# expect: (5, 'a') [(6, 'b')] [] [(-1, 'x')] enumerate
z = zip([1, 2, 3], "ab")
print(next(z), list(z), list(zip()), list(zip([1])), list(zip(*[(1, 2), (3, 4)])), list(zip("ab", "cd", strict=True)))
# expect: (1, 'a') [(2, 'b')] [] [(1,)] [(1, 3), (2, 4)] [('a', 'c'), ('b', 'd')]
m = map(lambda a, b: a + b, [1, 2, 3], [10, 20])
print(next(m), list(m), list(map(str, [1, 2])), list(map(None, [])), list(map(lambda x: x, [1], strict=True)))
# expect: 11 [22] ['1', '2'] [] [1]
f = filter(None, [0, 1, "", "a"])
print(next(f), list(f), list(filter(str.isalpha, "a1b")))  # expect: 1 ['a'] ['a', 'b']
r = reversed([1, 2, 3]); print(next(r), r.__length_hint__(), list(r))  # expect: 3 2 [2, 1]
fails(lambda: list(zip([1], [1, 2], strict=True)))  # expect: ValueError: zip() argument 2 is longer than argument 1
fails(lambda: list(zip([1, 2], [1], strict=True)))  # expect: ValueError: zip() argument 2 is shorter than argument 1
fails(lambda: list(zip([1], [1], [], strict=True)))
# expect: ValueError: zip() argument 3 is shorter than arguments 1-2
fails(lambda: list(map(lambda x, y: 0, [1], [1, 2], strict=True)))
# expect: ValueError: map() argument 2 is longer than argument 1
fails(lambda: zip(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: zip([], 5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: map(str))  # expect: TypeError: map() must have at least two arguments.
fails(lambda: map())  # expect: TypeError: map() must have at least two arguments.
fails(lambda: list(map(5, [1])))  # expect: TypeError: 'int' object is not callable
fails(lambda: filter(None))  # expect: TypeError: filter expected 2 arguments, got 1
fails(lambda: filter(None, 5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: enumerate())  # expect: TypeError: enumerate() missing required argument 'iterable'
fails(lambda: enumerate(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: enumerate([], "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: reversed(5))  # expect: TypeError: 'int' object is not reversible
fails(lambda: reversed({1}))  # expect: TypeError: 'set' object is not reversible
fails(lambda: zip(strict=5, x=1))  # expect: TypeError: zip() takes at most 1 keyword argument (2 given)
