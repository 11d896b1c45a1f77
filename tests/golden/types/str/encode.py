def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("héllo".encode(), "héllo".encode("latin-1"), "héllo€".encode("utf-8"), "😀".encode("utf-16-le"), "ab".encode("utf-16"), "a".encode("utf-32-be"))
# expect: b'h\xc3\xa9llo' b'h\xe9llo' b'h\xc3\xa9llo\xe2\x82\xac' b'=\xd8\x00\xde' b'\xff\xfea\x00b\x00' b'\x00\x00\x00a'
print("héllo€".encode("ascii", "ignore"), "héllo€".encode("ascii", "replace"), "hé€".encode("ascii", "xmlcharrefreplace"), "hé€😀".encode("ascii", "backslashreplace"))
# expect: b'hllo' b'h?llo?' b'h&#233;&#8364;' b'h\\xe9\\u20ac\\U0001f600'
print("\ud800".encode("utf-8", "surrogatepass"), "\udcff".encode("utf-8", "surrogateescape"), "ab".encode(encoding="ASCII", errors="strict"))
# expect: b'\xed\xa0\x80' b'\xff' b'ab'
fails(lambda: "é".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
fails(lambda: "abé€".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 2-3: ordinal not in range(128)
fails(lambda: "€".encode("latin-1"))
# expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
fails(lambda: "\ud800".encode())
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
fails(lambda: "a".encode("nope"))  # expect: LookupError: unknown encoding: nope
fails(lambda: "é".encode("ascii", "nope"))  # expect: LookupError: unknown error handler name 'nope'
