def f(): pass
def g(): return
def h(): return 1, 2
def k(x): "doc"; return x
print(f(), g(), h(), k(1), k.__doc__, (lambda: None)(), (lambda x, y=1, *a, **k: (x, y, a, k))(0, z=1))
# expect: None None (1, 2) 1 doc None (0, 1, (), {'z': 1})
def rec(n): return 1 if n <= 1 else n * rec(n - 1)
print(rec(20), f.__doc__)  # expect: 2432902008176640000 None
def ann(a: int, b: "str" = "x", *c: 1, d: list[int] = [], **e: None) -> dict: ...
print(ann.__annotations__)
# expect: {'a': <class 'int'>, 'b': 'str', 'c': 1, 'd': list[int], 'e': None, 'return': <class 'dict'>}
def multi(): return (
    1 +
    2
)
print(multi(), (lambda: (yield))().__class__.__name__)  # expect: 3 generator
def outer():
    def inner(): return inner.__qualname__
    return inner
print(outer()(), outer.__name__, (lambda a, /, b, *, c: 0).__code__.co_varnames)
# expect: outer.<locals>.inner outer ('a', 'b', 'c')
def fact(n, acc=1):
    if n < 2: return acc
    return fact(n - 1, acc * n)
print(fact(30))  # expect: 265252859812191058636308480000000
