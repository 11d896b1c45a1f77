def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(repr(str()), str(5), str(None), str([1, "a"]), str(b"abc"), str(b"h\xc3\xa9", "utf-8"), str(b"\xff", "ascii", "replace"), str(bytearray(b"x"), encoding="ascii"), str(object="q"), str(b"a", errors="strict"))
# expect: '' 5 None [1, 'a'] b'abc' hé � x q a
class A:
    def __str__(self): return "A str"
    def __repr__(self): return "A repr"
class B:
    def __repr__(self): return "B repr"
class Bad:
    def __str__(self): return 5
class BadR:
    def __repr__(self): return None
print(str(A()), repr(A()), str(B()), [A()], f"{A()} {A()!r} {B()}")
# expect: A str A repr B repr [A repr] A str A repr B repr
fails(lambda: str(Bad()))  # expect: TypeError: __str__ returned non-string (type int)
fails(lambda: repr(BadR()))  # expect: TypeError: __repr__ returned non-string (type NoneType)
fails(lambda: str(5, "utf-8"))  # expect: TypeError: decoding to str: need a bytes-like object, int found
fails(lambda: str("a", "utf-8"))  # expect: TypeError: decoding str is not supported
fails(lambda: str(b"\xff", "utf-8"))
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
fails(lambda: str(b"\xff", "ascii"))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
fails(lambda: str(1, 2, 3, 4))  # expect: TypeError: str expected at most 3 arguments, got 4
fails(lambda: str(x=1))  # expect: TypeError: str() got an unexpected keyword argument 'x'
