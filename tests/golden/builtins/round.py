def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(-2.5), round(5), round(2.5, None), round(number=2.7, ndigits=1), round(1e16), round(0.1 + 0.2, 10), round(True), round(150, -2), round(250, -2))
# expect: 2 4 2.57 1200 -2 5 2 2.7 10000000000000000 0.3 1 200 200
fails(lambda: round("a"))  # expect: TypeError: type str doesn't define __round__ method
fails(lambda: round())  # expect: TypeError: round() missing required argument 'number' (pos 1)
fails(lambda: round(1.5, 1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: round(float("nan")))  # expect: ValueError: cannot convert float NaN to integer
