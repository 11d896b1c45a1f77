def m(x):
    match x:
        case {"type": "a", "v": v}: return f"a {v}"
        case {"type": t, **rest}: return f"{t} {rest}"
        case {1: _, 2: x}: return f"ints {x}"
        case {None: n}: return f"none {n}"
        case {"in": {"deep": [a, *_]}}: return a
        case {}: return "mapping"
        case _: return "no"
import collections, types
for v in ({"type": "a", "v": 1}, {"type": "b", "k": 2}, {1: "x", 2: "y"}, {None: 5}, {"in": {"deep": [7, 8]}}, {}, {"z": 1}, [], "s", collections.OrderedDict(type="o"), types.MappingProxyType({"type": 1}), collections.defaultdict(int)): print(m(v))
# expect: a 1
# expect: b {'k': 2}
# expect: ints y
# expect: none 5
# expect: 7
# expect: mapping
# expect: mapping
# expect: no
# expect: no
# expect: o {}
# expect: 1 {}
# expect: mapping
d = collections.defaultdict(int)
match d:
    case {"x": v}: print("made", v)
    case _: print("not made", dict(d))  # expect: not made {}
key = "k"
class K: name = "nm"
match {"nm": 1}:
    case {K.name: v}: print(v)  # expect: 1
try:
    match {"nm": 2}:
        case {K.name: a, "nm": b}: pass
except ValueError as e: print(e)
except Exception as e: print(type(e).__name__, e)
