b = b"Hello wOrld-x\xe9"
print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase())
# expect: b'HELLO WORLD-X\xe9' b'hello world-x\xe9' b'Hello World-X\xe9' b'Hello world-x\xe9' b'hELLO WoRLD-X\xe9'
for x in [b"abc", b"ABC", b"a1", b"12", b" \t", b"", b"Ab Cd", b"\xe9"]:
    print(x, x.isalpha(), x.isalnum(), x.isdigit(), x.isspace(), x.islower(), x.isupper(), x.istitle(), x.isascii())
# expect: b'abc' True True False False True False False True
# expect: b'ABC' True True False False False True False True
# expect: b'a1' False True False False True False False True
# expect: b'12' False True True False False False False True
# expect: b' \t' False False False True False False False True
# expect: b'' False False False False False False False True
# expect: b'Ab Cd' False False False False False False True True
# expect: b'\xe9' False False False False False False False False
