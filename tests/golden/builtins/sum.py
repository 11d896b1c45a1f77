def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1, 2.5]), sum([[1], [2]], []), sum((1, 2), start=5), sum([1j, 2]), sum(x for x in range(5)), sum([10**20, 1]), sum([True, True]), sum([1e100, 1.0, -1e100]), sum([(1,), (2,)], ()), sum({1: 2, 3: 4}), sum([2**62, 2**62, 0.5]))
# expect: 0 6 13 1.0 0.6 3.5 [1, 2] 8 (2+1j) 10 100000000000000000001 2 1.0 (1, 2) 4 9.223372036854776e+18
fails(lambda: sum(["a"]))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
fails(lambda: sum(["a"], ""))  # expect: TypeError: sum() can't sum strings [use ''.join(seq) instead]
fails(lambda: sum([b"a"], b""))  # expect: TypeError: sum() can't sum bytes [use b''.join(seq) instead]
fails(lambda: sum([bytearray()], bytearray()))
# expect: TypeError: sum() can't sum bytearray [use b''.join(seq) instead]
fails(lambda: sum(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: sum())  # expect: TypeError: sum() takes at least 1 positional argument (0 given)
fails(lambda: sum([1, None]))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
