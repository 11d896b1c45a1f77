x = "global"
print([x for x in range(2)], x, [[x, y] for y in range(2)], [x for _ in "a"])
# expect: [0, 1] global [['global', 0], ['global', 1]] ['global']
def f():
    x = "local"
    a = [x for x in "ab"]
    b = [(lambda: x)() for _ in "a"]
    c = [y for y in (x,)]
    d = list(x for _ in "a")
    return a, b, c, d, x
print(f())  # expect: (['a', 'b'], ['local'], ['local'], ['local'], 'local')
class C:
    x = "class"
    a = [x for _ in "a"]
    b = [v for v in x]
    c = list(x for _ in "a")
    d = [v for v in [x]]
print(C.a, C.b, C.c, C.d)  # expect: ['global'] ['c', 'l', 'a', 's', 's'] ['global'] ['class']
fs = [lambda: i for i in range(3)]; print([f() for f in fs])  # expect: [2, 2, 2]
print([last := v for v in range(3)], last)  # expect: [0, 1, 2] 2
def g():
    [z := v for v in "q"]
    return z
print(g(), [i for i in range(3) for i in range(i)], [[j for j in range(i)] for i in range(3)], {k: [k for k in "z"] for k in "a"})
# expect: q [0, 0, 1] [[], [0], [0, 1]] {'a': ['z']}
try: [undefined for undefined in [undefined]]
except NameError as e: print(e)  # expect: name 'undefined' is not defined
