def hexdump(data, width=16):
    for at in range(0, len(data), width):
        chunk = data[at : at + width]
        text = "".join(chr(b) if 32 <= b < 127 else "." for b in chunk)
        yield f"{at:08x}  {chunk.hex(' '):<{width * 3 - 1}}  |{text}|"


print(*hexdump(bytes(range(20, 60)) + "é€".encode()), sep="\n")
b = bytearray(b"mutable bytes")
b[0:7] = b"MUTATED"; b.extend(range(3)); b[-1] ^= 0xFF; del b[8]
print(b, b.find(b"y"), b.split(), bytes(b).translate(bytes.maketrans(b"TE", b"te")), b"%05d|%s" % (42, b"x"))
m = memoryview(b)[2:6]; m[0] = ord("_"); print(b, m.tolist(), bytes(m[::-1]), m.nbytes)
x = int.from_bytes(b"\x12\x34", "big"); print(x, x.to_bytes(4, "little"), bytes.fromhex("dead beef"), b"a,b".split(b","), bytes(3), sum(b"abc"), max(b"abc"), b"abc"[1], b"abc"[1:2], list(b"\x00\xff"))
m.release()
b.append(256)
