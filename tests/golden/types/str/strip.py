def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr("  a b \n".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxx".strip("x"), "abcba".strip("ab"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), repr("\u2003a\x1c".strip()), repr("xx".strip("x")), repr(" a ".strip(None)), repr(" a ".strip("")))
# expect: 'a b' 'a ' '  a' a c cba abc 'a' '' 'a' ' a '
fails(lambda: "a".strip(1))  # expect: TypeError: strip arg must be None or str
fails(lambda: "a".lstrip(1))  # expect: TypeError: lstrip arg must be None or str
fails(lambda: "a".rstrip(b"a"))  # expect: TypeError: rstrip arg must be None or str
fails(lambda: "a".strip("a", "b"))  # expect: TypeError: strip expected at most 1 argument, got 2
