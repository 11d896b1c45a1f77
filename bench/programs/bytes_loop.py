"""bytes and bytearray: base64 by hand and by the library, hex, checksums, struct, run lengths."""

import base64
import struct

SIZE = 200000
ANSWER = 4439956462

LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def encode(data):
    out = bytearray()
    for i in range(0, len(data) - 2, 3):
        word = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out.append(LETTERS[word >> 18])
        out.append(LETTERS[word >> 12 & 63])
        out.append(LETTERS[word >> 6 & 63])
        out.append(LETTERS[word & 63])
    return bytes(out)


def adler(data):
    a = 1
    b = 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b * 65536 + a


def pack_runs(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i + 1
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return out


def main(n):
    data = bytearray()
    seed = 13
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        data.append(seed & 0xFC)
    data = bytes(data)
    coded = encode(data)
    if coded != base64.b64encode(data[:n - n % 3]):
        raise AssertionError("two encoders differ")
    checksum = adler(coded) + len(pack_runs(data)) + len(base64.b64decode(coded))
    for a, b, c in struct.iter_unpack("<HBB", data[:n - n % 4]):
        checksum += a ^ (b << 3) ^ c
    text = data.hex()
    checksum += len(bytes.fromhex(text)) + text.count("fc") + data.find(b"\xfc\x00") + data.count(b"\x10")
    table = bytes(255 - i for i in range(256))
    checksum += sum(data.translate(table)) + len(data.split(b"\x00"))
    return checksum


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
