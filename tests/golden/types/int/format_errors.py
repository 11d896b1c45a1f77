def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: format(1, "s"))  # expect: ValueError: Unknown format code 's' for object of type 'int'
fails(lambda: format(1, ".2"))  # expect: ValueError: Precision not allowed in integer format specifier
fails(lambda: format(1, ".2d"))  # expect: ValueError: Precision not allowed in integer format specifier
fails(lambda: format(1, "z"))  # expect: ValueError: Negative zero coercion (z) not allowed in integer format specifier
fails(lambda: format(1, ",x"))  # expect: ValueError: Cannot specify ',' with 'x'.
fails(lambda: format(1, ",_"))  # expect: ValueError: Cannot specify both ',' and '_'.
fails(lambda: format(1, "_,"))  # expect: ValueError: Cannot specify both ',' and '_'.
fails(lambda: format(-1, "c"))  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: format(0x110000, "c"))  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: format(1, "+c"))  # expect: ValueError: Sign not allowed with integer format specifier 'c'
fails(lambda: format(1, "#c"))
# expect: ValueError: Alternate form (#) not allowed with integer format specifier 'c'
fails(lambda: format(1, "10 "))  # expect: ValueError: Unknown format code '\x20' for object of type 'int'
fails(lambda: format(1, "abc"))  # expect: ValueError: Invalid format specifier 'abc' for object of type 'int'
fails(lambda: format(1, 5))  # expect: TypeError: format() argument 2 must be str, not int
fails(lambda: format(1, "9999999999999999999"))  # expect: ValueError: Too many decimal digits in format string
