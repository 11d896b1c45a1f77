def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(b"a" + b"b", b"ab" * 2, 2 * b"ab", b"a" in b"abc", 97 in b"abc", b"" in b"abc", b"a" < b"b", b"a" == "a", b"a" != b"b", b"ab" < b"abc", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"a" == bytearray(b"a"))
# expect: b'ab' b'abab' b'abab' True True True True False True True b'ab' bytearray(b'ab') True
print(b"%d %s %b %r %a %c %x" % (1, b"s", b"b", "r", "é", 65, 255), b"%5.1f|%-4d|" % (2.55, 3), b"%(k)s" % {b"k": b"v"}, b"%%" % ())
# expect: b"1 s b 'r' '\\xe9' A ff" b'  2.5|3   |' b'v' b'%'
fails(lambda: b"a" + "b")  # expect: TypeError: can't concat str to bytes
fails(lambda: b"a" + 1)  # expect: TypeError: can't concat int to bytes
fails(lambda: "a" in b"abc")  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: 256 in b"abc")  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b"a" < "a")  # expect: TypeError: '<' not supported between instances of 'bytes' and 'str'
fails(lambda: b"%s" % "x")
# expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
fails(lambda: b"%d" % "x")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: b"%c" % 256)  # expect: OverflowError: %c arg not in range(256)
fails(lambda: b"%s %s" % b"a")  # expect: TypeError: not enough arguments for format string
fails(lambda: b"a" * "b")  # expect: TypeError: can't multiply sequence by non-int of type 'str'
