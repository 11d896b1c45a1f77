def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(float.from_number(3), float.from_number(2.5), float.from_number(True))  # expect: 3.0 2.5 1.0
fails(lambda: float.from_number("3"))  # expect: TypeError: must be real number, not str
