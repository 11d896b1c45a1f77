def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Data:
    def __init__(self, n): self.n = n
    def __get__(self, obj, cls): return self if obj is None else (self.n, "get", cls.__name__)
    def __set__(self, obj, v): print("set", self.n, v)
    def __delete__(self, obj): print("delete", self.n)
class NonData:
    def __get__(self, obj, cls): return ("nd", obj is None)
class C:
    d = Data("d")
    n = NonData()
c = C()
print(c.d, c.n, C.n, type(C.d).__name__)  # expect: ('d', 'get', 'C') ('nd', False) ('nd', True) Data
c.__dict__["d"] = 1; c.__dict__["n"] = 2
print(c.d, c.n)  # expect: ('d', 'get', 'C') 2
c.d = 5; del c.d; c.n = 9; print(c.n); del c.n; print(c.n)
# expect: set d 5
# expect: delete d
# expect: 9
# expect: ('nd', False)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class D: s = SetOnly()
d = D(); print(type(d.s).__name__); d.s = 4; print(d.s)
# expect: SetOnly
# expect: 8
def dele(): del d.s
fails(dele)  # expect: AttributeError: __delete__
class Meta(type):
    m = Data("m")
class E(metaclass=Meta): pass
print(E.m); E.m = 1
# expect: ('m', 'get', 'Meta')
# expect: set m 1
fails(lambda: E().m)  # expect: AttributeError: 'E' object has no attribute 'm'
class F:
    fn = lambda self: "fn"
    b = len
f = F(); print(f.fn(), f.b([1]), F.fn(f))  # expect: fn 1 fn
class Raises:
    def __get__(self, o, c): raise AttributeError("descr")
class G:
    r = Raises()
    def __getattr__(self, n): return "ga " + n
print(G().r, hasattr(G, "r"))  # expect: ga r False
