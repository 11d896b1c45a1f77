class Tracker(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("def", k)
        super().__setitem__(k, v)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, bases, kw)
        t = Tracker(); dict.__setitem__(t, "given", 7)
        return t
    def __new__(m, name, bases, ns, **kw): return type.__new__(m, name, bases, dict(ns))
class A(metaclass=Meta, z=1):
    a = 1
    b = given + 1
    def f(self): pass
# expect: prepare A () {'z': 1}
# expect: def a
# expect: def b
# expect: def f
print(A.b, A.given)  # expect: 8 7
class BadM(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class B(metaclass=BadM): pass
except TypeError as e: print(e)  # expect: BadM.__prepare__() must return a mapping, not int
class Multi(dict):
    def __missing__(self, k):
        if k.startswith("auto"): return k
        raise KeyError(k)
class MM(type):
    __prepare__ = classmethod(lambda m, *a: Multi())
class C(metaclass=MM):
    x = auto_value
print(C.x)  # expect: auto_value
