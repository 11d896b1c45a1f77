match = {"match": 1}
case = [match]
type = lambda x: f"type of {x}"
_ = "underscore"
print(match["match"], case[0], type(5), _)
match (case):
    case [{"match": n}]: print("found", n)
match match:
    case {"match": type}: print("bound", type)
match [1, 2], _:
    case [x, *_], "underscore": print(x)
def f(match, *, case=1): return match + case
print(f(1), f(match=2, case=3))
match -5:
    case -5: print("negative literal")
match x := 3:
    case 1 | 2: print("small")
    case y if (z := y * 2) > 5: print(y, z)
class match_: pass
match (1,):
    case 1,: print("tuple of one")
print(match if match else 0)
