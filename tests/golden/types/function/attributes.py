def f(a, b=2, *args, c, d=4, **kw) -> int:
    "Doc of f."
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__, f.__annotations__, type(f), f.__code__.co_name, f.__type_params__)
# expect: f f Doc of f. __main__ (2,) {'d': 4} None {} {'return': <class 'int'>} <class 'function'> f ()
f.x = 1; f.__name__ = "g"; f.__qualname__ = "G.g"; f.__doc__ = None
print(f.x, f.__dict__, f.__name__, repr(f).startswith("<function G.g at 0x"), f.__doc__)
# expect: 1 {'x': 1} g True None
f.__defaults__ = (10, 20); f.__kwdefaults__ = {"c": 30, "d": 1}
print(f(), f.__globals__ is globals(), f.__builtins__ is not None)  # expect: 10 True True
del f.__defaults__, f.x
print(f.__defaults__, hasattr(f, "x"), (lambda: 0).__name__, callable(f))  # expect: None False <lambda> True
def outer():
    def inner(): pass
    return inner
class C:
    def m(self): pass
print(outer().__qualname__, C.m.__qualname__, (lambda: 0).__qualname__, C().m.__func__ is C.m)
# expect: outer.<locals>.inner C.m <lambda> True
