for text in [" ", "\t\n", "", "a ", "\u2003", "\u200b", "\x1c", "\x85", "\xa0", "é", "\x00", "\ud800", "\U0001f600", "\u0378"]:
    print(ascii(text), text.isspace(), text.isprintable())
# expect: ' ' True True
# expect: '\t\n' True False
# expect: '' False True
# expect: 'a ' False True
# expect: '\u2003' True False
# expect: '\u200b' False False
# expect: '\x1c' True False
# expect: '\x85' True False
# expect: '\xa0' True False
# expect: '\xe9' False True
# expect: '\x00' False False
# expect: '\ud800' False False
# expect: '\U0001f600' False True
# expect: '\u0378' False False
