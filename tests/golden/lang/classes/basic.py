class A:
    "doc"
    x = 1
    def __init__(self, v): self.v = v
    def get(self): return self.v
    def __repr__(self): return f"A({self.v})"
class B(A):
    def get(self): return super().get() * 2
class C(A, object): y = A.x + 1
print(A(1), B(2).get(), B.__mro__, C.y, A.__doc__, isinstance(B(1), A), B.x, A.__dict__.keys() >= {"x", "get"})
# expect: A(1) 4 (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>) 2 doc True 1 True
class Empty: ...
class WithKw(A, metaclass=type): pass
class Star(*[A], **{}): pass
print(Empty.__bases__, WithKw.__name__, Star.__bases__)  # expect: (<class 'object'>,) WithKw (<class '__main__.A'>,)
def make(n):
    class K:
        def f(self): return n
    return K
print(make(5)().f(), make(1) is make(1), make(1).__qualname__)  # expect: 5 False make.<locals>.K
class Cond:
    if True: a = 1
    else: b = 2
    for i in range(3): pass
    def dup(self): return 1
    def dup(self): return 2
print(Cond.a, hasattr(Cond, "b"), Cond.i, Cond().dup(), Cond.__module__, Cond.__firstlineno__, Cond.__static_attributes__, A.__static_attributes__)
# expect: 1 False 2 2 __main__ 21 () ('v',)
o = A(5); o.get = lambda: "instance"; print(o.get(), A.get(o), A(3).get.__self__)  # expect: instance 5 A(3)
