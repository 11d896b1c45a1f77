def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr("a\tb\tcc\td".expandtabs()), repr("a\tb".expandtabs(4)), repr("a\tb".expandtabs(0)), repr("ab\n\tc".expandtabs(tabsize=3)), repr("a\tb".expandtabs(-1)), repr("\t".expandtabs(1)))
# expect: 'a       b       cc      d' 'a   b' 'ab' 'ab\n   c' 'ab' ' '
fails(lambda: "a".expandtabs("x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
