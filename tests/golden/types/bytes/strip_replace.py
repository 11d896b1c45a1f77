def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(b"  a\n".strip(), b"xax".strip(b"x"), b"xax".lstrip(b"x"), b"xax".rstrip(b"x"), b"aba".replace(b"a", b"xy"), b"aba".replace(b"a", b"", 1), b"ab".replace(b"", b"-"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"bc"), b"a\tb".expandtabs(4))
# expect: b'a' b'a' b'ax' b'xa' b'xybxy' b'ba' b'-a-b-' b'bc' b'a' b'a   b'
print(b"a".center(5, b"*"), b"a".ljust(3), b"a".rjust(3, b"-"), b"-5".zfill(4))
# expect: b'**a**' b'a  ' b'--a' b'-005'
fails(lambda: b"a".strip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".replace("a", b"b"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".center(5, "*"))  # expect: TypeError: center() argument 2 must be a byte string of length 1, not str
fails(lambda: b"a".removeprefix("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
