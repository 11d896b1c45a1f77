"""struct layouts that are used often: every code and byte order, values out of range, others than ints and floats; star unpacking."""

import struct

CODES = "cb?BhHiIlLqQefdFDsp"
GOOD = {"c": b"x", "?": True, "e": 1.5, "f": 0.1, "d": 0.1, "F": 1 + 2j, "D": 1 - 2j, "s": b"ab", "p": b"abc"}


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __float__(self):
        return self.n / 3

    def __bool__(self):
        return self.n > 3


def tried(layout, *values):
    try:
        return layout.pack(*values).hex()
    except (struct.error, OverflowError, TypeError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


for order in "<>@":
    for code in CODES.translate({76: None, 108: None}) if order == "@" else CODES:
        layout = struct.Struct(f"{order}x3{code}b" if code in "sp" else f"{order}x2{code}b")
        value = GOOD.get(code, 7)
        values = (value, -3) if code in "sp" else (value, value, -3)
        for _ in range(300):
            packed = layout.pack(*values)
            got = layout.unpack(packed)
        print(order, code, packed.hex(), got)
        first = values[:-2]
        for odd in (-1, 127, 128, 255, 256, 65535, 65536, -32769, 1 << 31, 1 << 32, 1 << 63, 1 << 64, -(1 << 63), 1.5, "x",
                    b"", b"xyzw", None, True, Index(5), Index(300), 1e300, float("inf"), 1j, bytearray(b"qr"), 10**400):
            print(" ", repr(odd)[:20], tried(layout, *first, odd, 1), end=";")
        print(tried(layout, *values[:-1], 128), tried(layout, *values[1:]))


def into(n):
    layout = struct.Struct("<hId4s")
    memory = bytearray(layout.size * 4)
    view = memoryview(memory)[layout.size:]
    out = []
    for i in range(n):
        layout.pack_into(memory, layout.size * (i % 4), i % 100 - 50, i, i * 0.5, b"%d" % i)
        layout.pack_into(view, 0, 1, 2, 3.0, b"four!")
        a, b, *rest = layout.unpack_from(memory, layout.size * (i % 4))
        *most, last = layout.unpack_from(view)
        first, *middle, end = [i, a, b, last]
        out.append((a + b, rest, most, middle, end))
        if i % 100 == 99:
            try:
                layout.pack_into(memory, 0, 1, -1, 2.0, b"x")
            except struct.error as error:
                out.append(str(error))
            try:
                a, b, c, d, *rest = (1, 2, i)
            except ValueError as error:
                out.append(str(error))
    return out[-3:], memory.hex(), sum(x[0] for x in layout.iter_unpack(memory))


print(into(500))
for form in ("<bx2sxxh", "@bhi6pq", ">3xd2x"):
    layout = struct.Struct(form)
    values = [b"z" if c in "sp" else 2 for c in form if c in "bhiqdsp"]
    for _ in range(250):
        memory = bytearray(b"\xff" * (layout.size + 2))
        layout.pack_into(memory, 1, *values)
    print(form, memory.hex())
