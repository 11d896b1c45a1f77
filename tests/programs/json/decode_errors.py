import json

for text in ("", "{", "[1,]", '{"a" 1}', '{"a": }', "{'a': 1}", "nul", "[1 2]", '"abc', '"\\x"', "01", "1.", "-", "[1]]", '{"a": 1,}', '"\t"', "\ufeff1", "tru", "{1: 2}", '["\\ud83d"]', "1e5", " 5 "):
    try:
        print(repr(text), "->", ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, (e.msg, e.pos, e.lineno, e.colno))
try: json.loads("[" * 3 + "\n\n  x")
except ValueError as e: print(e)
try: json.loads(5)
except TypeError as e: print(e)
