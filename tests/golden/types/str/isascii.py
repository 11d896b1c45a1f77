print("abc".isascii(), "".isascii(), "é".isascii(), "\x7f".isascii(), "\x80".isascii())
# expect: True True False True False
