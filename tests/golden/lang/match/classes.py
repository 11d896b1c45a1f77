from dataclasses import dataclass
@dataclass
class P: x: int; y: int = 0
class Q(P): pass
def m(v):
    match v:
        case Q(x=1): return "Q1"
        case P(0, 0): return "origin"
        case P(x, y=0): return f"x axis {x}"
        case P(x=int() as i, y=str(s)): return f"{i} {s}"
        case P(): return "P"
        case int(x) | float(x): return f"num {x}"
        case bool(): return "never"
        case str(x): return f"str {x}"
        case list([a, b]): return f"list {a} {b}"
        case dict(): return "dict"
        case tuple((a,)): return f"t1 {a}"
        case set(): return "set"
        case None: return "none"
        case type(): return "type"
        case object(): return "object"
for v in (Q(1), P(0), P(5), P(1, "s"), P(1, 2), 5, True, 2.5, "s", [1, 2], [1], {}, (1,), (), {1}, None, int, 1j): print(m(v))
# expect: Q1
# expect: origin
# expect: x axis 5
# expect: 1 s
# expect: P
# expect: num 5
# expect: num True
# expect: num 2.5
# expect: str s
# expect: list 1 2
# expect: object
# expect: dict
# expect: t1 1
# expect: object
# expect: set
# expect: none
# expect: type
# expect: object
