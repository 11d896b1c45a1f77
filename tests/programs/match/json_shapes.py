def describe(v):
    match v:
        case None | True | False: return f"constant {v}"
        case int() | float() as n if n < 0: return f"negative {n}"
        case int(n) | float(n): return f"number {n}"
        case str(s) if s.isdigit(): return f"digits {s}"
        case "": return "empty string"
        case str(): return f"string of {len(v)}"
        case [] | (): return "empty list"
        case [x]: return f"only {describe(x)}"
        case [x, y]: return f"{describe(x)} and {describe(y)}"
        case [x, *rest]: return f"{describe(x)} then {len(rest)} more"
        case {"type": "point", "x": x, "y": y, **extra} if not extra: return f"point {x},{y}"
        case {"type": str(t), **rest}: return f"{t} with {sorted(rest)}"
        case {}: return f"object of {len(v)}"
        case _: return type(v).__name__


import json
for v in json.loads('[null, true, -5, 2.5, "12", "", "hello", [], [1], ["a", null], [1, 2, 3], {"type": "point", "x": 1, "y": 2}, {"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "line"}, {}, {"a": 1}]'): print(v, "->", describe(v))
print(describe({1}), describe(b"x"), describe(range(2)))
