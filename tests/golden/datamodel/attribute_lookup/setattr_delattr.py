def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    def __setattr__(self, n, v):
        print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n):
        print("del", n); super().__delattr__(n)
a = A(); a.x = 1; a.x += 1; del a.x
# expect: set x 1
# expect: set x 2
# expect: del x
print(a.__dict__)  # expect: {}
setattr(a, "we ird", 5); print(getattr(a, "we ird"), a.__dict__)
# expect: set we ird 5
# expect: 5 {'we ird': 5}
fails(lambda: delattr(a, "zz"))
# expect: del zz
# expect: AttributeError: 'A' object has no attribute 'zz'
fails(lambda: setattr(a, 5, 1))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: getattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: hasattr(a, 5))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: object.__setattr__(5, "x", 1))
# expect: AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
class B: pass
b = B(); b.__dict__["k"] = 1; print(b.k); b.__dict__ = {"z": 2}; print(b.z, hasattr(b, "k"))
# expect: 1
# expect: 2 False
def bad(): b.__dict__ = 5
fails(bad)  # expect: TypeError: __dict__ must be set to a dictionary, not a 'int'
B.y = 5; print(b.y); b.y = 6; print(b.y, B.y); del b.y; print(b.y)
# expect: 5
# expect: 6 5
# expect: 5
def delcls(): del b.y
fails(delcls)  # expect: AttributeError: 'B' object has no attribute 'y'
fails(lambda: B.nope)  # expect: AttributeError: type object 'B' has no attribute 'nope'
fails(lambda: B().nope)  # expect: AttributeError: 'B' object has no attribute 'nope'
fails(lambda: b.zzz)  # expect: AttributeError: 'B' object has no attribute 'zzz'
class P: colour = 1
fails(lambda: P().color)  # expect: AttributeError: 'P' object has no attribute 'color'
fails(lambda: [].appendx)  # expect: AttributeError: 'list' object has no attribute 'appendx'
