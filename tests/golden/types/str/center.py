def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr("ab".center(6)), repr("ab".center(7)), repr("abc".center(6)), repr("abc".center(7)), repr("ab".center(5, "*")), repr("abc".center(2)))
# expect: '  ab  ' '   ab  ' ' abc  ' '  abc  ' '**ab*' 'abc'
fails(lambda: "a".center(5, "xx"))  # expect: TypeError: The fill character must be exactly one character long
fails(lambda: "a".center("5"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".center(5, 1))  # expect: TypeError: The fill character must be a unicode character, not int
fails(lambda: "a".center())  # expect: TypeError: center expected at least 1 argument, got 0
