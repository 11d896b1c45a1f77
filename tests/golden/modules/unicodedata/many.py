import unicodedata as u


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('u.name("a")')  # expect: 'LATIN SMALL LETTER A'
show('u.name("ab")')  # expect: TypeError: name(): argument 1 must be a unicode character, not a string of length 2
show('u.name(1)')  # expect: TypeError: name() argument 1 must be a unicode character, not int
show('u.name()')  # expect: TypeError: name expected at least 1 argument, got 0
show('u.name("\\0")')  # expect: ValueError: no such name
show('u.name("\\0","x")')  # expect: 'x'
show('u.name("\\uac01")')  # expect: 'HANGUL SYLLABLE GAG'
show('u.name("\\u4e01")')  # expect: 'CJK UNIFIED IDEOGRAPH-4E01'
show('u.name("\\U00017000")')  # expect: ValueError: no such name
show('u.name("\\U0001b170")')  # expect: 'NUSHU CHARACTER-1B170'
show('u.name("\\uf900")')  # expect: 'CJK COMPATIBILITY IDEOGRAPH-F900'
show('u.name("\\U0001f600")')  # expect: 'GRINNING FACE'
show('u.name("\\ud800")')  # expect: ValueError: no such name
show('u.lookup("latin small letter a")')  # expect: 'a'
show('u.lookup("HANGUL SYLLABLE GAG")')  # expect: '\uac01'
show('u.lookup("hangul syllable ggwalg")')  # expect: KeyError: "undefined character name \'hangul syllable ggwalg\'"
show('u.lookup("CJK UNIFIED IDEOGRAPH-4E01")')  # expect: '\u4e01'
show('u.lookup("CJK UNIFIED IDEOGRAPH-4e01")')
# expect: KeyError: "undefined character name \'CJK UNIFIED IDEOGRAPH-4e01\'"
show('u.lookup("CJK UNIFIED IDEOGRAPH-04E01")')  # expect: '\u4e01'
show('u.lookup("LF")')  # expect: '\n'
show('u.lookup("KEYCAP DIGIT ONE")')  # expect: '1\ufe0f\u20e3'
show('u.lookup("foo")')  # expect: KeyError: "undefined character name \'foo\'"
show('u.lookup(1)')  # expect: TypeError: a bytes-like object is required, not 'int'
show('u.lookup("")')  # expect: KeyError: "undefined character name \'\'"
show('u.category("a")')  # expect: 'Ll'
show('u.category("ab")')
# expect: TypeError: category(): argument must be a unicode character, not a string of length 2
show('u.category(1)')  # expect: TypeError: category() argument must be a unicode character, not int
show('u.category("")')  # expect: TypeError: category(): argument must be a unicode character, not a string of length 0
show('u.category()')  # expect: TypeError: unicodedata.category() takes exactly one argument (0 given)
show('u.category("a","b")')  # expect: TypeError: unicodedata.category() takes exactly one argument (2 given)
show('u.decimal("5"),u.decimal("٣")')  # expect: (5, 3)
show('u.decimal("x")')  # expect: ValueError: not a decimal
show('u.decimal("²")')  # expect: ValueError: not a decimal
show('u.decimal("x",None)')  # expect: None
show('u.digit("²"),u.digit("5")')  # expect: (2, 5)
show('u.digit("½")')  # expect: ValueError: not a digit
show('u.numeric("½"),u.numeric("5"),u.numeric("一"),u.numeric("Ⅷ"),u.numeric("\\U00012456"),u.numeric("\\u0f33")')
# expect: (0.5, 5.0, 1.0, 8.0, 2.0, -0.5)
show('u.numeric("x")')  # expect: ValueError: not a numeric character
show('u.numeric("x",5)')  # expect: 5
show('u.bidirectional("a"),u.bidirectional("א"),u.bidirectional("\\u0378"),u.bidirectional("1")')
# expect: ('L', 'R', '', 'EN')
show('u.combining("\\u0301"),u.combining("a")')  # expect: (230, 0)
show('u.mirrored("("),u.mirrored("a")')  # expect: (1, 0)
show('u.east_asian_width("a"),u.east_asian_width("一"),u.east_asian_width("\\u0378"),u.east_asian_width("ｱ")')
# expect: ('Na', 'W', 'N', 'H')
show('u.decomposition("é"),u.decomposition("ﬁ"),u.decomposition("a"),u.decomposition("\\uac00"),u.decomposition("½")')
# expect: ('0065 0301', '<compat> 0066 0069', '', '', '<fraction> 0031 2044 0032')
show('u.normalize("NFC","e\\u0301"),u.normalize("NFD","é"),u.normalize("NFKC","ﬁ"),u.normalize("NFKD","ﬁ")')
# expect: ('\xe9', 'e\u0301', 'fi', 'fi')
show('u.normalize("XX","a")')  # expect: ValueError: invalid normalization form
show('u.normalize("NFC",1)')  # expect: TypeError: normalize() argument 2 must be str, not int
show('u.normalize(1,"a")')  # expect: TypeError: normalize() argument 1 must be str, not int
show('u.is_normalized("NFC","é"),u.is_normalized("NFD","é")')  # expect: (True, False)
show('u.is_normalized("X","é")')  # expect: ValueError: invalid normalization form
show('u.unidata_version,u.ucd_3_2_0.unidata_version')  # expect: ('16.0.0', '3.2.0')
show('type(u.ucd_3_2_0)')  # expect: <class 'unicodedata.UCD'>
show('u.ucd_3_2_0.category("\\u0221"),u.category("\\u0221")')  # expect: ('Cn', 'Ll')
show('u.ucd_3_2_0.name("\\u0221")')  # expect: ValueError: no such name
show('u.ucd_3_2_0.bidirectional("\\u0221")')  # expect: ''
show('u.ucd_3_2_0.east_asian_width("\\u0221")')  # expect: 'N'
show('u.ucd_3_2_0.numeric("\\u0bf0")')  # expect: 10.0
show('u.ucd_3_2_0.lookup("LATIN SMALL LETTER A")')  # expect: 'a'
show('u.ucd_3_2_0.lookup("LF")')  # expect: KeyError: "undefined character name \'LF\'"
show('u.ucd_3_2_0.normalize("NFKC","ﬁ\\u1d2c")')  # expect: 'fi\u1d2c'
show('u.ucd_3_2_0.is_normalized("NFC","a")')  # expect: True
show('u.ucd_3_2_0.combining("\\u0221"),u.ucd_3_2_0.mirrored("("),u.ucd_3_2_0.decomposition("é"),u.ucd_3_2_0.decimal("5")')
# expect: (0, 1, '0065 0301', 5)
show('u.ucd_3_2_0.normalize("NFC","\\U0002f868")')  # expect: '\U0002136a'
show('u.UCD')  # expect: <class 'unicodedata.UCD'>
show('u.UCD()')  # expect: TypeError: cannot create 'unicodedata.UCD' instances
show('[x for x in dir(u) if x[0]!="_"]')
# expect: ['UCD', 'bidirectional', 'category', 'combining', 'decimal', 'decomposition', 'digit', 'east_asian_width', 'is_normalized', 'lookup', 'mirrored', 'name', 'normalize', 'numeric', 'ucd_3_2_0', 'unidata_version']
show('[x for x in dir(u.UCD) if x[0]!="_"]')
# expect: ['bidirectional', 'category', 'combining', 'decimal', 'decomposition', 'digit', 'east_asian_width', 'is_normalized', 'lookup', 'mirrored', 'name', 'normalize', 'numeric', 'unidata_version']
show('u.name("a","b","c")')  # expect: TypeError: name expected at most 2 arguments, got 3
show('u.lookup("TANGUT IDEOGRAPH-17000")')  # expect: KeyError: "undefined character name \'TANGUT IDEOGRAPH-17000\'"
show('u.lookup("HANGUL SYLLABLE ")')  # expect: KeyError: "undefined character name \'HANGUL SYLLABLE \'"
show('u.lookup("HANGUL SYLLABLE A")')  # expect: '\uc544'
show('u.lookup("EGYPTIAN HIEROGLYPH-13460")')  # expect: '\U00013460'
show('u.name("\\U00013460")')  # expect: 'EGYPTIAN HIEROGLYPH-13460'
show('u.normalize("NFC","\\ud800")')  # expect: '\ud800'
show('"\\N{LATIN SMALL LETTER A}\\N{lf}"')  # expect: 'a\n'
show('"é€".encode("ascii","namereplace")')  # expect: b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}'
show('b"\\\\N{BULLET}".decode("unicode_escape")')  # expect: '\u2022'
