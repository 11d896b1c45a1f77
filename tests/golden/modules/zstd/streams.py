import random
from compression import zstd

random.seed(7)
SAMPLES = [b"", b"x", random.randbytes(300_000), b"abc" * 500_000, b" ".join(b"%d" % (i * i % 977) for i in range(30_000))]
for level in (-5, 1, 19):
    print(all(zstd.decompress(zstd.compress(s, level) * 2) == s * 2 for s in SAMPLES))
# expect: True
# expect: True
# expect: True
for s in SAMPLES:
    packed = zstd.compress(s, options={zstd.CompressionParameter.checksum_flag: 1})
    d = zstd.ZstdDecompressor()
    out, longest = b"", 0
    while not d.eof:
        part = d.decompress(packed if d.needs_input else b"", 50_000)
        longest = max(longest, len(part))
        out += part
    print(out == s, longest <= 50_000, zstd.get_frame_info(packed).decompressed_size == len(s))
# expect: True True True
# expect: True True True
# expect: True True True
# expect: True True True
# expect: True True True

packed = zstd.compress(SAMPLES[-1]) + b"behind"
d = zstd.ZstdDecompressor()
out = b"".join(d.decompress(packed[i:i + 1]) for i in range(len(packed) - 6))
print(out == SAMPLES[-1], d.eof, d.unused_data)  # expect: True True b''

# A frame that can be skipped, before and behind data.
skippable = b"\x5f\x2a\x4d\x18\x03\0\0\0abc"
print(zstd.decompress(skippable + zstd.compress(b"data") + skippable))  # expect: b'data'
