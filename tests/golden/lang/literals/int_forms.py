for s in ("0", "00", "0_0", "01", "1_", "_1", "1__1", "0x", "0xg", "0x_f", "0x1_f", "0b2", "0b", "0o8", "0o17", "0O7", "0B11", "0Xf", "1e5", "1e", "1.e5", ".5", "1.", "1..real", "1.real", "1 .real", "1_0.0_1", "1._5", "1e1_0", "1j", "1J", "0777", "09.5", "09j", "09", "1if 1else 2", "0x1for x in []", "1_000j", "0b1_0", "9" * 30, "1l", "0xfor", "1__0", "1.5.5"):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try: print(s, eval(s))
        except (SyntaxError, NameError) as e: print(s, "->", e)
# expect: 0 0
# expect: 00 0
# expect: 0_0 0
# expect: 01 -> leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)
# expect: 1_ -> invalid decimal literal (<string>, line 1)
# expect: _1 -> name '_1' is not defined
# expect: 1__1 -> invalid decimal literal (<string>, line 1)
# expect: 0x -> invalid hexadecimal literal (<string>, line 1)
# expect: 0xg -> invalid hexadecimal literal (<string>, line 1)
# expect: 0x_f 15
# expect: 0x1_f 31
# expect: 0b2 -> invalid digit '2' in binary literal (<string>, line 1)
# expect: 0b -> invalid binary literal (<string>, line 1)
# expect: 0o8 -> invalid digit '8' in octal literal (<string>, line 1)
# expect: 0o17 15
# expect: 0O7 7
# expect: 0B11 3
# expect: 0Xf 15
# expect: 1e5 100000.0
# expect: 1e -> invalid decimal literal (<string>, line 1)
# expect: 1.e5 100000.0
# expect: .5 0.5
# expect: 1. 1.0
# expect: 1..real 1.0
# expect: 1.real -> invalid decimal literal (<string>, line 1)
# expect: 1 .real 1
# expect: 1_0.0_1 10.01
# expect: 1._5 -> invalid decimal literal (<string>, line 1)
# expect: 1e1_0 10000000000.0
# expect: 1j 1j
# expect: 1J 1j
# expect: 0777 -> leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)
# expect: 09.5 9.5
# expect: 09j 9j
# expect: 09 -> leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)
# expect: 1if 1else 2 1
# expect: 0x1for x in [] 31
# expect: 1_000j 1000j
# expect: 0b1_0 2
# expect: 999999999999999999999999999999 999999999999999999999999999999
# expect: 1l -> invalid decimal literal (<string>, line 1)
# expect: 0xfor -> invalid syntax (<string>, line 1)
# expect: 1__0 -> invalid decimal literal (<string>, line 1)
# expect: 1.5.5 -> invalid syntax (<string>, line 1)
