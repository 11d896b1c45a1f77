def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print((0.5).as_integer_ratio(), (-2.75).as_integer_ratio(), (0.0).as_integer_ratio(), (0.1).as_integer_ratio(), (1e20).as_integer_ratio())
# expect: (1, 2) (-11, 4) (0, 1) (3602879701896397, 36028797018963968) (100000000000000000000, 1)
fails(lambda: float("inf").as_integer_ratio())  # expect: OverflowError: cannot convert Infinity to integer ratio
fails(lambda: float("nan").as_integer_ratio())  # expect: ValueError: cannot convert NaN to integer ratio
