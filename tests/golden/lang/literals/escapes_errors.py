for s in (r"'\x4'", r"'\xg1'", r"'\u123'", r"'\U0011FFFF'", r"'\N{NOPE}'", r"'\N{'", r"b'\x4'", r"b'\N{DASH}'.decode()", r"b'\u1234'", r"'\8'", r"'\400'", "b'é'", "rb'é'", "ub'x'", "bu'x'", "f'{x'", "fr'\d{1}'", "rf'{1}\n'", "Rb'\q'", "BR'\q'", "'\\n'"):
    import warnings
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: print(repr(s), ascii(eval(s)), [str(x.message)[:40] for x in w])
        except SyntaxError as e: print(repr(s), e.msg)
# expect: "'\\x4'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: "'\\xg1'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
# expect: "'\\u123'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: truncated \uXXXX escape
# expect: "'\\U0011FFFF'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# expect: "'\\N{NOPE}'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
# expect: "'\\N{'" (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
# expect: "b'\\x4'" (value error) invalid \x escape at position 0
# expect: "b'\\N{DASH}'.decode()" '\\N{DASH}' ['"\\N" is an invalid escape sequence. Such']
# expect: "b'\\u1234'" b'\\u1234' ['"\\u" is an invalid escape sequence. Such']
# expect: "'\\8'" '\\8' ['"\\8" is an invalid escape sequence. Such']
# expect: "'\\400'" '\u0100' ['"\\400" is an invalid octal escape sequen']
# expect: "b'é'" bytes can only contain ASCII literal characters
# expect: "rb'é'" bytes can only contain ASCII literal characters
# expect: "ub'x'" 'u' and 'b' prefixes are incompatible
# expect: "bu'x'" 'u' and 'b' prefixes are incompatible
# expect: "f'{x'" f-string: expecting '}'
# expect: "fr'\\d{1}'" '\\d1' []
# expect: "rf'{1}\n'" unterminated f-string literal (detected at line 1)
# expect: "Rb'\\q'" b'\\q' []
# expect: "BR'\\q'" b'\\q' []
# expect: "'\\n'" '\n' []
