# C data in Python: layout, conversions, sharing of memory.
from ctypes import *


class Inner(Structure):
    _fields_ = [("a", c_ubyte), ("b", c_short * 3)]


class Outer(Structure):
    _fields_ = [("n", c_char), ("inner", Inner), ("d", c_double), ("next", c_void_p), ("text", c_char * 4)]


print(sizeof(Inner), alignment(Inner), sizeof(Outer), Outer.inner.offset, Outer.d.offset, Outer.text.size)
# expect: 8 2 40 2 16 4
o = Outer(b"x", Inner(7, (1, 2, 3)), 2.5, None, b"abc")
o.inner.b[1] = -20
part = o.inner
part.a = 300
print(o.n, o.inner.a, o.inner.b[:], o.d, o.next, o.text)
# expect: b'x' 44 [1, -20, 3] 2.5 None b'abc'


class Node(Structure):
    pass


Node._fields_ = [("value", c_int), ("next", POINTER(Node))]
chain = None
for n in range(4):
    node = Node(n)
    if chain is not None:
        node.next = pointer(chain)
    chain = node
seen, at = [], chain
while True:
    seen.append(at.value)
    if not at.next:
        break
    at = at.next.contents
print(seen)
# expect: [3, 2, 1, 0]


class Bits(Structure):
    _fields_ = [("low", c_uint, 3), ("sign", c_int, 5), ("rest", c_uint, 24)]


b = Bits(5, -3, 70000)
print(b.low, b.sign, b.rest, sizeof(Bits), bytes(b).hex())
# expect: 5 -3 70000 4 ed701101


class Number(Union):
    _fields_ = [("i", c_uint32), ("f", c_float), ("bytes", c_ubyte * 4)]


class Tagged(Structure):
    _anonymous_ = ["u"]
    _fields_ = [("tag", c_int), ("u", Number)]


t = Tagged(1)
t.f = 1.0
print(hex(t.i), t.bytes[3], sizeof(Tagged))
# expect: 0x3f800000 63 8


class Packed(Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("c", c_char), ("i", c_int)]


class Big(BigEndianStructure):
    _fields_ = [("short", c_short), ("long", c_uint32)]


print(sizeof(Packed), bytes(Big(1, 0x01020304)).hex(), Big.from_buffer_copy(b"\x01\x00\x00\x00\x00\x00\x00\x05").long)
# expect: 5 0001000001020304 5

shared = bytearray(8)
view = c_uint32.from_buffer(shared, 4)
view.value = 0xDEADBEEF
print(shared.hex(), c_int64(-(2**63) - 1).value, c_uint8(-1).value, c_bool(2), c_wchar("é").value)
# expect: 00000000efbeadde 9223372036854775807 255 c_bool(True) é
array = (c_short * 4)(1, 2)
print(memoryview(array).shape, bytes(array), array[-1], len(array), [*array], (c_int * 2 * 3)()[2][:])
# expect: (4,) b'\x01\x00\x02\x00\x00\x00\x00\x00' 0 4 [1, 2, 0, 0] [0, 0]
p = pointer(c_int(5))
p[0] += 1
p.contents = other = c_int(9)
p[0] = 10
print(p.contents, other, bool(POINTER(c_int)()), POINTER(c_int) is type(p))
# expect: c_int(10) c_int(10) False True
for wrong in (
    lambda: c_int("x"),
    lambda: Inner(1, (2,), 3),
    lambda: setattr(o, "inner", 5),
    lambda: (c_int * 2)(1, 2, 3),
    lambda: c_int.from_buffer(b"abcd"),
    lambda: Structure(),
    lambda: setattr(Node, "_fields_", []),
    lambda: sizeof(5),
    lambda: cast(3, c_int),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError too many initializers
# expect: TypeError expected Inner instance, got int
# expect: IndexError invalid index
# expect: TypeError underlying buffer is not writable
# expect: TypeError abstract class
# expect: AttributeError _fields_ is final
# expect: TypeError this type has no size
# expect: TypeError cast() argument 2 must be a pointer type, not c_int
