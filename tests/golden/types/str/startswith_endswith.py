def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("hello".startswith("he"), "hello".startswith("lo", 3), "hello".startswith(("x", "h")), "hello".startswith(""), "hello".startswith("", 6), "hello".startswith("he", 0, 1), "hello".startswith(()))
# expect: True True True True False False False
print("hello".endswith("lo"), "hello".endswith("l", 0, 4), "hello".endswith(("x", "o")), "hello".endswith(""), "hello".endswith("hello", 1), "hello".endswith("ell", 1, -1))
# expect: True True True True False True
fails(lambda: "a".startswith(1))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
fails(lambda: "a".endswith(1))  # expect: TypeError: endswith first arg must be str or a tuple of str, not int
fails(lambda: "a".startswith(("b", 1)))  # expect: TypeError: tuple for startswith must only contain str, not int
fails(lambda: "a".startswith(["a"]))  # expect: TypeError: startswith first arg must be str or a tuple of str, not list
fails(lambda: "a".startswith())  # expect: TypeError: startswith expected at least 1 argument, got 0
