s = "immutable"
for code in ("s[0] = 'x'", "del s[0]", "s[1:2] = 'x'", "del s[:]", "s.x = 1", "s[0] += 'y'", "s[100]", "s['a']", "s[1.5]", "s[None]", "s[1, 2]"):
    try: exec(code)
    except (TypeError, IndexError, AttributeError) as e: print(code, "->", type(e).__name__, e)
# expect: s[0] = 'x' -> TypeError 'str' object does not support item assignment
# expect: del s[0] -> TypeError 'str' object doesn't support item deletion
# expect: s[1:2] = 'x' -> TypeError 'str' object does not support item assignment
# expect: del s[:] -> TypeError 'str' object does not support item deletion
# expect: s.x = 1 -> AttributeError 'str' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: s[0] += 'y' -> TypeError 'str' object does not support item assignment
# expect: s[100] -> IndexError string index out of range
# expect: s['a'] -> TypeError string indices must be integers, not 'str'
# expect: s[1.5] -> TypeError string indices must be integers, not 'float'
# expect: s[None] -> TypeError string indices must be integers, not 'NoneType'
# expect: s[1, 2] -> TypeError string indices must be integers, not 'tuple'
