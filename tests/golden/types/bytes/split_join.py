def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(b"a b  c".split(), b"a,b,c".split(b",", 1), b"a,b,c".rsplit(b",", 1), b" a ".split(), b"a\nb\r\nc\x0bd".splitlines(), b"a\nb".splitlines(True), b",".join([b"a", bytearray(b"b")]), b"".join([]), b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"), b"abc".partition(b"x"))
# expect: [b'a', b'b', b'c'] [b'a', b'b,c'] [b'a,b', b'c'] [b'a'] [b'a', b'b', b'c\x0bd'] [b'a\n', b'b'] b'a,b' b'' (b'a', b'-', b'b-c') (b'a-b', b'-', b'c') (b'abc', b'', b'')
fails(lambda: b",".join(["a"]))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
fails(lambda: b",".join([1]))  # expect: TypeError: sequence item 0: expected a bytes-like object, int found
fails(lambda: b"a".split(b""))  # expect: ValueError: empty separator
fails(lambda: b"a".split(","))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".partition(b""))  # expect: ValueError: empty separator
