print(repr("abc"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("a\nb\tc\rd\\e"), repr("\x00\x1f\x7f\x80\xa0\xad"), repr("é中😀"))
# expect: 'abc' "it's" 'say "hi"' 'both \' and "' 'a\nb\tc\rd\\e' '\x00\x1f\x7f\x80\xa0\xad' 'é中😀'
print(repr("\ud800"), repr("\u200b\u2028\ufeff"), repr("\U000e0001"), ascii("é中😀'"), repr(""), ascii("\x85"), repr("\u0378"))
# expect: '\ud800' '\u200b\u2028\ufeff' '\U000e0001' "\xe9\u4e2d\U0001f600'" '' '\x85' '\u0378'
print(["a'b", 'c"d'], {"k": "v\n"}, ("x",))  # expect: ["a'b", 'c"d'] {'k': 'v\n'} ('x',)
class S(str): pass
print(repr(S("a")), str(S("b")), [S("c")], f"{S('d')!r}")  # expect: 'a' b ['c'] 'd'
