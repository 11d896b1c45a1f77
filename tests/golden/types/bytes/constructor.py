def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("é", encoding="latin-1"), bytes("aé", "ascii", "ignore"), bytes(b"x"), bytes(bytearray(b"y")), bytes(range(3)), bytes(memoryview(b"mv")), bytes((65, 66)))
# expect: b'' b'\x00\x00\x00' b'\x01\x02\xff' b'\xc3\xa9' b'\xe9' b'a' b'x' b'y' b'\x00\x01\x02' b'mv' b'AB'
class B:
    def __bytes__(self): return b"custom"
class X:
    def __index__(self): return 2
print(bytes(B()), bytes(X()), bytes([X(), True]))  # expect: b'custom' b'\x00\x00' b'\x02\x01'
fails(lambda: bytes("a"))  # expect: TypeError: string argument without an encoding
fails(lambda: bytes(-1))  # expect: ValueError: negative count
fails(lambda: bytes([256]))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: bytes([-1]))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: bytes(["a"]))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytes(1.5))  # expect: TypeError: cannot convert 'float' object to bytes
fails(lambda: bytes(None))  # expect: TypeError: cannot convert 'NoneType' object to bytes
fails(lambda: bytes(b"a", "utf-8"))  # expect: TypeError: encoding without a string argument
fails(lambda: bytes([1], errors="strict"))  # expect: TypeError: errors without a string argument
class Bad:
    def __bytes__(self): return "x"
fails(lambda: bytes(Bad()))  # expect: TypeError: __bytes__ returned non-bytes (type str)
