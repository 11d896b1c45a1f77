late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
functions = {}
for name in ("add", "sub"):
    def f(a, b): return name, a, b
    functions[name] = f
print(functions["add"](1, 2), functions["add"] is functions["sub"])


def outer():
    results = []
    for k in range(3):
        def inner(): return k * 10
        results.append(inner)
    k = 99
    return results


print([f() for f in outer()], [c.cell_contents for c in outer()[0].__closure__])


def use_before():
    def reader(): return value
    try:
        reader()
    except NameError as e:
        print(e)
    value = 1
    return reader()


print(use_before())
