n = 0x0123456789ABCDEF0123456789ABCDEF
print(n.to_bytes(16, "big").hex(), n.to_bytes(20, "little").hex(), int.from_bytes(n.to_bytes(16), "big") == n, n.bit_count(), n.bit_length())
for v in (0, 1, -1, 127, -128, 128, 2**31, -(2**63)):
    width = (v.bit_length() + 8) // 8
    b = v.to_bytes(width, "big", signed=True)
    print(v, b.hex(), int.from_bytes(b, "big", signed=True) == v)
gray = lambda k: k ^ k >> 1
print([f"{gray(k):04b}" for k in range(10)], n & -n, n & (n - 1) == n, [i for i in range(20) if n >> i & 1], f"{-5 & 0xFF:08b}", ~n & 0xFFFF)
def reverse(x, w): return int(f"{x:0{w}b}"[::-1], 2)
print(reverse(0b1011, 8), [bin(x).count("1") % 2 for x in range(16)], (1 << 100) >> 99, -1 >> 1000, 5 << 0)
(300).to_bytes(1, "big")
