compose = lambda f, g: lambda x: f(g(x))
halve = lambda x: x / 0
print(compose(str, abs)(-5))
compose(halve, abs)(-5)
