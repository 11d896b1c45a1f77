"""Small lists of ints reversed and rotated in place: pancake flips over the first n permutations of nine."""

SIZE = 120000
ANSWER = -108273


def main(n):
    cards = 9
    order = list(range(cards))
    turns = [0] * cards
    best = 0
    checksum = 0
    sign = 1
    width = cards
    for _ in range(n):
        while width != 1:
            turns[width - 1] = width
            width -= 1
        first = order[0]
        if first:
            work = order[:]
            flips = 0
            while first:
                low = 0
                high = first
                while low < high:
                    work[low], work[high] = work[high], work[low]
                    low += 1
                    high -= 1
                flips += 1
                first = work[0]
            if flips > best:
                best = flips
            checksum += sign * flips
        sign = -sign
        while True:
            if width == cards:
                raise AssertionError("too few permutations")
            head = order[0]
            for i in range(width):
                order[i] = order[i + 1]
            order[width] = head
            turns[width] -= 1
            if turns[width] > 0:
                break
            width += 1
    return checksum * 100 + best


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
