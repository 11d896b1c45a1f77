import struct

record = struct.Struct("<I10sHb?")
packed = record.pack(7, b"widget", 65535, -3, True)
print(packed.hex(" "), record.size, record.unpack(packed), record.format)
print(struct.pack(">hHiIqQ", -2, 2, -3, 3, -4, 4).hex(), struct.pack("<ed", 1.5, -2.25).hex(), struct.pack("!f", 3.14).hex(), struct.unpack("<f", struct.pack("<f", 0.1)))
print(struct.calcsize("<bhiq"), struct.calcsize(">3s2x4h"), struct.unpack("<3sx?", b"abc\0\1"), struct.pack("5p", b"hello world"), struct.unpack("5p", b"\4hell"), struct.pack("3c", b"a", b"b", b"c"))
buf = bytearray(12); struct.pack_into("<HH", buf, 4, 1, 2); print(buf, struct.unpack_from("<HH", buf, 4), list(struct.iter_unpack("<H", b"\1\0\2\0")))
for f in ((lambda: struct.pack("<B", 256)), (lambda: struct.pack("<h", 40000)), (lambda: struct.unpack("<I", b"abc")), (lambda: struct.pack("<I", "x")), (lambda: struct.pack("<2I", 1)), (lambda: struct.pack("z", 1)), (lambda: struct.pack("<s", 5)), (lambda: struct.unpack_from("<I", b"abcd", 2))):
    try: print(f())
    except struct.error as e: print(e)
record.unpack(b"short")
