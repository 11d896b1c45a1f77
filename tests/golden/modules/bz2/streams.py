import bz2, random
from hashlib import md5

random.seed(5)
SAMPLES = [
    b"", b"a", b"ab", b"abc", b"a" * 3, b"a" * 4, b"a" * 5, b"a" * 258, b"a" * 259, b"a" * 260, b"a" * 100_000,
    b"ab" * 50_000, b"abcd" * 7, bytes(range(256)) * 20, random.randbytes(30_000),
    b" ".join(b"%d" % (i * i % 977) for i in range(30_000)),
]
for level in (1, 9):
    print(all(bz2.decompress(bz2.compress(s, level)) == s for s in SAMPLES))  # expect: True
    # expect: True

# The bytes for empty and short input are determined by the format.
print(bz2.compress(b"").hex())  # expect: 425a683917724538509000000000

# What libbz2 wrote.
libbz2 = bytes.fromhex(
    "425a68393141592653590b56e30b0000e7d900001040007fe00325b000f6d8c453f4a1f953fd54d34021b48414002154462626341a59e3"
    "9c43a8b43ab438ab43ab434343f5e92852924d51454d05154d25354d41453549689548b9c3d83a79c4e14a91db816c00deca619bd11da3"
    "b846af39908bad398886a65b6da17540ab85e22673a6b4adccc0a76f90c7bcacb2f28628a88b6d801de7211590af1d39a708a57c2ecb5b"
    "d8fbaeb84566f6f101e00980130027df150c009a009e8bb9229c284805ab718580"
)
print(bz2.decompress(libbz2) == b"\n".join(b"line %d of %d" % (i, i * i) for i in range(40)))  # expect: True

# More than one stream; garbage behind the last one.
one = bz2.compress(b"first ")
print(bz2.decompress(one + bz2.compress(b"second")))  # expect: b'first second'
print(bz2.decompress(one + b"garbage"))  # expect: b'first '

# Byte by byte, the end is seen with the last byte.
data = b"x" * 300 + bytes(range(256)) * 40
packed = bz2.compress(data)
d = bz2.BZ2Decompressor()
out = b""
for i in range(len(packed)):
    out += d.decompress(packed[i:i + 1])
    if d.eof and i < len(packed) - 1:
        print("too early")
print(out == data, d.eof, d.unused_data, d.needs_input)  # expect: True True b'' False

# Limited output.
d = bz2.BZ2Decompressor()
parts = [d.decompress(packed + b"rest", max_length=100)]
print(len(parts[0]), d.eof, d.needs_input)  # expect: 100 False False
while not d.eof:
    parts.append(d.decompress(b"", 1000))
print(max(map(len, parts)), b"".join(parts) == data, d.unused_data)  # expect: 1000 True b'rest'


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(d.decompress, b"")  # expect: EOFError End of stream already reached
attempt(bz2.decompress, packed[:-1])  # expect: ValueError Compressed data ended before the end-of-stream marker was reached
attempt(bz2.decompress, b"not bzip2")  # expect: OSError Invalid data stream
attempt(bz2.decompress, packed[:60] + b"?" + packed[61:])  # expect: OSError Invalid data stream
attempt(bz2.BZ2Compressor, 10)  # expect: ValueError compresslevel must be between 1 and 9
c = bz2.BZ2Compressor()
c.compress(b"x")
c.flush()
attempt(c.compress, b"y")  # expect: ValueError Compressor has been flushed
attempt(c.flush)  # expect: ValueError Repeated call to flush()
attempt(c.compress, "text")  # expect: TypeError a bytes-like object is required, not 'str'
attempt(type, c)  # expect: <class '_bz2.BZ2Compressor'>
