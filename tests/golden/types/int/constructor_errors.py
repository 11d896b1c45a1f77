def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


fails(lambda: int("abc"))  # expect: ValueError: invalid literal for int() with base 10: 'abc'
fails(lambda: int(""))  # expect: ValueError: invalid literal for int() with base 10: ''
fails(lambda: int("1.5"))  # expect: ValueError: invalid literal for int() with base 10: '1.5'
fails(lambda: int("12", 2))  # expect: ValueError: invalid literal for int() with base 2: '12'
fails(lambda: int("1__0"))  # expect: ValueError: invalid literal for int() with base 10: '1__0'
fails(lambda: int("_1"))  # expect: ValueError: invalid literal for int() with base 10: '_1'
fails(lambda: int("10", 1))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
fails(lambda: int("10", 37))  # expect: ValueError: int() base must be >= 2 and <= 36, or 0
fails(lambda: int(10, 2))  # expect: TypeError: int() can't convert non-string with explicit base
fails(lambda: int(None))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
fails(lambda: int([]))
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
fails(lambda: int(float("inf")))  # expect: OverflowError: cannot convert float infinity to integer
fails(lambda: int(float("nan")))  # expect: ValueError: cannot convert float NaN to integer
fails(lambda: int("1", "2"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: int(1, 2, 3))  # expect: TypeError: int expected at most 2 arguments, got 3
fails(lambda: int(x=1))  # expect: TypeError: int() got an unexpected keyword argument 'x'
fails(lambda: int(base=10))  # expect: TypeError: int() missing string argument
fails(lambda: int("010", 0))  # expect: ValueError: invalid literal for int() with base 0: '010'
fails(lambda: int(b"ab"))  # expect: ValueError: invalid literal for int() with base 10: b'ab'
fails(lambda: int("1" * 5000))
# expect: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
class Bad:
    def __int__(self): return "x"
class BadIndex:
    def __index__(self): return 1.0
fails(lambda: int(Bad()))  # expect: TypeError: __int__ returned non-int (type str)
fails(lambda: int(BadIndex()))  # expect: TypeError: __index__ returned non-int (type float)
