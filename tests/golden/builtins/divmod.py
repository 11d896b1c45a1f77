def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(10**20, 3), divmod(True, 1))
# expect: (3, 1) (-4, 1) (-4, -1) (3.0, 1.5) (33333333333333333333, 1) (1, 0)
fails(lambda: divmod(1, 0))  # expect: ZeroDivisionError: division by zero
fails(lambda: divmod(1.0, 0))  # expect: ZeroDivisionError: division by zero
fails(lambda: divmod("a", 1))  # expect: TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
fails(lambda: divmod(1))  # expect: TypeError: divmod expected 2 arguments, got 1
fails(lambda: divmod(1j, 1))  # expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
