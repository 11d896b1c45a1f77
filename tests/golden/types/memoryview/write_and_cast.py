def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = bytearray(b"\x01\x00\x02\x00\x03\x00\x04\x00")
m = memoryview(b)
m[0] = 9
m[2:4] = b"\x07\x08"
print(b, m.readonly)  # expect: bytearray(b'\t\x00\x07\x08\x03\x00\x04\x00') False
h = m.cast("H")
print(h.tolist(), h.format, h.itemsize, len(h), h.shape, h.nbytes)  # expect: [9, 2055, 3, 4] H 2 4 (4,) 8
h[0] = 513
print(b)  # expect: bytearray(b'\x01\x02\x07\x08\x03\x00\x04\x00')
print(m.cast("B", [2, 4]).tolist(), m.cast("B", (2, 4)).shape, m.cast("b").format, m.cast("I").tolist(), m.cast("c")[0])
# expect: [[1, 2, 7, 8], [3, 0, 4, 0]] (2, 4) b [134676993, 262147] b'\x01'
fails(lambda: m.__setitem__(0, 256))  # expect: ValueError: memoryview: invalid value for format 'B'
fails(lambda: m.__setitem__(0, "a"))  # expect: TypeError: memoryview: invalid type for format 'B'
fails(lambda: m.__setitem__(slice(0, 2), b"abc"))
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
fails(lambda: hash(m))  # expect: ValueError: cannot hash writable memoryview object
fails(lambda: h.cast("I"))  # expect: TypeError: memoryview: cannot cast between two non-byte formats
fails(lambda: m.cast("z"))
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
fails(lambda: m.cast("B", [3, 3]))  # expect: TypeError: memoryview: product(shape) * itemsize != buffer size
fails(lambda: m.cast("B", [2, 4])[0])  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
print(m.cast("B", [2, 4])[1, 2])  # expect: 4
