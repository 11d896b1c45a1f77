def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: 1 // 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 1 % 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 1 / 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: divmod(1, 0))  # expect: ZeroDivisionError: division by zero
fails(lambda: 0 ** -1)  # expect: ZeroDivisionError: zero to a negative power
fails(lambda: 1 + "a")  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
fails(lambda: "a" + 1)  # expect: TypeError: can only concatenate str (not "int") to str
fails(lambda: 1 - None)  # expect: TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'
fails(lambda: 1 * None)  # expect: TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
fails(lambda: 1 << -1)  # expect: ValueError: negative shift count
fails(lambda: 1 >> -1)  # expect: ValueError: negative shift count
fails(lambda: 1 << 1.0)  # expect: TypeError: unsupported operand type(s) for <<: 'int' and 'float'
fails(lambda: ~1.5)  # expect: TypeError: bad operand type for unary ~: 'float'
fails(lambda: 10 ** 400 / 1)  # expect: OverflowError: integer division result too large for a float
fails(lambda: 1 < "a")  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
fails(lambda: 5[0])  # expect: TypeError: 'int' object is not subscriptable
fails(lambda: 5())  # expect: TypeError: 'int' object is not callable
fails(lambda: len(5))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: iter(5))  # expect: TypeError: 'int' object is not iterable
