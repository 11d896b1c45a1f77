def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(chr(65), chr(0x1F600), ord("a"), ord("😀"), ord(b"a"), ord(bytearray(b"z")), repr(chr(0)), chr(0x10FFFF) == "\U0010ffff", ascii(chr(0xD800)))
# expect: A 😀 97 128512 97 122 '\x00' True '\ud800'
fails(lambda: chr(-1))  # expect: ValueError: chr() arg not in range(0x110000)
fails(lambda: chr(0x110000))  # expect: ValueError: chr() arg not in range(0x110000)
fails(lambda: chr("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: chr(1.0))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: ord(""))  # expect: TypeError: ord() expected a character, but string of length 0 found
fails(lambda: ord("ab"))  # expect: TypeError: ord() expected a character, but string of length 2 found
fails(lambda: ord(5))  # expect: TypeError: ord() expected string of length 1, but int found
fails(lambda: ord(b"ab"))  # expect: TypeError: ord() expected a character, but string of length 2 found
