def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
# expect: new A (1,) {'x': 2}
# expect: init (1,) {'x': 2}
class B:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(B())  # expect: 5
class Single:
    _i = None
    def __new__(cls):
        cls._i = cls._i or super().__new__(cls); return cls._i
print(Single() is Single())  # expect: True
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(I(4), I(4) + 1, type(I(1) + 1).__name__)  # expect: 8 9 int
class Ret:
    def __init__(self): return 5
fails(Ret)  # expect: TypeError: __init__() should return None, not 'int'
class T(tuple):
    def __init__(self, x): self.extra = len(x)
print(T("abc"), T("ab").extra)  # expect: ('a', 'b', 'c') 2
class U:
    def __init__(self): pass
fails(lambda: U(1))  # expect: TypeError: U.__init__() takes 1 positional argument but 2 were given
fails(lambda: object.__new__(5))  # expect: TypeError: object.__new__(X): X is not a type object (int)
fails(lambda: int.__new__(str))  # expect: TypeError: int.__new__(str): str is not a subtype of int
fails(lambda: U.__new__(U).nope)  # expect: AttributeError: 'U' object has no attribute 'nope'
class V(dict):
    def __init__(self, *a): super().__init__(*a); self.n = 1
print(V({"a": 1}), V().n)  # expect: {'a': 1} 1
