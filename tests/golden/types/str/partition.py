def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"), "".partition("x"), "a--b".partition("--"), "-".partition("-"))
# expect: ('a', '-', 'b-c') ('a-b', '-', 'c') ('abc', '', '') ('', '', 'abc') ('', '', '') ('a', '--', 'b') ('', '-', '')
fails(lambda: "a".partition(""))  # expect: ValueError: empty separator
fails(lambda: "a".rpartition(""))  # expect: ValueError: empty separator
fails(lambda: "a".partition(1))  # expect: TypeError: must be str, not int
