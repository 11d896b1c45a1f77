def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-10**20), abs(float("-inf")))
# expect: 5 5 2.5 0.0 5.0 1 100000000000000000000 inf
fails(lambda: abs("a"))  # expect: TypeError: bad operand type for abs(): 'str'
fails(lambda: abs(None))  # expect: TypeError: bad operand type for abs(): 'NoneType'
fails(lambda: abs())  # expect: TypeError: abs() takes exactly one argument (0 given)
fails(lambda: abs(1, 2))  # expect: TypeError: abs() takes exactly one argument (2 given)
