def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("TestCase".removeprefix("Test"), "TestCase".removeprefix("x"), "abcabc".removesuffix("abc"), "abc".removesuffix(""), "abc".removeprefix("abcd"), "aa".removeprefix("a"))
# expect: Case TestCase abc abc abc a
fails(lambda: "a".removeprefix(1))  # expect: TypeError: removeprefix() argument must be str, not int
fails(lambda: "a".removesuffix(("a",)))  # expect: TypeError: removesuffix() argument must be str, not tuple
