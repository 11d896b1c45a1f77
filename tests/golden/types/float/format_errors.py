def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: format(1.0, "d"))  # expect: ValueError: Unknown format code 'd' for object of type 'float'
fails(lambda: format(1.0, "s"))  # expect: ValueError: Unknown format code 's' for object of type 'float'
fails(lambda: format(1.0, "x"))  # expect: ValueError: Unknown format code 'x' for object of type 'float'
fails(lambda: format(1.0, "c"))  # expect: ValueError: Unknown format code 'c' for object of type 'float'
fails(lambda: format(1.0, ".f"))  # expect: ValueError: Format specifier missing precision
fails(lambda: format(1.0, ",n"))  # expect: ValueError: Cannot specify ',' with 'n'.
fails(lambda: "%d" % "x")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: "%f" % "x")  # expect: TypeError: must be real number, not str
fails(lambda: "%d" % float("nan"))  # expect: ValueError: cannot convert float NaN to integer
