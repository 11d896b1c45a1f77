def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: 1.0 / 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 1.0 // 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 1.0 % 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: divmod(1.0, 0))  # expect: ZeroDivisionError: division by zero
fails(lambda: 0.0 ** -1)  # expect: ZeroDivisionError: zero to a negative power
fails(lambda: 1.0 + "a")  # expect: TypeError: unsupported operand type(s) for +: 'float' and 'str'
fails(lambda: 1.0 & 1)  # expect: TypeError: unsupported operand type(s) for &: 'float' and 'int'
fails(lambda: 1.0 << 1)  # expect: TypeError: unsupported operand type(s) for <<: 'float' and 'int'
fails(lambda: 10**400 + 1.0)  # expect: OverflowError: int too large to convert to float
fails(lambda: float(10**400))  # expect: OverflowError: int too large to convert to float
fails(lambda: [1, 2][1.0])  # expect: TypeError: list indices must be integers or slices, not float
fails(lambda: range(1.0))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: 1.5 < "a")  # expect: TypeError: '<' not supported between instances of 'float' and 'str'
fails(lambda: pow(2.0, 2, 3))  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
