# Characters are joined in portions; a longer piece may stand anywhere among them.
for n in (33, 1023, 1024, 1025, 3000):
    pieces = [chr(97 + i % 26) for i in range(n)]
    text = "".join(pieces)
    print(n, len(text), text == "abcdefghijklmnopqrstuvwxyz" * (n // 26) + "abcdefghijklmnopqrstuvwxyz"[:n % 26])
    for at in (0, 40, 1023, 1024, n - 1):
        if at < n:
            for piece in ("", "two", "é", "😀"):
                other = pieces[:]
                other[at] = piece
                joined = "".join(other)
                if joined != text[:at] + piece + text[at + 1:] or len(joined) != n - 1 + len(piece):
                    print("wrong", n, at, piece)
# expect: 33 33 True
# expect: 1023 1023 True
# expect: 1024 1024 True
# expect: 1025 1025 True
# expect: 3000 3000 True
print("".join(["я"] * 1500) == "я" * 1500, len("".join(["\ud800"] * 40)))  # expect: True 40
