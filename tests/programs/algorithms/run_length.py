from itertools import groupby
import re


def encode(text):
    return "".join(f"{n if (n := len(list(group))) > 1 else ''}{char}" for char, group in groupby(text))


def decode(text):
    return re.sub(r"(\d+)(\D)", lambda m: int(m[1]) * m[2], text)


for text in ("", "a", "aaabbc", "WWWWWWWWWWWWBWWWWWWWWWWWWBBB", "xyz", "  !!  "):
    packed = encode(text)
    print(repr(text), "->", repr(packed), decode(packed) == text)


def pack_bits(bits):
    return [(bit, sum(1 for _ in run)) for bit, run in groupby(bits)]


print(pack_bits("0001101111"), pack_bits(f"{12345:b}"))
