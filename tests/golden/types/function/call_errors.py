def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def none(): pass
def one(a): pass
def two(a, b, c=3): pass
def kwonly(*, x, y): pass
def pos(a, /, b): pass
def var(*args): pass
fails(lambda: none(1))  # expect: TypeError: none() takes 0 positional arguments but 1 was given
fails(lambda: none(1, 2))  # expect: TypeError: none() takes 0 positional arguments but 2 were given
fails(lambda: none(x=1))  # expect: TypeError: none() got an unexpected keyword argument 'x'
fails(lambda: one())  # expect: TypeError: one() missing 1 required positional argument: 'a'
fails(lambda: one(1, 2))  # expect: TypeError: one() takes 1 positional argument but 2 were given
fails(lambda: one(1, a=2))  # expect: TypeError: one() got multiple values for argument 'a'
fails(lambda: one(b=1))  # expect: TypeError: one() got an unexpected keyword argument 'b'
fails(lambda: two())  # expect: TypeError: two() missing 2 required positional arguments: 'a' and 'b'
fails(lambda: two(1))  # expect: TypeError: two() missing 1 required positional argument: 'b'
fails(lambda: two(1, 2, 3, 4))  # expect: TypeError: two() takes from 2 to 3 positional arguments but 4 were given
fails(lambda: two(b=1))  # expect: TypeError: two() missing 1 required positional argument: 'a'
fails(lambda: kwonly())  # expect: TypeError: kwonly() missing 2 required keyword-only arguments: 'x' and 'y'
fails(lambda: kwonly(x=1))  # expect: TypeError: kwonly() missing 1 required keyword-only argument: 'y'
fails(lambda: kwonly(1, x=1, y=2))
# expect: TypeError: kwonly() takes 0 positional arguments but 1 positional argument (and 2 keyword-only arguments) were given
fails(lambda: kwonly(1))  # expect: TypeError: kwonly() takes 0 positional arguments but 1 was given
fails(lambda: pos(a=1, b=2))
# expect: TypeError: pos() got some positional-only arguments passed as keyword arguments: 'a'
fails(lambda: pos(1, a=1, b=2))
# expect: TypeError: pos() got some positional-only arguments passed as keyword arguments: 'a'
fails(lambda: pos())  # expect: TypeError: pos() missing 2 required positional arguments: 'a' and 'b'
fails(lambda: var(x=1))  # expect: TypeError: var() got an unexpected keyword argument 'x'
fails(lambda: two(1, 2, zz=1))  # expect: TypeError: two() got an unexpected keyword argument 'zz'
fails(lambda: two(1, 2, **{"a": 5}))  # expect: TypeError: two() got multiple values for argument 'a'
fails(lambda: two(*5))  # expect: TypeError: __main__.two() argument after * must be an iterable, not int
fails(lambda: two(**5))  # expect: TypeError: __main__.two() argument after ** must be a mapping, not int
fails(lambda: two(**{1: 2}))  # expect: TypeError: keywords must be strings
fails(lambda: two(1, 2, c=1, **{"c": 2}))
# expect: TypeError: __main__.two() got multiple values for keyword argument 'c'
fails(lambda: (lambda x, y: 0)())
# expect: TypeError: <lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'x' and 'y'
def many(a, b, c, d): pass
fails(lambda: many())  # expect: TypeError: many() missing 4 required positional arguments: 'a', 'b', 'c', and 'd'
def opts(a, b=1, *, c): pass
fails(lambda: opts(1, 2, 3, c=4))
# expect: TypeError: opts() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
fails(lambda: opts(1, 2, 3))  # expect: TypeError: opts() takes from 1 to 2 positional arguments but 3 were given
def suggestion(*, colour=None): pass
fails(lambda: suggestion(color=1))
# expect: TypeError: suggestion() got an unexpected keyword argument 'color'. Did you mean 'colour'?
class C:
    def m(self): pass
    def k(self, a): pass
fails(lambda: C().m(1))  # expect: TypeError: C.m() takes 1 positional argument but 2 were given
fails(lambda: C.m())  # expect: TypeError: C.m() missing 1 required positional argument: 'self'
fails(lambda: C().k())  # expect: TypeError: C.k() missing 1 required positional argument: 'a'
fails(lambda: C.nope())  # expect: AttributeError: type object 'C' has no attribute 'nope'
