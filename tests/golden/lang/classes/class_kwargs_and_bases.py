class Base:
    def __init_subclass__(cls, **kw): print(cls.__name__, kw)
class A(Base, x=1, **{"y": 2}): pass
# expect: A {'x': 1, 'y': 2}
bases = (A,)
class B(*bases): pass
# expect: B {}
def pick(): print("pick"); return Base
class C(pick(), z=print("kw") or 3): print("body")
# expect: pick
# expect: kw
# expect: body
# expect: C {'z': 3}
print(B.__bases__, C.__mro__[1].__name__)  # expect: (<class '__main__.A'>,) Base
class D(): pass
class E(object,): pass
print(D.__bases__, E.__bases__)  # expect: (<class 'object'>,) (<class 'object'>,)
for code in ("class X(5): pass", "class X(A, A): pass", "class X(int, str): pass", "class X(bool): pass", "class X(Base, metaclass=5): pass", "class X(None): pass", "class X(object, A): pass"):
    try: exec(code)
    except TypeError as e: print(code, "->", e)
# expect: class X(5): pass -> int expected at most 2 arguments, got 3
# expect: class X(A, A): pass -> duplicate base class A
# expect: class X(int, str): pass -> multiple bases have instance lay-out conflict
# expect: class X(bool): pass -> type 'bool' is not an acceptable base type
# expect: class X(Base, metaclass=5): pass -> 'int' object is not callable
# expect: class X(None): pass -> NoneType takes no arguments
# expect: class X(object, A): pass -> Cannot create a consistent method resolution order (MRO) for bases object, A
