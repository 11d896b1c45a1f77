def m(x):
    match x:
        case [int(a) | str(a), b] as whole if b: return a, b, whole
        case (1 | 2 | 3) as n: return n
        case {"k": (1 | 2) as v}: return v
        case n if n == 5: return "five"
        case [a, [b, [c]]]: return a + b + c
        case (x): return ("paren", x)
for v in ([1, 2], ["s", 0], 2, {"k": 2}, 5, [1, [2, [3]]], 9): print(m(v))
# expect: (1, 2, [1, 2])
# expect: ('paren', ['s', 0])
# expect: 2
# expect: 2
# expect: five
# expect: (1, [2, [3]], [1, [2, [3]]])
# expect: ('paren', 9)
class Color: RED = 1; GREEN = 2
import enum
class E(enum.Enum): A = 1; B = 2
def n(v):
    match v:
        case E.A: return "A"
        case Color.RED: return "red"
        case Color.GREEN | E.B: return "green or B"
for v in (E.A, E.B, 1, 2, 3): print(n(v))
# expect: A
# expect: green or B
# expect: red
# expect: green or B
# expect: None
match = 1; case = 2; _ = 3; type = 4
print(match, case, _, type)  # expect: 1 2 3 4
match match:
    case case: print(case)  # expect: 1
print(match[0] if False else match, match - 1)  # expect: 1 0
