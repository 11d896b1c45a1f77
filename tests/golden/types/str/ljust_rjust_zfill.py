def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr("ab".ljust(5)), repr("ab".rjust(5)), repr("ab".ljust(5, ".")), repr("ab".rjust(5, "é")), repr("abc".ljust(1)))
# expect: 'ab   ' '   ab' 'ab...' 'éééab' 'abc'
print("42".zfill(5), "-42".zfill(6), "+4".zfill(4), "".zfill(3), "abc".zfill(2), "--1".zfill(5))
# expect: 00042 -00042 +004 000 abc -00-1
fails(lambda: "a".ljust(5, ""))  # expect: TypeError: The fill character must be exactly one character long
fails(lambda: "a".rjust(5, "ab"))  # expect: TypeError: The fill character must be exactly one character long
fails(lambda: "a".zfill("3"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
