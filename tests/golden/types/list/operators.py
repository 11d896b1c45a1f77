def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print([1] + [2], [1, 2] * 2, 2 * [1], [1] * 0, [1] * -1, 1 in [1, 2], 3 not in [1], [1, 2] == [1, 2], [1] != [2], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 9], [1] == (1,), [1, "a"] == [1, "a"])
# expect: [1, 2] [1, 2, 1, 2] [1, 1] [] [] True True True True True True True True False True
a = [1]; b = a; b += [2]; print(a, a is b)  # expect: [1, 2] True
a = [[]] * 3; a[0].append(1); print(a)  # expect: [[1], [1], [1]]
a = [0] * 3; a *= 2; print(a)  # expect: [0, 0, 0, 0, 0, 0]
fails(lambda: [1] + (2,))  # expect: TypeError: can only concatenate list (not "tuple") to list
fails(lambda: [1] + 1)  # expect: TypeError: can only concatenate list (not "int") to list
fails(lambda: [1] * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: [1] * [2])  # expect: TypeError: can't multiply sequence by non-int of type 'list'
fails(lambda: [1] - [1])  # expect: TypeError: unsupported operand type(s) for -: 'list' and 'list'
fails(lambda: [1] < (1,))  # expect: TypeError: '<' not supported between instances of 'list' and 'tuple'
fails(lambda: [1] < ["a"])  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
fails(lambda: {[1]: 2})  # expect: TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
fails(lambda: hash([]))  # expect: TypeError: unhashable type: 'list'
fails(lambda: [1]())  # expect: TypeError: 'list' object is not callable
fails(lambda: -[1])  # expect: TypeError: bad operand type for unary -: 'list'
fails(lambda: [1].nope)  # expect: AttributeError: 'list' object has no attribute 'nope'
