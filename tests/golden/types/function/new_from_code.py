import types
def f(a, b=1): return a + b + z
z = 100
g = types.FunctionType(f.__code__, {"z": 5}, "g", (7,))
print(g(1), g.__name__, f(1), g.__defaults__)  # expect: 13 g 102 (7,)
def h(): return "h"
f.__code__ = h.__code__
print(f())  # expect: h
def outer(x):
    def inner(): return x
    return inner
k = types.FunctionType(outer(1).__code__, {}, closure=(types.CellType(42),))
print(k())  # expect: 42
