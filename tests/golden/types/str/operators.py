def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "a" "b", "b" in "abc", "x" not in "abc", "" in "abc", "bc" in "abc")
# expect: ab ababab ababab   ab True True True True
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "😀" > "\uffff", "a" == "a", "a" != "b", "a" == b"a")
# expect: True False True True True True True True True False
print("%s and %d" % ("x", 5), "a" "b" * 2)  # expect: x and 5 abab
fails(lambda: "a" + 1)  # expect: TypeError: can only concatenate str (not "int") to str
fails(lambda: "a" + b"a")  # expect: TypeError: can only concatenate str (not "bytes") to str
fails(lambda: "a" + None)  # expect: TypeError: can only concatenate str (not "NoneType") to str
fails(lambda: "a" * "b")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
fails(lambda: "a" * 1.5)  # expect: TypeError: can't multiply sequence by non-int of type 'float'
fails(lambda: "a" - "b")  # expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
fails(lambda: 1 in "abc")  # expect: TypeError: 'in <string>' requires string as left operand, not int
fails(lambda: "a" < 1)  # expect: TypeError: '<' not supported between instances of 'str' and 'int'
fails(lambda: b"a" + "a")  # expect: TypeError: can't concat str to bytes
fails(lambda: -"a")  # expect: TypeError: bad operand type for unary -: 'str'
