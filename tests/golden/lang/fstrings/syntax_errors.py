for s in ('f"{"', 'f"}"', 'f"{}"', 'f"{a b}"', 'f"{a!x}"', 'f"{a!}"', 'f"{a:{b:{c:{d}}}}"', 'f"{!r}"', 'f"{a"', 'f"{:x}"', 'f"{lambda x: 1}"', 'f"{a!r b}"', 'f"{*}"', 'f"{a = !r:"', 'f"{=}"', 'b"a" f"b"', 'f"{1:{2"', 'f"{a;b}"', "f'{a['x']}", 'f"{if}"', 'f"{a:{}}"'):
    try: compile(s, "<t>", "eval"); print("ok", s)
    except SyntaxError as e: print(s, "->", e.msg)
# expect: f"{" -> f-string: expecting '}'
# expect: f"}" -> f-string: single '}' is not allowed
# expect: f"{}" -> f-string: valid expression required before '}'
# expect: f"{a b}" -> invalid syntax. Perhaps you forgot a comma?
# expect: f"{a!x}" -> f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
# expect: f"{a!}" -> f-string: missing conversion character
# expect: f"{a:{b:{c:{d}}}}" -> f-string: expressions nested too deeply
# expect: f"{!r}" -> f-string: valid expression required before '!'
# expect: f"{a" -> f-string: expecting '}'
# expect: f"{:x}" -> f-string: valid expression required before ':'
# expect: f"{lambda x: 1}" -> f-string: lambda expressions are not allowed without parentheses
# expect: f"{a!r b}" -> f-string: expecting ':' or '}'
# expect: f"{*}" -> f-string: expecting a valid expression after '{'
# expect: f"{a = !r:" -> f-string: expecting '}', or format specs
# expect: f"{=}" -> f-string: valid expression required before '='
# expect: b"a" f"b" -> cannot mix bytes and nonbytes literals
# expect: f"{1:{2" -> f-string: expecting '}'
# expect: f"{a;b}" -> f-string: expecting '=', or '!', or ':', or '}'
# expect: f'{a['x']} -> unterminated f-string literal (detected at line 1)
# expect: f"{if}" -> f-string: expecting a valid expression after '{'
# expect: f"{a:{}}" -> f-string: valid expression required before '}'
