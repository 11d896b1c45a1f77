def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff"))
# expect: 1024 4 255
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"", "big"), int.from_bytes([1, 2, 3], byteorder="big"))
# expect: -2 0 66051
print(int.from_bytes(b"\x01" + b"\x00" * 12, "big"), bool.from_bytes(b"\x01"), bool.from_bytes(b"\x00"))
# expect: 79228162514264337593543950336 True False
fails(lambda: int.from_bytes(5, "big"))  # expect: TypeError: cannot convert 'int' object to bytes
fails(lambda: int.from_bytes("ab", "big"))  # expect: TypeError: cannot convert 'str' object to bytes
fails(lambda: int.from_bytes([256], "big"))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: int.from_bytes(b"a", "x"))  # expect: ValueError: byteorder must be either 'little' or 'big'
