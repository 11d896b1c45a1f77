def f(a, b=2, /, c=3, **kw): return a, b, c, kw
print(f(1), f(1, 5), f(1, c=7), f(1, a=9, b=8), f(1, 2, 3, x=4), (lambda x, /: x)(5))
# expect: (1, 2, 3, {}) (1, 5, 3, {}) (1, 2, 7, {}) (1, 2, 3, {'a': 9, 'b': 8}) (1, 2, 3, {'x': 4}) 5
for code in ("f()", "f(a=1)", "f(1, 2, 3, 4)", "(lambda x, /: x)(x=1)"):
    try: eval(code)
    except TypeError as e: print(code, "->", e)
# expect: f() -> f() missing 1 required positional argument: 'a'
# expect: f(a=1) -> f() missing 1 required positional argument: 'a'
# expect: f(1, 2, 3, 4) -> f() takes from 1 to 3 positional arguments but 4 were given
# expect: (lambda x, /: x)(x=1) -> <lambda>() got some positional-only arguments passed as keyword arguments: 'x'
