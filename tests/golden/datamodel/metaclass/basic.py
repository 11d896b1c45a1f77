def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = 1
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", a, k); return super().__call__(*a, **k)
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __len__(cls): return 5
    def __contains__(cls, x): return x == "in"
    def __iter__(cls): return iter("xyz")
    def __getitem__(cls, k): return ("item", k)
    def __add__(cls, o): return "added"
    def meth(cls): return "meth of " + cls.__name__
class A(metaclass=Meta, opt=1):
    v = 2
    def __init__(self, q): self.q = q
# expect: new A [] ['v'] {'opt': 1}
# expect: init A {'opt': 1}
class B(A): pass
# expect: new B ['A'] [] {}
# expect: init B {}
print(A(3).q, B.added, A, len(A), "in" in A, list(A), A[1], A + 1, A.meth(), type(B), B.meth())
# expect: call (3,) {}
# expect: 3 1 <M A> 5 True ['x', 'y', 'z'] ('item', 1) added meth of A <class '__main__.Meta'> meth of B
fails(lambda: A(1).meth())
# expect: call (1,) {}
# expect: AttributeError: 'A' object has no attribute 'meth'
class M2(type): pass
def conflict():
    class X(metaclass=M2): pass
    class Y(A, X): pass
fails(conflict)
# expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
def f(name, bases, ns): return (name, bases, sorted(k for k in ns if k == "z"))
class Z(metaclass=f): z = 1
print(Z)  # expect: ('Z', (), ['z'])
class W(metaclass=lambda n, b, d: type(n + "!", b, d)): pass
print(W.__name__)  # expect: W!
fails(lambda: type("Q", (), {}, metaclass=Meta))  # expect: TypeError: Q.__init_subclass__() takes no keyword arguments
