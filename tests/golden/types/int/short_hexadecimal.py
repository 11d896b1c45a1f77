# Short texts in base 16: every digit, no digit, and numbers of 31, 32 and more bits.
print([int(c, 16) for c in "0123456789abcdefABCDEF"])
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 10, 11, 12, 13, 14, 15]
for text in ("7fffffff", "80000000", "ffffffff", "FFFFFFFF", "100000000", "deadbeef", "0", "00000000", "0000000f", "-ffffffff", "+ff", " ff ", "0xff", "0Xff", "f_f", "\uff11f", "ffffffffff", "fffffffffff"):
    print(int(text, 16), end=" ")
print()
# expect: 2147483647 2147483648 4294967295 4294967295 4294967296 3735928559 0 0 15 -4294967295 255 255 255 255 255 31 1099511627775 17592186044415 
bad = 0
for i in list(range(128)) + [0xe9, 0x130, 0x131, 0x17f, 0x212a, 0x141, 0x161]:
    for text in (chr(i), "1" + chr(i), chr(i) + "1"):
        try: int(text, 16)
        except ValueError: bad += 1
print(bad)  # expect: 325
# The separators 0x1c to 0x1f are white space to str.isspace(), not to numbers.
for make in (int, float, complex):
    for text in ("\x1c1", "1\x1f", "\x1d\uff11", b"\x1e1", "\t1\x0b", "\x851", "\u30001"):
        try: print(make(text), end=" ")
        except (ValueError, TypeError) as e: print(e, end=" | ")
    print()
# expect: invalid literal for int() with base 10: '\x1c1' | invalid literal for int() with base 10: '1\x1f' | invalid literal for int() with base 10: '\x1d１' | invalid literal for int() with base 10: b'\x1e1' | 1 1 1 
# expect: could not convert string to float: '\x1c1' | could not convert string to float: '1\x1f' | could not convert string to float: '\x1d１' | could not convert string to float: b'\x1e1' | 1.0 1.0 1.0 
# expect: complex() arg is a malformed string | complex() arg is a malformed string | complex() arg is a malformed string | complex() argument must be a string or a number, not bytes | (1+0j) (1+0j) (1+0j) 
