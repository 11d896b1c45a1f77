"""A list of flags: the sieve of Eratosthenes, plus a bytearray sieve with slice assignment."""

SIZE = 2000000
ANSWER = 142913977855


def sieve_list(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    candidate = 2
    while candidate * candidate < limit:
        if flags[candidate]:
            for multiple in range(candidate * candidate, limit, candidate):
                flags[multiple] = False
        candidate += 1
    total = 0
    for number in range(limit):
        if flags[number]:
            total += number
    return total


def sieve_bytes(limit):
    flags = bytearray([1]) * limit
    flags[0:2] = b"\x00\x00"
    candidate = 2
    while candidate * candidate < limit:
        if flags[candidate]:
            start = candidate * candidate
            flags[start::candidate] = bytes(len(range(start, limit, candidate)))
        candidate += 1
    return flags.count(1)


def main(n):
    return sieve_list(n) + sieve_bytes(n)


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
