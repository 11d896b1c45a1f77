"""Building and cutting strings: +=, join, slices, replace, find, translate, reverse."""

SIZE = 80000
ANSWER = 133948964498


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


def run_lengths(text):
    result = ""
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result += text[i] + str(j - i)
        i = j
    return result


def palindromes(text):
    count = 0
    for width in range(2, 8):
        for i in range(len(text) - width):
            piece = text[i:i + width]
            if piece == piece[::-1]:
                count += 1
    return count


def main(n):
    text = ""
    seed = 3
    for _ in range(n):
        seed = seed * 16807 % 2147483647
        text += "aabbcde f"[seed % 9]
    coded = caesar(text, 3)
    packed = run_lengths(coded)
    table = str.maketrans("abc", "xyz")
    moved = text.translate(table).replace("xx", "-").upper()
    found = 0
    position = text.find("ab")
    while position >= 0:
        found += position % 7
        position = text.find("ab", position + 1)
    words = [word.center(9, "*") for word in text.split()]
    joined = "/".join(words)
    return (len(packed) * 1000003 + palindromes(text) * 1009 + moved.count("-") * 31 + found
            + sum(map(ord, coded)) + joined.count("*a") + len(joined))


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
