class lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c=None):
        if o is None: return self
        print("computing")
        v = o.__dict__[self.n] = self.f(o)
        return v
class A:
    @lazy
    def x(self): return 42
a = A(); print(a.x, a.x, a.__dict__)
# expect: computing
# expect: 42 42 {'x': 42}
import functools
class B:
    @functools.cached_property
    def y(self): print("once"); return 7
b = B(); print(b.y, b.y); del b.y; print(b.y)
# expect: once
# expect: 7 7
# expect: once
# expect: 7
