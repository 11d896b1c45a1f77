def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    @property
    def ro(self): return 5
    wo = property(None, lambda self, v: setattr(self, "_w", v), doc="write only")
c = C()
print(c.x); c.x = 9; print(c.x); del c.x; print(c.x, C.x.__doc__, C.wo.__doc__, C.ro.fget(c), C.ro.fset, C.x.__name__, type(C.x), C.x.fget.__name__)
# expect: 1
# expect: 9
# expect: None The x. write only 5 None x <class 'property'> x
c.wo = 3; print(c._w)  # expect: 3
def set_ro(): c.ro = 1
def del_ro(): del c.ro
fails(set_ro)  # expect: AttributeError: property 'ro' of 'C' object has no setter
fails(del_ro)  # expect: AttributeError: property 'ro' of 'C' object has no deleter
fails(lambda: c.wo)  # expect: AttributeError: property 'wo' of 'C' object has no getter
p = property(lambda s: 42)
print(p.__get__(c), p.getter(lambda s: 43).__get__(c), p.__isabstractmethod__)  # expect: 42 43 False
fails(lambda: p.__set__(c, 1))  # expect: AttributeError: property '<lambda>' of 'C' object has no setter
class D:
    bad = property()
    @property
    def err(self): return self.missing
fails(lambda: D().bad)  # expect: AttributeError: property 'bad' of 'D' object has no getter
fails(lambda: D().err)  # expect: AttributeError: 'D' object has no attribute 'missing'
class E(C):
    @C.x.getter
    def x(self): return "E" + str(self._x)
e = E(); e.x = 7; print(e.x)  # expect: E7
