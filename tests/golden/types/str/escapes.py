print("\a\b\f\v\0" == "\x07\x08\x0c\x0b\x00", "\101", "\x41", "\u0041", "\U00000041", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{BULLET}", "a\
b", r"\n\x", len("\""), '\'', "\\")  # expect: True A A A A é • ab \n\x 1 ' \
print(rb"\x" + b"\x41\n", b"\101\\", R"a\b", Rb"\q", bR"\q", "\377" == "\xff", "\1" == "\x01", "\08" == "\x008")
# expect: b'\\xA\n' b'A\\' a\b b'\\q' b'\\q' True True True
