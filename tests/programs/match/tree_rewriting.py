def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return simplify(x)
        case ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("+" | "*" as op, int(a), int(b)): return a + b if op == "+" else a * b
        case ("-", x, y) if x == y: return 0
        case (op, a, b):
            new = (op, simplify(a), simplify(b))
            return simplify(new) if new != e else new
        case other: return other


for e in [("+", 0, "x"), ("*", ("+", 1, 0), "y"), ("*", ("-", "z", "z"), "w"), ("+", ("*", 2, 3), ("*", "x", 1)), ("-", ("+", "a", 0), "b"), 5, "v", ("neg", 1)]:
    print(e, "=>", simplify(e))
