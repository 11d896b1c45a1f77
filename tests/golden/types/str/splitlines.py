print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(), "a\n\nb".splitlines(), "".splitlines(), "\n".splitlines(), "a\nb".splitlines(True), "a\r\nb\n".splitlines(keepends=True))
# expect: ['a', 'b', 'c', 'd'] ['a', 'b'] ['a', '', 'b'] [] [''] ['a\n', 'b'] ['a\r\n', 'b\n']
print("a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "a\tb".splitlines())
# expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] ['a\tb']
