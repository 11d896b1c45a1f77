t = (1, [2])
for code in ("t[0] = 5", "del t[0]", "t[0:1] = ()", "t.x = 1", "t[1] += [3]", "t.append(1)", "t += [1]", "t[5]", "t['a']"):
    try: exec(code)
    except (TypeError, IndexError, AttributeError) as e: print(code, "->", type(e).__name__, e)
# expect: t[0] = 5 -> TypeError 'tuple' object does not support item assignment
# expect: del t[0] -> TypeError 'tuple' object doesn't support item deletion
# expect: t[0:1] = () -> TypeError 'tuple' object does not support item assignment
# expect: t.x = 1 -> AttributeError 'tuple' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: t[1] += [3] -> TypeError 'tuple' object does not support item assignment
# expect: t.append(1) -> AttributeError 'tuple' object has no attribute 'append'
# expect: t += [1] -> TypeError can only concatenate tuple (not "list") to tuple
# expect: t[5] -> IndexError tuple index out of range
# expect: t['a'] -> TypeError tuple indices must be integers or slices, not str
print(t)  # expect: (1, [2, 3])
