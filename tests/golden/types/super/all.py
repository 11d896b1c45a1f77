def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    v = "A.v"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @property
    def p(self): return "A.p"
class B(A):
    v = "B.v"
    def f(self): return "B.f>" + super().f()
    @classmethod
    def c(cls): return "B.c>" + super().c()
    @property
    def p(self): return "B.p>" + super().p
    def two(self): return super(B, self).f(), super().v
    def inner(self):
        def g(): return super(B, self).f()
        return g()
    def gen(self): return [super(B, self).v for _ in range(2)]
b = B()
print(b.f(), B.c(), b.p, b.two(), b.inner(), b.gen(), super(B, b).f(), super(B, B).c(), super(B, b).v)
# expect: B.f>A.f B.c>A.c B B.p>A.p ('A.f', 'A.v') A.f ['A.v', 'A.v'] A.f A.c B A.v
s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, type(s), repr(super(B, B)), repr(super(B)), super(B, b).__init__() )
# expect: <class '__main__.B'> True <class '__main__.B'> <class 'super'> <super: <class 'B'>, <B object>> <super: <class 'B'>, NULL> None
fails(lambda: super(B, b).nope)  # expect: AttributeError: 'super' object has no attribute 'nope'
fails(lambda: super())  # expect: RuntimeError: super(): no arguments
fails(lambda: super(B, 5))
# expect: TypeError: super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
fails(lambda: super(5, b))  # expect: TypeError: super() argument 1 must be a type, not int
def attr(): super(B, b).x = 1
fails(attr)  # expect: AttributeError: 'super' object has no attribute 'x' and no __dict__ for setting new attributes
class M1(A):
    def f(self): return "M1>" + super().f()
class M2(A):
    def f(self): return "M2>" + super().f()
class D(M1, M2):
    def f(self): return "D>" + super().f()
    def __getitem__(self, i): return i
class E(D):
    def __getitem__(self, i): return super().__getitem__(i) + 1
print(D().f(), E()[4])  # expect: D>M1>M2>A.f 5
fails(lambda: super(E, E())[0])  # expect: TypeError: 'super' object is not subscriptable
def nocell():
    def f(self): return super().x
    return f(1)
fails(nocell)  # expect: RuntimeError: super(): __class__ cell not found
class Z:
    def f(): return super().x
fails(Z.f)  # expect: RuntimeError: super(): no arguments
class Y:
    def f(self):
        del self
        return super().x
fails(Y().f)  # expect: RuntimeError: super(): arg[0] deleted
