def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C(A): pass
c = C()
print(c.f(), C.__bases__)  # expect: A (<class '__main__.A'>,)
C.__bases__ = (B,)
print(c.f(), C.__mro__)  # expect: B (<class '__main__.C'>, <class '__main__.B'>, <class 'object'>)
def bad(): C.__bases__ = ()
fails(bad)  # expect: TypeError: can only assign non-empty tuple to C.__bases__, not ()
def bad2(): C.__bases__ = (C,)
fails(bad2)  # expect: TypeError: a __bases__ item causes an inheritance cycle
def bad3(): C.__bases__ = 5
fails(bad3)  # expect: TypeError: can only assign tuple to C.__bases__, not int
c.__class__ = A
print(c.f(), type(c))  # expect: A <class '__main__.A'>
def bad4(): c.__class__ = 5
fails(bad4)  # expect: TypeError: __class__ must be set to a class, not 'int' object
def bad5(): c.__class__ = int
fails(bad5)  # expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
