class A:
    def f(self): return ["A"]
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + A.f(self)
class D(B, C):
    def f(self): return ["D"] + super().f()
    def g(self): return super(B, self).f()
    f2 = lambda self: super(D, self).f()
print(D().f(), D().g(), D().f2(), super(D, D()).f(), [c.__name__ for c in D.__mro__], D.__base__.__name__)
# expect: ['D', 'B', 'C', 'A'] ['C', 'A'] ['B', 'C', 'A'] ['B', 'C', 'A'] ['D', 'B', 'C', 'A', 'object'] B
class E(A):
    @property
    def f(self): return super().f
print(E().f())  # expect: ['A']
