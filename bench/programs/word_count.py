"""Strings and a dict: split, strip, lower and count the words of a made-up text."""

SIZE = 260000
ANSWER = 880360316

STEMS = ["al", "ber", "cor", "dun", "el", "fi", "gor", "hal", "in", "jo", "ka", "lem"]


def make_text(count):
    seed = 7
    words = []
    for i in range(count):
        seed = seed * 16807 % 2147483647
        word = STEMS[seed % 12] + STEMS[seed // 12 % 12]
        if seed % 5 == 0:
            word += STEMS[seed // 144 % 12]
        if seed % 11 == 0:
            word = word.capitalize()
        if seed % 13 == 0:
            word += ","
        elif seed % 17 == 0:
            word += ".\n"
        words.append(word)
    return " ".join(words)


def main(n):
    text = make_text(n)
    counts = {}
    for line in text.splitlines():
        for word in line.split():
            word = word.strip(".,").lower()
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    checksum = len(text)
    for place, (word, count) in enumerate(ranking):
        checksum = (checksum * 31 + place * count + len(word) + ord(word[0])) % 1000000007
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
