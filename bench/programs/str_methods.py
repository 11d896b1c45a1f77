"""Methods of str: split, join, replace, find, strip, case, partition, translate, padding."""

SIZE = 20000
ANSWER = 11264450

TEXT = "The quick brown fox, jumps over; the lazy dog -- and   runs away  "


def main(n):
    table = str.maketrans("aeiou", "AEIOU", ",;")
    checksum = 0
    for i in range(n):
        text = TEXT + str(i)
        words = text.split()
        checksum += len(" ".join(words)) + len(text.replace("the", "a", 1)) + text.find("lazy") + text.rfind("o")
        checksum += text.count("o") + len(text.strip().upper().lower()) + len(text.translate(table))
        head, _, tail = text.partition(",")
        checksum += len(head.rjust(30, ".")) + len(tail.center(80)) + text.startswith("The") + text.endswith(str(i))
        checksum += len(text.split(",")) + len(text.title()) + text.isascii() + head.isalpha() + len(str(i).zfill(8))
        checksum += sum(word.isalpha() for word in words) + len(text.removeprefix("The ").splitlines())
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
