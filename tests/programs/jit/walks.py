"""Loops over tuples, bytes, ASCII and other text that become hot: items, ends, early exits, iterators used on, subclasses."""


class Bytes(bytes):
    pass


class Text(str):
    pass


class Row(tuple):
    pass


def count(items):
    seen = 0
    last = None
    for x in items:
        seen += 1
        last = x
    return seen, last


def first(items, wanted):
    for i, x in enumerate(items):
        if x == wanted:
            break
    else:
        return -1
    return i


def rest(items, n):
    it = iter(items)
    for x in it:
        n -= 1
        if n == 0:
            break
    left = list(it)
    after = [x for x in it]
    return len(left), after, next(it, "end"), it.__length_hint__()


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def vowels(text):
    n = 0
    for c in text:
        if c in "aeiou":
            n += 1
    return n


def nested(rows):
    total = 0
    for row in rows:
        for x in row:
            total += x
    return total


text = "the quick brown fox " * 100
for _ in range(3):
    for items in (tuple(range(2000)), bytes(2000), text, "é" * 50 + text, "😀" * 1700, Bytes(b"abc" * 600), Text(text), Row(range(1999)), bytearray(b"xyz" * 500), ()):
        print(count(items), first(items, items[-1] if items else None), rest(items, 1600))
    print(checksum(text.encode()), checksum(bytearray(text.encode())), checksum(memoryview(text.encode())))
    print(vowels(text), vowels("é" + text), nested(((1, 2, 3),) * 700 + ([4],) + (b"abc",) * 10 + (Row((5, 6)),)))
