def f(a, *, b, c=3): return a, b, c
def g(*, x): return x
def h(*args, y=1, **kw): return args, y, kw
print(f(1, b=2), f(b=5, a=4, c=6), g(x=1), h(1, 2, y=3, z=4), f.__kwdefaults__, h.__kwdefaults__, g.__kwdefaults__)
# expect: (1, 2, 3) (4, 5, 6) 1 ((1, 2), 3, {'z': 4}) {'c': 3} {'y': 1} None
for code in ("f(1, 2)", "f(1)", "g(1)", "g()", "f(1, b=2, d=3)", "f(b=1)"):
    try: eval(code)
    except TypeError as e: print(code, "->", e)
# expect: f(1, 2) -> f() takes 1 positional argument but 2 were given
# expect: f(1) -> f() missing 1 required keyword-only argument: 'b'
# expect: g(1) -> g() takes 0 positional arguments but 1 was given
# expect: g() -> g() missing 1 required keyword-only argument: 'x'
# expect: f(1, b=2, d=3) -> f() got an unexpected keyword argument 'd'
# expect: f(b=1) -> f() missing 1 required positional argument: 'a'
