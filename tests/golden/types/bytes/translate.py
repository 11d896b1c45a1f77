def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc".translate(table), b"abc".translate(None, b"b"), b"abc".translate(table, delete=b"a"), b"abc".translate(table, b""))
# expect: 256 b'xxyyzz' b'ac' b'yz' b'xyz'
fails(lambda: bytes.maketrans(b"a", b"bc"))  # expect: ValueError: maketrans arguments must have same length
fails(lambda: b"a".translate(b"x"))  # expect: ValueError: translation table must be 256 characters long
fails(lambda: b"a".translate("x"))  # expect: TypeError: a bytes-like object is required, not 'str'
