def m(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [1, 2]: return "1,2"
        case (a, b): return f"two {a} {b}"
        case ["go", *rest]: return f"go {rest}"
        case [first, *_, last] if first == last: return f"same {first}"
        case [[a, b], *rest]: return f"nested {a} {b} {rest}"
        case [*_, "end"]: return "ends"
        case [_, _, *_]: return "many"
        case str() | bytes(): return "text"
        case _: return "none"
import collections, array
for v in ([], [1], (1, 2), [3, 4], ["go", 1, 2], [1, 2, 1], [[1, 2], 3, 4], [1, 2, "end"], [1, 2, 3], "ab", b"ab", {1, 2}, {1: 2}, 5, range(3), collections.deque([1]), array.array("i", [1]), iter([1]), bytearray(b"ab"), memoryview(b"a")): print(type(v).__name__, m(v))
# expect: list empty
# expect: list one 1
# expect: tuple 1,2
# expect: list two 3 4
# expect: list go [1, 2]
# expect: list same 1
# expect: list nested 1 2 [3, 4]
# expect: list ends
# expect: list many
# expect: str text
# expect: bytes text
# expect: set none
# expect: dict none
# expect: int none
# expect: range many
# expect: deque one 1
# expect: array one 1
# expect: list_iterator none
# expect: bytearray none
# expect: memoryview one 97
match 1, 2:
    case a, b: print(a, b)  # expect: 1 2
match [1, 2, 3]:
    case a, *b: print(a, b)  # expect: 1 [2, 3]
match (x := [5]):
    case [y] as z: print(y, z is x)  # expect: 5 True
