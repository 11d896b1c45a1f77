def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: 1j < 2j)  # expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
fails(lambda: 1j // 1)  # expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
fails(lambda: 1j % 1)  # expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
fails(lambda: divmod(1j, 1))  # expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
fails(lambda: 1j / 0)  # expect: ZeroDivisionError: division by zero
fails(lambda: 0j ** -1)  # expect: ZeroDivisionError: zero to a negative or complex power
fails(lambda: 0j ** 1j)  # expect: ZeroDivisionError: zero to a negative or complex power
fails(lambda: int(1j))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
fails(lambda: float(1j))  # expect: TypeError: float() argument must be a string or a real number, not 'complex'
fails(lambda: complex("abc"))  # expect: ValueError: complex() arg is a malformed string
fails(lambda: complex("1 + 2j"))  # expect: ValueError: complex() arg is a malformed string
fails(lambda: complex("1", 2))  # expect: TypeError: complex() argument 'real' must be a real number, not str
fails(lambda: complex(1, "2"))  # expect: TypeError: complex() argument 'imag' must be a real number, not str
fails(lambda: complex([]))  # expect: TypeError: complex() argument must be a string or a number, not list
fails(lambda: pow(1j, 2, 3))  # expect: ValueError: complex modulo
fails(lambda: round(1j))  # expect: TypeError: type complex doesn't define __round__ method
