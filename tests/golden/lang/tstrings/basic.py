x = 5
t = t"a{x}b{x!r:>3}c"
print(t.strings, t.values, t.interpolations[1].conversion, t.interpolations[1].format_spec)
# expect: ('a', 'b', 'c') (5, 5) r >3
print(t"{x=}".strings, t"{x = !s}".interpolations[0].expression, t"{t'{x}'}".values[0].values, rt"\n{x}".strings, T"{x}".values, t"{x + 1}".interpolations[0].expression, t"{ x }".interpolations[0].expression)
# expect: ('x=', '') x (5,) ('\\n', '') (5,) x + 1  x
print(t"{x:{x}}".interpolations[0].format_spec, t"{{}}".strings, [i if isinstance(i, str) else i.value for i in t"p{1}q{2}"], t"""multi
{x}""".strings)  # expect: 5 ('{}',) ['p', 1, 'q', 2] ('multi\n', '')
for s in ('t"a" "b"', '"b" t"a"', 't"{"', 't"{}"', 't"a" f"b"', 't"{x!z}"'):
    try: compile(s, "<t>", "eval"); print("ok", s)
    except SyntaxError as e: print(s, "->", e.msg)
# expect: t"a" "b" -> cannot mix t-string literals with string or bytes literals
# expect: "b" t"a" -> cannot mix t-string literals with string or bytes literals
# expect: t"{" -> t-string: expecting '}'
# expect: t"{}" -> t-string: valid expression required before '}'
# expect: t"a" f"b" -> cannot mix t-string literals with string or bytes literals
# expect: t"{x!z}" -> t-string: invalid conversion character 'z': expected 's', 'r', or 'a'
