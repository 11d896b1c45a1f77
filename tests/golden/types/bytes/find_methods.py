def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


b = b"banana"
print(b.find(b"an"), b.rfind(b"an"), b.find(97), b.find(b"x"), b.index(b"n"), b.rindex(110), b.count(b"a"), b.count(97), b.count(b""), b.find(b"a", 2), b.rfind(b"a", 0, 4), b.startswith(b"ba"), b.endswith((b"x", b"na")), b.startswith((), 1))
# expect: 1 3 1 -1 2 4 3 3 7 3 3 True True False
fails(lambda: b.index(b"x"))  # expect: ValueError: subsection not found
fails(lambda: b.rindex(b"x"))  # expect: ValueError: subsection not found
fails(lambda: b.find("a"))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
fails(lambda: b.find(256))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b.startswith("a"))  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
fails(lambda: b.endswith(["a"]))  # expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
fails(lambda: b.count("a"))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
