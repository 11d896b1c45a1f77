class P:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.registry.append((cls.__name__, tag))
class A(P, tag="x"): pass
class B(A): pass
print(P.registry)  # expect: [('A', 'x'), ('B', None)]
try:
    class C(P, nope=1): pass
except TypeError as e: print(e)  # expect: C.__init_subclass__() takes no keyword arguments
try:
    class D(zz=1): pass
except TypeError as e: print(e)  # expect: D.__init_subclass__() takes no keyword arguments
class E:
    def __init_subclass__(cls): print("init", cls.__name__, hasattr(cls, "z"))
class F(E): z = 1
# expect: init F True
T = type("T", (E,), {})  # expect: init T False
