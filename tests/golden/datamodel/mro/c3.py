class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
print([k.__name__ for k in E.__mro__])  # expect: ['E', 'C', 'A', 'D', 'B', 'O', 'object']
class X: 
    def f(self): return "X"
class Y(X): pass
class Z(X):
    def f(self): return "Z" + super().f()
class W(Y, Z): pass
print(W().f(), [k.__name__ for k in W.mro()])  # expect: ZX ['W', 'Y', 'Z', 'X', 'object']
try: type("Bad", (X, Y), {})
except TypeError as e: print(e)  # expect: Cannot create a consistent method resolution order (MRO) for bases X, Y
class P(A, B): pass
class Q(B, A): pass
try: type("R", (P, Q), {})
except TypeError as e: print(e)  # expect: Cannot create a consistent method resolution order (MRO) for bases A, B
class Custom(type):
    def mro(cls): return [cls, X, object]
class CM(metaclass=Custom): pass
print(CM.__mro__ == (CM, X, object), CM().f())  # expect: True X
class Entry:
    def __mro_entries__(self, bases): print("entries", len(bases)); return (X,)
class Sub(Entry()): pass
# expect: entries 1
print(Sub.__bases__, len(Sub.__orig_bases__))  # expect: (<class '__main__.X'>,) 1
