"""Text outside ASCII and outside the BMP: index, slice, iterate, normalise case, encode and decode."""

SIZE = 30000
ANSWER = 8570652814381

ALPHABET = "abcäöüßéñ€漢字かな한글Ωжя😀🎉𝒳𐍈"


def main(n):
    seed = 21
    letters = []
    for _ in range(n * 4):
        seed = seed * 16807 % 2147483647
        letters.append(ALPHABET[seed % len(ALPHABET)])
    text = "".join(letters)
    checksum = len(text)
    for i in range(0, len(text), 3):
        checksum += ord(text[i])
    for start in range(0, len(text) - 40, 10):
        piece = text[start:start + 40]
        checksum += piece.count("ä") + piece.find("😀") + len(piece.upper())
    data = text.encode("utf-8")
    checksum += len(data) + sum(data[::5])
    back = data.decode("utf-8")
    if back != text:
        raise AssertionError("utf-8 round trip")
    wide = text.encode("utf-16-le")
    checksum += len(wide)
    tally = {}
    for _ in range(12):
        for c in back:
            tally[c] = tally.get(c, 0) + 1
    for c in sorted(tally):
        checksum = (checksum * 31 + tally[c] * ord(c)) % 1000000007
    letters = [c for c in back if c.isalpha()]
    return checksum * 10000 + len(letters)


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
