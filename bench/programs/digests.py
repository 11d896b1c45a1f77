"""hashlib over many short messages and a few long ones, and zlib's checksums."""

import hashlib
import zlib

SIZE = 20000
ANSWER = 132673213


def main(n):
    checksum = 0
    for i in range(n):
        message = b"message %d" % i
        checksum ^= int(hashlib.sha256(message).hexdigest()[:8], 16)
        checksum ^= int.from_bytes(hashlib.md5(message).digest()[:4], "big")
    running = hashlib.sha1()
    block = bytes(range(256)) * 256
    for _ in range(50):
        running.update(block)
        checksum ^= zlib.crc32(block, checksum & 0xFFFF)
    checksum ^= int(running.hexdigest()[:8], 16)
    checksum ^= int(hashlib.blake2b(block, digest_size=8).hexdigest(), 16) & 0xFFFFFFFF
    return checksum ^ int(hashlib.sha3_256(block).hexdigest()[:8], 16)


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
