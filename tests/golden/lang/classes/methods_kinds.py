class A:
    def inst(self): return "inst", type(self).__name__
    @classmethod
    def cls(cls): return "cls", cls.__name__
    @staticmethod
    def stat(): return "stat"
    lam = lambda self: "lam"
    builtin = len
class B(A): pass
b = B()
print(b.inst(), B.inst(b), b.cls(), B.cls(), b.stat(), B.stat(), b.lam(), b.builtin([1]), A.__dict__["inst"](b), B.cls.__self__.__name__)
# expect: ('inst', 'B') ('inst', 'B') ('cls', 'B') ('cls', 'B') stat stat lam 1 ('inst', 'B') B
b.inst = lambda: "own"; print(b.inst(), B.inst(b))  # expect: own ('inst', 'B')
B.late = lambda self: "late"; print(b.late())  # expect: late
try: A.inst()
except TypeError as e: print(e)  # expect: A.inst() missing 1 required positional argument: 'self'
try: b.stat(1)
except TypeError as e: print(e)  # expect: A.stat() takes 0 positional arguments but 1 was given
