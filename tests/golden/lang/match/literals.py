def m(x):
    match x:
        case 0: return "zero"
        case -1: return "minus"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case "a" | "b": return "ab"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case False: return "false"
        case _: return "other"
for v in (0, 0.0, -1, 1.5, 2 + 3j, "a", "b", b"x", None, True, False, 1, "c", [], ...): print(repr(v), m(v))
# expect: 0 zero
# expect: 0.0 zero
# expect: -1 minus
# expect: 1.5 float
# expect: (2+3j) complex
# expect: 'a' ab
# expect: 'b' ab
# expect: b'x' bytes
# expect: None none
# expect: True true
# expect: False zero
# expect: 1 other
# expect: 'c' other
# expect: [] other
# expect: Ellipsis other
