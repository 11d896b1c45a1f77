def popcount(n): return bin(n).count("1")
def bits(n, w=8): return format(n & (1 << w) - 1, f"0{w}b")
for n in (0, 1, 5, 127, 128, -1, -128, 255): print(f"{n:>5} {bits(n)} {bits(~n)} {bits(n << 1)} {bits(n >> 1)} {n.bit_length()} {n.bit_count()} {n & -n:>5} {n & 1}")
x = 0xDEADBEEF
print(hex((x << 8 | x >> 24) & 0xFFFFFFFF), hex(x ^ 0xFFFFFFFF), hex(x & 0xFFFF), [x >> s & 0xFF for s in (24, 16, 8, 0)], 1 << 31, -1 << 31, 1 << 63, (1 << 64) - 1, -(1 << 64) >> 3, 2**31 | 2**32, -5 & 2**40, ~(2**33), 0xFFFFFFFF + 1, 0x80000000 ^ -1)
def crc(data, poly=0xEDB88320):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8): c = c >> 1 ^ (poly if c & 1 else 0)
    return c ^ 0xFFFFFFFF
import zlib; print(hex(crc(b"hello")), crc(b"hello") == zlib.crc32(b"hello"))
h = 14695981039346656037
for b in b"hash me": h = (h ^ b) * 1099511628211 % 2**64
print(h, [n for n in range(64) if h >> n & 1][:10])
