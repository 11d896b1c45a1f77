for s in ("match x:\n case a: pass\n case b: pass", "match x:\n case _: pass\n case 1: pass", "match x:\n case a | 1: pass", "match x:\n case a | b: pass", "match x:\n case [a, a]: pass", "match x:\n case [*a, *b]: pass", "match x:\n case {**a, 'k': 1}: pass", "match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case C(a=1, a=2): pass", "match x:\n case C(a=1, 2): pass", "match x:\n case 1 + 2: pass", "match x:\n case -a: pass", "match x:\n case 1 as _: pass", "match x:\n case f'x': pass", "match x:\n case {a: 1}: pass", "match x:\n case 1 as a.b: pass", "match x:\n pass", "match x:\ncase 1: pass", "match x:\n case {**_}: pass", "match x:\n case 1 | 2 as a | 3: pass", "match x:\n case a.b(): pass", "match x:\n case (a, b) | (b, a): pass"):
    try: compile(s, "<t>", "exec"); print("ok")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: wildcard makes remaining patterns unreachable 2 7
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: name capture 'a' makes remaining patterns unreachable 2 7
# expect: multiple assignments to name 'a' in pattern 2 11
# expect: multiple starred names in sequence pattern 2 7
# expect: invalid syntax 2 13
# expect: mapping pattern checks duplicate key ('a') 2 7
# expect: attribute name repeated in class pattern: a 2 16
# expect: positional patterns follow keyword patterns 2 14
# expect: imaginary number required in complex literal 2 11
# expect: invalid syntax 2 8
# expect: cannot use '_' as a target 2 12
# expect: patterns may only match literals and attribute lookups 2 7
# expect: invalid syntax 2 9
# expect: cannot use attribute as pattern target 2 12
# expect: invalid syntax 2 2
# expect: expected an indented block after 'match' statement on line 1 2 1
# expect: invalid syntax 2 10
# expect: invalid syntax 2 18
# expect: ok
# expect: ok
