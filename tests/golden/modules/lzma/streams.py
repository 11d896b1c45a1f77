import lzma, random

random.seed(6)
SAMPLES = [
    b"", b"a", b"abc", b"a" * 273, b"a" * 274, b"a" * 70_000, b"ab" * 50_000, bytes(range(256)) * 20,
    random.randbytes(70_000), b" ".join(b"%d" % (i * i % 977) for i in range(30_000)),
    b"\xe8\x10\x00\x00\x00\x90" * 500 + b"\xe9\xff\xff\xff\xff" * 40,
]
for options in (
    {}, {"preset": 0}, {"preset": 9 | lzma.PRESET_EXTREME}, {"format": lzma.FORMAT_ALONE},
    {"check": lzma.CHECK_NONE}, {"check": lzma.CHECK_CRC32}, {"check": lzma.CHECK_SHA256},
    {"filters": [{"id": lzma.FILTER_LZMA2, "lc": 0, "lp": 2, "pb": 0, "dict_size": 4096}]},
):
    print(all(lzma.decompress(lzma.compress(s, **options)) == s for s in SAMPLES), options)
# expect: True {}
# expect: True {'preset': 0}
# expect: True {'preset': 2147483657}
# expect: True {'format': 2}
# expect: True {'check': 0}
# expect: True {'check': 1}
# expect: True {'check': 10}
# expect: True {'filters': [{'id': 33, 'lc': 0, 'lp': 2, 'pb': 0, 'dict_size': 4096}]}

for name in "DELTA X86 POWERPC IA64 ARM ARMTHUMB SPARC".split():
    chain = [{"id": getattr(lzma, "FILTER_" + name)}, {"id": lzma.FILTER_LZMA2, "preset": 1}]
    raw = dict(format=lzma.FORMAT_RAW, filters=chain)
    print(name, all(lzma.decompress(lzma.compress(s, **raw), **raw) == s for s in SAMPLES))
# expect: DELTA True
# expect: X86 True
# expect: POWERPC True
# expect: IA64 True
# expect: ARM True
# expect: ARMTHUMB True
# expect: SPARC True

print(lzma.compress(b"").hex())
# expect: fd377a585a000004e6d6b446000000001cdf44211fb6f37d010000000004595a

# What liblzma wrote, with a filter and a SHA-256.
liblzma = bytes.fromhex(
    "fd377a585a00000ae1fb0ca102010301002101167920c4eee0024601085d00363f3caf7a68072b2d836c971862286de6e47567d86c9d1e"
    "43e2e7fa8685168d8623304997b3dbed48ba9dfe99c37c032725322cc3380c90bb15807b477769b8038cf280fdedf802dc09f48d55fbb9"
    "f50dffd93c0d12fe995fa36e97ed11eab4136a0059bdceec69376cd5c90328b9eb1f6d70509c2ba0834aef5f154be27b08381a767c564d"
    "546df0f599f90c82f187ce3074433780be75bfc84336889e03da51dd162c0695016e9fa7678dead8e3139415f47bbf54e2d6dbafa3eeee"
    "9a7b99da2a46d6106d9c90cde81c7eea29d940ad3319c4b8f0c3b12506f83049ac97961d5135a9f07de74cd5e539bcfee06104738a9687"
    "4d515bb6c0b2391b58232de498d56d960b912980004f0348ea430d88d15c1236fe156f16d57ec46a0de599c540b440b3db449801030001"
    "bc02c7040000d02a0e38b6e9df1c02000000000a595a"
)
print(lzma.decompress(liblzma) == b"\n".join(b"line %d of %d" % (i, i * i) for i in range(40)))  # expect: True

packed = lzma.compress(SAMPLES[-2])
d = lzma.LZMADecompressor()
out = b""
for i in range(len(packed)):
    out += d.decompress(packed[i:i + 1])
    if d.eof and i < len(packed) - 1:
        print("too early")
print(out == SAMPLES[-2], d.eof, d.check == lzma.CHECK_CRC64)  # expect: True True True

d = lzma.LZMADecompressor()
parts = [d.decompress(packed + b"rest", max_length=100)]
print(len(parts[0]), d.eof, d.needs_input, d.check)  # expect: 100 False False 4
while not d.eof:
    parts.append(d.decompress(b"", 1000))
print(max(map(len, parts)), b"".join(parts) == SAMPLES[-2], d.unused_data)  # expect: 1000 True b'rest'


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


attempt(d.decompress, b"")  # expect: EOFError Already at end of stream
attempt(lzma.decompress, packed[:-1])  # expect: LZMAError Compressed data ended before the end-of-stream marker was reached
attempt(lzma.decompress, packed[:99] + b"?" + packed[100:])  # expect: LZMAError Corrupt input data
attempt(lzma.decompress, b"\xff not xz or lzma")  # expect: LZMAError Input format not supported by decoder
attempt(lzma.decompress, packed, memlimit=1024)  # expect: LZMAError Memory usage limit exceeded
attempt(lzma.compress, b"", preset=10)  # expect: LZMAError Invalid or unsupported options
attempt(lzma.compress, b"", check=7)  # expect: LZMAError Unsupported integrity check
attempt(lzma.compress, b"", format=lzma.FORMAT_RAW)  # expect: ValueError Must specify filters for FORMAT_RAW
attempt(lzma.compress, b"", preset=3, filters=[])  # expect: ValueError Cannot specify both preset and filter chain
attempt(lzma.compress, b"", filters=[{"dist": 4}])  # expect: ValueError Filter specifier must have an "id" entry
attempt(lzma.compress, b"", filters=[{"id": 99}])  # expect: ValueError Invalid filter ID: 99
attempt(lzma.compress, b"", filters=[{"id": 3, "dist": 0}, {"id": 33}])  # expect: LZMAError Invalid or unsupported options
attempt(lzma.compress, b"", filters=[{"id": 33, "foo": 0}])  # expect: ValueError Invalid filter specifier for LZMA filter
attempt(lzma._encode_filter_properties, {"id": lzma.FILTER_LZMA1})  # expect: b']\x00\x00\x80\x00'
attempt(lzma._decode_filter_properties, lzma.FILTER_LZMA1, b"]\0\0\x80\0")
# expect: {'id': 4611686018427387905, 'lc': 3, 'lp': 0, 'pb': 2, 'dict_size': 8388608}
attempt(lzma._encode_filter_properties, {"id": lzma.FILTER_LZMA2, "preset": 9})  # expect: b'\x1c'
