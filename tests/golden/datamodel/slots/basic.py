def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    __slots__ = ("x", "y")
a = A(); a.x = 1
print(a.x, A.x, type(A.x).__name__, A.__slots__, hasattr(a, "__dict__"))
# expect: 1 <member 'x' of 'A' objects> member_descriptor ('x', 'y') False
fails(lambda: a.y)  # expect: AttributeError: 'A' object has no attribute 'y'
def z(): a.z = 1
fails(z)  # expect: AttributeError: 'A' object has no attribute 'z' and no __dict__ for setting new attributes
def dely(): del a.y
fails(dely)  # expect: AttributeError: y
del a.x
fails(lambda: a.x)  # expect: AttributeError: 'A' object has no attribute 'x'
class B(A): pass
b = B(); b.z = 1; b.x = 2; print(b.z, b.x, b.__dict__)  # expect: 1 2 {'z': 1}
class C(A): __slots__ = ["w", "__dict__"]
c = C(); c.q = 1; c.w = 2; print(c.__dict__, c.w)  # expect: {'q': 1} 2
class D: __slots__ = {"p": "doc of p"}
print(D.p.__doc__, D.p.__name__, D.p.__objclass__.__name__)  # expect: None p D
class E: __slots__ = "single"
e = E(); e.single = 1; print(e.single)  # expect: 1
class F:
    __slots__ = ("__priv",)
    def __init__(self): self.__priv = 5
    def get(self): return self.__priv
print(F().get(), F._F__priv.__name__)  # expect: 5 _F__priv
def clash():
    class X:
        __slots__ = ("a",)
        a = 1
fails(clash)  # expect: ValueError: 'a' in __slots__ conflicts with class variable
def badname():
    class X: __slots__ = ("1a",)
fails(badname)  # expect: TypeError: __slots__ must be identifiers
def notstr():
    class X: __slots__ = (5,)
fails(notstr)  # expect: TypeError: __slots__ items must be strings, not 'int'
def two():
    class X: __slots__ = ("a",)
    class Y: __slots__ = ("b",)
    class Z(X, Y): pass
fails(two)  # expect: TypeError: multiple bases have instance lay-out conflict
def intslots():
    class X(int): __slots__ = ("a",)
fails(intslots)  # expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
import weakref
fails(lambda: weakref.ref(a))  # expect: TypeError: cannot create weak reference to 'A' object
class W: __slots__ = ("__weakref__",)
w = W(); print(weakref.ref(w)() is w)  # expect: True
fails(lambda: A.x.__get__(5))  # expect: TypeError: descriptor 'x' for 'A' objects doesn't apply to a 'int' object
