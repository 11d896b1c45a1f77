def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("banana".find("an"), "banana".rfind("an"), "banana".find("x"), "banana".rfind("x"), "banana".find("a", 2), "banana".find("a", -2), "banana".rfind("a", 0, 5), "abc".find(""), "abc".rfind(""), "abc".find("", 4), "abc".find("", 3))
# expect: 1 3 -1 -1 3 5 3 0 3 -1 3
print("banana".index("nan"), "banana".rindex("n"), "banana".index("a", 2, 5), "héé".find("é"), "😀a😀".find("a"), "😀a😀".rfind("😀"))
# expect: 2 4 3 1 1 2
fails(lambda: "abc".index("x"))  # expect: ValueError: substring not found
fails(lambda: "abc".rindex("x"))  # expect: ValueError: substring not found
fails(lambda: "abc".find(1))  # expect: TypeError: find() argument 1 must be str, not int
fails(lambda: "abc".index())  # expect: TypeError: index expected at least 1 argument, got 0
fails(lambda: "abc".find("a", "b"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
