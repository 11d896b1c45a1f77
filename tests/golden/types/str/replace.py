def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""), "abc".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "abc".replace("x", "y"), "banana".replace("a", "o", -1), "banana".replace("a", "o", 0))
# expect: bonono bonona ba -a-b-c- x -a-bc ba abc bonono banana
print("a.b.c".replace(".", "", count=1), "$&".replace("$", "$$"), "a$1".replace("a", "$&"))  # expect: ab.c $$& $&$1
fails(lambda: "a".replace("a"))  # expect: TypeError: replace() takes at least 2 positional arguments (1 given)
fails(lambda: "a".replace(1, "b"))  # expect: TypeError: replace() argument 1 must be str, not int
fails(lambda: "a".replace("a", 1))  # expect: TypeError: replace() argument 2 must be str, not int
