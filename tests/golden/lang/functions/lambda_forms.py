fs = [lambda: 0, lambda x: x, lambda x, y=2: (x, y), lambda *a: a, lambda **k: k, lambda *, k=1: k, lambda a, /, b: (a, b), lambda x: (yield x), lambda: (lambda: 5)(), lambda x: x if x else "empty", lambda *a, **k: (a, k)]
print(fs[0](), fs[1](1), fs[2](1), fs[3](1, 2), fs[4](a=1), fs[5](), fs[6](1, b=2), next(fs[7](3)), fs[8](), fs[9](0), fs[10](1, z=2))
# expect: 0 1 (1, 2) (1, 2) {'a': 1} 1 (1, 2) 3 5 empty ((1,), {'z': 2})
print((lambda x: x * 2)(4), sorted([3, 1], key=lambda v: -v), fs[0].__name__, (lambda a=[1]: a)(), [(lambda i: lambda: i)(i)() for i in range(3)], (lambda: (yield))().__class__.__name__)
# expect: 8 [3, 1] <lambda> [1] [0, 1, 2] generator
