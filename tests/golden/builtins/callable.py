class A:
    def __call__(self): pass
class B: pass
b = B(); b.__call__ = lambda: 0
print(callable(len), callable(A), callable(A()), callable(b), callable(5), callable(lambda: 0), callable(A().__call__), callable(None), callable(int))
# expect: True True True False False True True False True
