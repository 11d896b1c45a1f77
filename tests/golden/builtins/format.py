def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(format(5), format("a", ">3"), format(3.14159, ".2f"), format(None), format([1]), format(255, "#x"), format(True, ""))
# expect: 5   a 3.14 None [1] 0xff True
fails(lambda: format([1], "x"))  # expect: TypeError: unsupported format string passed to list.__format__
fails(lambda: format(None, "5"))  # expect: TypeError: unsupported format string passed to NoneType.__format__
fails(lambda: format(5, 5))  # expect: TypeError: format() argument 2 must be str, not int
fails(lambda: format())  # expect: TypeError: format expected at least 1 argument, got 0
