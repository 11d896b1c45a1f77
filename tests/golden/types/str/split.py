def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("a b  c".split(), "a b  c".split(" "), " a ".split(), "a,b,c".split(",", 1), "".split(), "".split(","), "a b c".split(None, 1), "a<>b<>c".split("<>"), "  a  b  ".split(None, 1), "aaa".split("a"))
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a'] ['a', 'b,c'] [] [''] ['a', 'b c'] ['a', 'b', 'c'] ['a', 'b  '] ['', '', '', '']
print("a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), " a  b ".rsplit(), "a,b,c".rsplit(","), "  a  b  ".rsplit(None, 1), "a b c".split(maxsplit=1), "a,b".split(sep=","), "a b".split(maxsplit=0), "a\x1cb\u2003c".split())
# expect: ['a b', 'c'] ['a,b', 'c'] ['a', 'b'] ['a', 'b', 'c'] ['  a', 'b'] ['a', 'b c'] ['a', 'b'] ['a b'] ['a', 'b', 'c']
fails(lambda: "a".split(""))  # expect: ValueError: empty separator
fails(lambda: "a".rsplit(""))  # expect: ValueError: empty separator
fails(lambda: "a".split(1))  # expect: TypeError: must be str or None, not int
fails(lambda: "a".split(",", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
