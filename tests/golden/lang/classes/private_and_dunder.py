class A:
    __p = 1
    _q = 2
    __r__ = 3
    def get(self): return self.__p, self._q, self.__r__
    def set(self, v): self.__p = v; return self
a = A().set(5)
print(a.get(), a.__dict__, A._A__p, hasattr(A, "__p"), A().get(), [k for k in A.__dict__ if "p" in k and "__p" in k])
# expect: (5, 2, 3) {'_A__p': 5} 1 False (1, 2, 3) ['_A__p']
try: a.__p
except AttributeError as e: print(e)  # expect: 'A' object has no attribute '__p'
class B(A):
    __p = "B"
    def own(self): return self.__p
print(B().own(), B().get())  # expect: B (1, 2, 3)
