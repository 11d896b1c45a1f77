def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("banana".count("a"), "banana".count("an"), "banana".count("ana"), "banana".count("a", 2), "banana".count("a", 2, 4), "abc".count(""), "".count(""), "abc".count("", 3), "abc".count("", 4))
# expect: 3 2 1 2 1 4 1 1 0
print("banana".count("a", -3), "banana".count("a", None, None), "aaaa".count("aa"))  # expect: 2 3 2
fails(lambda: "a".count(1))  # expect: TypeError: count() argument 1 must be str, not int
fails(lambda: "a".count())  # expect: TypeError: count expected at least 1 argument, got 0
