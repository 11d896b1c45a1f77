"""struct: records packed and unpacked, in one call, into a buffer, and by iter_unpack."""

import struct

SIZE = 60000
ANSWER = 3199347306


def main(n):
    record = struct.Struct("<IhBxd8s")
    buffer = bytearray(record.size * n)
    for i in range(n):
        record.pack_into(buffer, i * record.size, i, i % 1000 - 500, i & 255, i * 0.25, b"id%d" % (i % 9999))
    checksum = 0
    for number, short, byte, double, name in record.iter_unpack(buffer):
        checksum += number + short + byte + int(double) + len(name.rstrip(b"\0"))
    for i in range(0, n, 2):
        number, short, *_ = record.unpack_from(buffer, i * record.size)
        checksum += number ^ short & 0xFF
        checksum += len(struct.pack(">HHL", i & 0xFFFF, short & 0xFFFF, number))
        checksum += struct.unpack("<I", struct.pack("<f", i / 2))[0] & 0xFFF
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
