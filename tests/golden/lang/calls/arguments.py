def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(*[1, 2], *[3], d=0, **{"e": 1}, **{"z": 2}), f(1, c=9, d=1), f(1, d=1, a=10, b=20))
# expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'x': 7}) (1, 2, 3, (), 0, 1, {'z': 2}) (1, 2, 9, (), 1, 5, {}) (1, 2, 3, (), 1, 5, {'a': 10, 'b': 20})
def order(x): print(x, end=" "); return x
print(f(order(1), d=order(2), *[order(3)], e=order(4)))  # expect: 1 3 2 4 (1, 3, 3, (), 2, 4, {})
def g(*args, **kwargs): return args, kwargs
print(g(), g(1, *(), **{}), g(*"ab", k=1, **{"j": 2}), g(x for x in "a")[0][0] is not None, g(*range(3), 9), g(**{"weird key": 1}), g(*{1: 2}), g((yield_ := 5)))
# expect: ((), {}) ((1,), {}) (('a', 'b'), {'k': 1, 'j': 2}) True ((0, 1, 2, 9), {}) ((), {'weird key': 1}) ((1,), {}) ((5,), {})
def h(a, *, b): return a, b
print(h(b=1, a=2), h(1, b=3), (lambda *a, k=1: (a, k))(1, 2), (lambda a, b=(1, 2): b)(0))
# expect: (2, 1) (1, 3) ((1, 2), 1) (1, 2)
print(max(*[1, 5], 3), "{}-{}".format(*"xy"), dict(**{"a": 1}, b=2), print(*[], sep="") )
# expect:
# expect: 5 x-y {'a': 1, 'b': 2} None
