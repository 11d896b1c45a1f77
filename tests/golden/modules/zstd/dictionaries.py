import base64
import random
import struct
from compression import zstd

# A dictionary that zstd made, and a frame of it with a checksum.
TRAINED = zstd.ZstdDict(base64.b64decode("""
N6Qw7N+4mCMcEOgqHQAAAMQCSLeZS07whKWUW26ZJMOhhBBCAmMwMKjQQJ3AdmZm2wZEAAECBAKEW1gOx4JAIBAcjoqDIAiCIAiCIAiCIAhCCC
GEEEIIERGRB/Rmy5FVKBRFURRFURRFURRFUZRSSimlVFX1AQAAAAQAAAAIAAAAMjkyO2FwcGxlOzc0LjA3O3BhaWQyOTM7YXBwbGU7NjcuNjI7
bGF0ZTI5NDtiYW5hbmE5O2NoZXJyeTs1Mi42ODtwYWlkMjYwO2NoZXJyeTs2OC41NDtsYXRlMjYxO2FwcGxlO2NoZXJyeTs4OS45NTtwYWlkMT
k1O2JhbmFuYTszMS44MTtsYXRlMTk2O2JhbmFuYTs4Y2hlcnJ5OzQ4LjQ4O3BhaWQxODY7Y2hlcnJ5OzAuMzU7bGF0ZTE4NztjaGVycnk7NjU3
O2FwcGxlOzMzLjM1O29wZW4xMzg7Y2hlcnJ5OzUxLjIyO2xhdGUxMzk7YXBwbGU7MjA7YXBwbGU7NjguMjc7b3BlbjgxOw=="""))
FRAME = base64.b64decode("KLUv/SffuJgjJ9UAACMBA1F8qd3TxWoVwE8fFgP8rSjQexouiZ0JVnqdFg==")
print(TRAINED)  # expect: <ZstdDict dict_id=597211359 dict_size=400>
print(zstd.decompress(FRAME, zstd_dict=TRAINED))  # expect: b'9;apple;54.92;paid\n300;apple;23.98;open'
print(zstd.get_frame_info(FRAME))  # expect: FrameInfo(decompressed_size=39, dictionary_id=597211359)


def tried(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(tried(lambda: zstd.decompress(FRAME)))
# expect: ZstdError: Unable to decompress Zstandard data: Dictionary mismatch
print(tried(lambda: zstd.decompress(FRAME, zstd_dict=zstd.ZstdDict(b"something else", is_raw=True))))
# expect: ZstdError: Unable to decompress Zstandard data: Dictionary mismatch
print(tried(lambda: zstd.decompress(FRAME[:-1] + b"?", zstd_dict=TRAINED)))
# expect: ZstdError: Unable to decompress Zstandard data: Restored data doesn't match checksum

# Data of all kinds there and back, in one piece and in many.
random.seed(3)
DATA = [
    b"", b"x", b"300;apple;23.98;open", bytes(300_000), random.randbytes(200_000),
    b"\n".join(b"%d;apple;%d.%02d;late" % (i, i % 89, i * i % 97) for i in range(20_000)),
    bytes(min(255, int(abs(random.gauss(0, 40)))) for _ in range(150_000)),
]
for d in (TRAINED, TRAINED.as_undigested_dict, TRAINED.as_prefix, zstd.ZstdDict(DATA[5][:5000], is_raw=True)):
    good = 0
    for data in DATA:
        for level in (-5, 3, 12):
            packed = zstd.compress(data, level, zstd_dict=d)
            good += zstd.decompress(packed, zstd_dict=d) == data
            c = zstd.ZstdCompressor(zstd_dict=d, options={zstd.CompressionParameter.checksum_flag: 1})
            parts = [c.compress(data[i : i + 70_000], c.CONTINUE if i & 1 else c.FLUSH_BLOCK) for i in range(0, len(data), 70_000)]
            packed = b"".join(parts) + c.flush()
            out, reader = b"", zstd.ZstdDecompressor(zstd_dict=d)
            for i in range(0, len(packed), 9973):
                out += reader.decompress(packed[i : i + 9973])
            good += out == data and reader.eof
    print(good)
# expect: 42
# expect: 42
# expect: 42
# expect: 42
small = b"apple;33.35;open138;cherry;51.22;late139;apple;20"
print(len(zstd.compress(small)) > len(small), len(zstd.compress(small, zstd_dict=TRAINED)) < 24)  # expect: True True

# A prefix is there for one frame.
c = zstd.ZstdCompressor(zstd_dict=TRAINED.as_prefix)
first, second = (c.compress(small, c.FLUSH_FRAME) for _ in range(2))
print(len(first) < len(second), zstd.decompress(second) == small)  # expect: True True
no_id = zstd.compress(small, zstd_dict=TRAINED, options={zstd.CompressionParameter.dict_id_flag: 0})
print(zstd.get_frame_info(no_id).dictionary_id)  # expect: 0

# Training.
samples = [b'{"id": %d, "name": "user%d", "mail": "user%d@example.com"}' % (i, i * i % 311, i * 7) for i in range(1000)]
made = zstd.train_dict(samples, 1200)
print(len(made.dict_content) <= 1200, made.dict_id >= 32768)  # expect: True True
with_it = sum(len(zstd.compress(s, zstd_dict=made)) for s in samples)
print(with_it < 0.5 * sum(len(zstd.compress(s)) for s in samples))  # expect: True
print(all(zstd.decompress(zstd.compress(s, zstd_dict=made), zstd_dict=made) == s for s in samples))  # expect: True
final = zstd.finalize_dict(zstd.ZstdDict(b"".join(samples[:8]), is_raw=True), samples, 1000, 3)
print(zstd.decompress(zstd.compress(samples[9], zstd_dict=final), zstd_dict=final) == samples[9])  # expect: True
for f in (
    lambda: zstd.train_dict(samples, 100),
    lambda: zstd.train_dict([], 1000),
    lambda: zstd.train_dict(samples, 0),
    lambda: zstd.train_dict([b"one sample"], 1000),
    lambda: zstd.finalize_dict(made, samples, 300, 3),
):
    print(tried(f))
# expect: ZstdError: Unable to train the Zstandard dictionary: Destination buffer is too small
# expect: ValueError: samples contained no data; can't train dictionary.
# expect: ValueError: dict_size argument should be positive number.
# expect: ZstdError: Unable to train the Zstandard dictionary: Src size is incorrect
# expect: ZstdError: Unable to finalize the Zstandard dictionary: Destination buffer is too small

bad = zstd.ZstdDict(struct.pack("<II", 0xEC30A437, 55) + b"no tables here")
print(tried(lambda: zstd.compress(b"abc", zstd_dict=bad)))
# expect: ZstdError: Unable to compress Zstandard data: Allocation error : not enough memory
print(tried(lambda: zstd.decompress(zstd.compress(b"abc"), zstd_dict=bad)))
# expect: ZstdError: Failed to create a ZSTD_DDict instance from Zstandard dictionary content.
print(tried(lambda: zstd.decompress(zstd.compress(b"abc"), zstd_dict=bad.as_undigested_dict)))
# expect: ZstdError: Unable to load Zstandard dictionary or prefix for decompression: Allocation error : not enough memory
print(tried(lambda: zstd.compress(b"abc", zstd_dict=(TRAINED, 7))))
# expect: TypeError: zstd_dict argument should be a ZstdDict object.

# Broken frames are refused.
packed = zstd.compress(DATA[6][:40_000], zstd_dict=TRAINED, options={zstd.CompressionParameter.checksum_flag: 1})
wrong = 0
for i in range(12, len(packed), 1999):
    broken = bytearray(packed)
    broken[i] ^= 0x55
    try:
        wrong += zstd.decompress(bytes(broken), zstd_dict=TRAINED) == DATA[6][:40_000]
    except zstd.ZstdError:
        pass
print(wrong)  # expect: 0
