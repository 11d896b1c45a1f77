class C:
    def __call__(self, *a, **k): return a, k
c = C()
print(c(), c(1, x=2), callable(c), list(map(c, [1])), sorted([2, 1], key=lambda x, c=c: c(x)[0]))
# expect: ((), {}) ((1,), {'x': 2}) True [((1,), {})] [1, 2]
class D: pass
d = D(); d.__call__ = lambda: 1
try: d()
except TypeError as e: print(e)  # expect: 'D' object is not callable
class M(type):
    def __call__(cls, *a): return ("made", cls.__name__, a)
class E(metaclass=M): pass
print(E(1))  # expect: ('made', 'E', (1,))
class Chain:
    def __init__(self, n): self.n = n
    def __call__(self, m): return Chain(self.n + m)
print(Chain(1)(2)(3).n)  # expect: 6
