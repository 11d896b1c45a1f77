def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class C:
    def m(self, x=1):
        "doc m"
        return (type(self).__name__, x)
    def __repr__(self): return "<C>"
c = C()
b = c.m
print(b(), b(5), b.__self__, b.__func__ is C.m, b.__name__, b.__qualname__, b.__doc__, b.__defaults__, b == c.m, b is c.m, b != C().m, hash(b) == hash(c.m), repr(b), b.__module__, C.m(c, 7))
# expect: ('C', 1) ('C', 5) <C> True m C.m doc m (1,) True False True True <bound method C.m of <C>> __main__ ('C', 7)
import types
m = types.MethodType(lambda self, y: (self, y), 10)
print(m(5), m.__self__, types.MethodType(len, [1, 2])())  # expect: (10, 5) 10 2
def attr(): b.x = 1
fails(attr)  # expect: AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes
fails(lambda: b.nope)  # expect: AttributeError: 'function' object has no attribute 'nope'
fails(lambda: types.MethodType(1, 2))  # expect: TypeError: first argument must be callable
fails(lambda: types.MethodType(len, None))  # expect: TypeError: instance must not be None
C.m.tag = "t"; print(c.m.tag)  # expect: t
