def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print((1024).to_bytes(2, "big"), (1024).to_bytes(2, "little"), (5).to_bytes(), (0).to_bytes(0))
# expect: b'\x04\x00' b'\x00\x04' b'\x05' b''
print((-2).to_bytes(2, "big", signed=True), (-1).to_bytes(4, "little", signed=True), (255).to_bytes(length=3, byteorder="big"))
# expect: b'\xff\xfe' b'\xff\xff\xff\xff' b'\x00\x00\xff'
print((2**100).to_bytes(14, "big"))  # expect: b'\x00\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
fails(lambda: (256).to_bytes(1, "big"))  # expect: OverflowError: int too big to convert
fails(lambda: (-1).to_bytes(1, "big"))  # expect: OverflowError: can't convert negative int to unsigned
fails(lambda: (128).to_bytes(1, "big", signed=True))  # expect: OverflowError: int too big to convert
fails(lambda: (1).to_bytes(-1, "big"))  # expect: ValueError: length argument must be non-negative
fails(lambda: (1).to_bytes(1, "middle"))  # expect: ValueError: byteorder must be either 'little' or 'big'
