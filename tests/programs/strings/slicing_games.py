s = "abcdefghij"
print(s[2:5], s[:3], s[-3:], s[::2], s[1::2], s[::-1], s[8:2:-2], s[5:2], s[-100:100], s[:-1], s[3:-3], s[-5:-2], s[::-3])
print([s[i:i + 3] for i in range(0, len(s), 3)], [s[i:] + s[:i] for i in range(3)], "".join(sorted(s, key=lambda c: (c in "aeiou", c))))
print(*(f"{i}:{c}" for i, c in enumerate(s[:4])), sep="|")
lines = ["".join(c if (i + j) % 2 else "." for j, c in enumerate(s)) for i in range(3)]
print(*lines, sep="\n")
print(s.replace("", "-"), s.partition("e"), s[slice(1, 4)], s.__getitem__(slice(None, None, 4)), "é😀x"[::-1], len("é😀x"), "😀abc"[1:3])
