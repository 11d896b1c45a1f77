"""Integers wider than a double: 32-bit and 64-bit hashes with masks, shifts and xors."""

SIZE = 400000
ANSWER = 18405141768733277356

MASK64 = (1 << 64) - 1


def fnv1a_32(data):
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def xorshift_star(state):
    state ^= state >> 12
    state ^= (state << 25) & MASK64
    state ^= state >> 27
    return state, (state * 2685821657736338717) & MASK64


def main(n):
    block = bytes(range(256))
    folded = 0
    for _ in range(n // 256):
        folded ^= fnv1a_32(block)
        folded = (folded * 31 + 7) & 0xFFFFFFFF
    state = 88172645463325252
    total = 0
    for _ in range(n):
        state, out = xorshift_star(state)
        total ^= out
    return folded ^ total


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
