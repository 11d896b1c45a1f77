def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(pow(2, 3), pow(2, -1), pow(2, 3, 5), pow(3, -1, 5), pow(2.0, 3), pow(-1, 0.5).imag, pow(base=2, exp=3), pow(2, 3, mod=7), pow(0, 0), pow(2, 100), pow(True, 2))
# expect: 8 0.5 3 2 8.0 1.0 8 1 1 1267650600228229401496703205376 1
fails(lambda: pow(2))  # expect: TypeError: pow() missing required argument 'exp' (pos 2)
fails(lambda: pow("a", 1))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
fails(lambda: pow(2, 3, 0))  # expect: ValueError: pow() 3rd argument cannot be 0
fails(lambda: pow(2, -1, 4))  # expect: ValueError: base is not invertible for the given modulus
fails(lambda: pow(0, -1))  # expect: ZeroDivisionError: zero to a negative power
fails(lambda: pow(2.0, 1, 3))  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
