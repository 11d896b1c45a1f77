from functools import reduce


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions, lambda x: x)


def curry(f, n=None, *given):
    n = f.__code__.co_argcount if n is None else n
    return f(*given) if len(given) >= n else lambda *more: curry(f, n, *given, *more)


slug = compose(str.strip, str.lower, lambda s: s.replace(" ", "-"), lambda s: f"/{s}/")
print(slug("  Hello Big World "), compose()(5))
add3 = curry(lambda a, b, c: a + b + c)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3))
flip = lambda f: lambda a, b: f(b, a)
print(flip(pow)(2, 3), list(map(flip(divmod), [3, 4], [10, 20])))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fact: lambda n: 1 if n < 2 else n * fact(n - 1))(15))
