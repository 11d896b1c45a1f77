class A:
    __x = 1
    def __m(self): return "A.__m"
    def call(self): return self.__m(), self.__x, __name__
    def var(self): __local = 3; return __local, sorted(k for k in locals())
    def dunder(self): return self.__class__.__name__
class B(A):
    def __m(self): return "B.__m"
print(A().call(), B().call(), A().var(), B().dunder(), A._A__x, hasattr(A, "__x"), [n for n in dir(A) if "A__" in n])
# expect: ('A.__m', 1, '__main__') ('A.__m', 1, '__main__') (3, ['_A__local', 'self']) B 1 False ['_A__m', '_A__x']
class _U:
    __y = 2
    def g(self, __arg=1): return self.__y, __arg
print(_U().g(), _U.g.__code__.co_varnames, _U._U__y)  # expect: (2, 1) ('self', '_U__arg') 2
class __:
    __z = 1
print(__.__z)  # expect: 1
class C:
    def f(self):
        def inner(): return self.__q
        self.__q = 9
        return inner(), self.__dict__
    def kw(self): return dict(__k=1)
    class __N: pass
print(C().f(), C().kw(), C._C__N.__name__)  # expect: (9, {'_C__q': 9}) {'__k': 1} __N
