def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(b"\x00\xffab".hex(), b"abcdef".hex(":"), b"abcdef".hex("-", 2), b"abcde".hex("_", -2), b"".hex(), bytes.fromhex("00 ff 4142"), bytes.fromhex(""), bytearray.fromhex("0A"), bytes.fromhex(b"4142"))
# expect: 00ff6162 61:62:63:64:65:66 6162-6364-6566 6162_6364_65  b'\x00\xffAB' b'' bytearray(b'\n') b'AB'
fails(lambda: bytes.fromhex("0"))  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
fails(lambda: bytes.fromhex("zz"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
fails(lambda: bytes.fromhex("0 0"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(lambda: b"a".hex("ab"))  # expect: ValueError: sep must be length 1.
fails(lambda: b"a".hex(1))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: bytes.fromhex(1))  # expect: TypeError: fromhex() argument must be str or bytes-like, not int
