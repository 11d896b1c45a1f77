import unicodedata

old = unicodedata.ucd_3_2_0


def fails(action):
    try:
        print("no error:", ascii(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


def points(text):
    return " ".join(f"{ord(c):04X}" for c in text)


print(unicodedata.unidata_version, old.unidata_version)  # expect: 16.0.0 3.2.0
for c in "a\u1c89\u0378\u9fff\ufa6e\U0001f600²":
    print(ascii(c), old.category(c), unicodedata.category(c), old.east_asian_width(c), old.decimal(c, None), old.bidirectional(c))
# expect: 'a' Ll Ll Na None L
# expect: '\u1c89' Cn Lu N None 
# expect: '\u0378' Cn Cn N None 
# expect: '\u9fff' Cn Lo N None 
# expect: '\ufa6e' Cn Cn W None 
# expect: '\U0001f600' Cn So N None 
# expect: '\xb2' No No A 2 EN

# Names of later characters are found, though the characters have no name; aliases and sequences are not.
print(ascii(old.lookup("NUSHU CHARACTER-1B170")), ascii(old.lookup("nushu character-1b170")))
# expect: '\U0001b170' '\U0001b170'
fails(lambda: old.name("\U0001b170"))  # expect: ValueError: no such name
fails(lambda: old.lookup("NULL"))  # expect: KeyError: "undefined character name 'NULL'"
fails(lambda: old.lookup("KEYCAP DIGIT ZERO"))  # expect: KeyError: "undefined character name 'KEYCAP DIGIT ZERO'"
print(ascii(unicodedata.lookup("KEYCAP DIGIT ZERO")), ascii(unicodedata.lookup("null")), unicodedata.lookup(b"SPACE") == " ")
# expect: '0\ufe0f\u20e3' '\x00' True
fails(lambda: unicodedata.lookup("hangul syllable ga"))
# expect: KeyError: "undefined character name 'hangul syllable ga'"
fails(lambda: unicodedata.lookup("x" * 257))  # expect: KeyError: 'name too long'
fails(lambda: unicodedata.lookup("\ud800"))
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed

# Mappings that were corrected after 3.2; marks in order even next to later characters.
print(points(old.normalize("NFC", "\U0002f868")), points(unicodedata.normalize("NFC", "\U0002f868")))
# expect: 2136A 36FC
print(points(old.normalize("NFD", "\u2dea\u07fd")), points(old.normalize("NFC", "\uac01\u0327\u0301")))
# expect: 07FD 2DEA AC01 0327 0301
print(points(old.normalize("NFC", "\u1100\u1161\u11a8")), points(old.normalize("NFKD", "ﬁ①")))
# expect: AC01 0066 0069 0031
print(repr(unicodedata.normalize("X", "")), unicodedata.is_normalized("X", ""))  # expect: '' True
fails(lambda: unicodedata.normalize("X", "a"))  # expect: ValueError: invalid normalization form
fails(lambda: eval(r"'\N{}'"))
# expect: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape (<string>, line 1)
