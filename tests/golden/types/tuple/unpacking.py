t = (1, (2, 3), [4, 5, 6])
a, (b, c), [d, *e] = t
print(a, b, c, d, e)  # expect: 1 2 3 4 [5, 6]
def f(*args): return args
print(f(*t), f(*t[1], *t[2]), (*t[1], 0), [*t[2], *t[1]], f(0, *()), *t[1])
# expect: (1, (2, 3), [4, 5, 6]) (2, 3, 4, 5, 6) (2, 3, 0) [4, 5, 6, 2, 3] (0,) 2 3
for i, (x, y) in enumerate([(1, 2), (3, 4)]): print(i, x, y)
# expect: 0 1 2
# expect: 1 3 4
first, *_ = "xyz"; *_, last = "xyz"; print(first, last)  # expect: x z
(x), (y,) = 1, (2,); print(x, y)  # expect: 1 2
x = y = (1,); x += (2,); print(x, y)  # expect: (1, 2) (1,)
for f in (lambda: (lambda a, b: 0)(*t), lambda: [*5], lambda: (*None,)):
    try: f()
    except TypeError as e: print(e)
# expect: <lambda>.<locals>.<lambda>() takes 2 positional arguments but 3 were given
# expect: Value after * must be an iterable, not int
# expect: Value after * must be an iterable, not NoneType
