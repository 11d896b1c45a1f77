class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
def m(v):
    match v:
        case P(0, y=0): return "origin"
        case P(x, 0): return f"x={x}"
        case P(x=0): return "y axis"
        case P(a, b) if a == b: return "diag"
        case P(): return "P"
        case int(n): return f"int {n}"
        case str(s) | bytes(s): return f"text {s}"
        case _: return "other"
for v in (P(0, 0), P(5, 0), P(0, 3), P(2, 2), P(1, 2), 7, "q", b"w", 1.5): print(m(v))
# expect: origin
# expect: x=5
# expect: y axis
# expect: diag
# expect: P
# expect: int 7
# expect: text q
# expect: text b'w'
# expect: other
class Bad: __match_args__ = ["x"]
class Bad2: __match_args__ = (5,)
class None_: pass
for c in (Bad, Bad2, None_, P):
    try:
        match (c(1, 2) if c is P else c()):
            case c(1, 2, 3): pass
    except TypeError as e: print(e)
# expect: Bad.__match_args__ must be a tuple (got list)
# expect: Bad2() accepts 1 positional sub-pattern (3 given)
# expect: None_() accepts 0 positional sub-patterns (3 given)
# expect: P() accepts 2 positional sub-patterns (3 given)
try:
    match P(1, 2):
        case P(1, x=1): pass
except TypeError as e: print(e)  # expect: P() got multiple sub-patterns for attribute 'x'
try:
    match 5:
        case len(): pass
except TypeError as e: print(e)  # expect: called match pattern must be a class
