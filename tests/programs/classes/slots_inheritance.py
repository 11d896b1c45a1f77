class A:
    __slots__ = ("a",)
    def __init__(self): self.a = 1


class B(A):
    __slots__ = ("b",)
    def __init__(self): super().__init__(); self.b = 2


class C(B):
    def __init__(self): super().__init__(); self.c = 3


for cls in (A, B, C):
    obj = cls()
    print(cls.__name__, hasattr(obj, "__dict__"), [n for k in cls.__mro__ for n in getattr(k, "__slots__", ())])
print(vars(C()), C().a)
b = B()
del b.a
print(hasattr(b, "a"))
b.extra = 1
