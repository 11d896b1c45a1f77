def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(b"h\xc3\xa9".decode(), b"h\xe9".decode("latin-1"), b"a\xff".decode("ascii", "replace"), b"a\xff".decode("utf-8", "ignore"), ascii(b"a\xff".decode("utf-8", "surrogateescape")), b"a\xff".decode("utf-8", "backslashreplace"), b"\xff\xfea\x00".decode("utf-16"), b"\xef\xbb\xbfa".decode("utf-8-sig"), b"a".decode(encoding="ascii"))
# expect: hé hé a� a 'a\udcff' a\xff a a a
fails(lambda: b"\xff".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
fails(lambda: b"a\xc3".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data
fails(lambda: b"\xe2\x28\xa1".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
fails(lambda: b"\x80".decode("ascii"))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
fails(lambda: b"a\x00b".decode("utf-16"))
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data
fails(lambda: b"a".decode("nope"))  # expect: LookupError: unknown encoding: nope
fails(lambda: b"\xed\xa0\x80".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
