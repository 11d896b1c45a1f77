def f(*a, **k): return a, k
l, d = [1, 2], {"x": 3}
print(f(*l), f(**d), f(*l, **d), f(0, *l, 9), f(*l, *l), f(**d, **{"y": 4}), f(*l, k=1, **d), f(*"ab", *{1: 2}, *(i for i in range(2))), f(*l, x=5), f(*[], **{}))
# expect: ((1, 2), {}) ((), {'x': 3}) ((1, 2), {'x': 3}) ((0, 1, 2, 9), {}) ((1, 2, 1, 2), {}) ((), {'x': 3, 'y': 4}) ((1, 2), {'k': 1, 'x': 3}) (('a', 'b', 1, 0, 1), {}) ((1, 2), {'x': 5}) ((), {})
for code in ("f(**d, **d)", "f(x=1, **d)", "f(*1)", "f(**1)", "f(**{1: 2})", "f(*None)", "(lambda a: 0)(*l)", "(lambda x: 0)(1, **d)", "f(**[('a', 1)])"):
    try: print(code, eval(code))
    except TypeError as e: print(code, "->", e)
# expect: f(**d, **d) -> __main__.f() got multiple values for keyword argument 'x'
# expect: f(x=1, **d) -> __main__.f() got multiple values for keyword argument 'x'
# expect: f(*1) -> __main__.f() argument after * must be an iterable, not int
# expect: f(**1) -> __main__.f() argument after ** must be a mapping, not int
# expect: f(**{1: 2}) -> keywords must be strings
# expect: f(*None) -> __main__.f() argument after * must be an iterable, not NoneType
# expect: (lambda a: 0)(*l) -> <lambda>() takes 1 positional argument but 2 were given
# expect: (lambda x: 0)(1, **d) -> <lambda>() got multiple values for argument 'x'
# expect: f(**[('a', 1)]) -> __main__.f() argument after ** must be a mapping, not list
class M:
    def keys(self): return ["p"]
    def __getitem__(self, k): return k * 2
print(f(**M()))  # expect: ((), {'p': 'pp'})
