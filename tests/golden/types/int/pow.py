def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1), pow(-2, 3, 5), pow(2, 3, -5))
# expect: 1024 24 5 0.5 2 -2
print(pow(7, 10**30, 13), pow(0, 0, 1), pow(5, 0, 1), pow(10**20, 3))
# expect: 9 0 0 1000000000000000000000000000000000000000000000000000000000000
print((2).__pow__(5), (2).__pow__(5, 7), (2).__rpow__(3), (2).__pow__("a"))  # expect: 32 4 9 NotImplemented
fails(lambda: pow(2, -1, 4))  # expect: ValueError: base is not invertible for the given modulus
fails(lambda: pow(2, 2, 0))  # expect: ValueError: pow() 3rd argument cannot be 0
fails(lambda: pow(2, 2.0, 3))  # expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
fails(lambda: pow("a", 2))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
fails(lambda: pow(2, "a"))  # expect: TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
