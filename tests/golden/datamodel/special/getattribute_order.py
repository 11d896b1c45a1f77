class D:
    def __get__(self, o, t): return "descriptor"
    def __set__(self, o, v): print("set")
class ND:
    def __get__(self, o, t): return "non-data"
class A:
    d, n, c = D(), ND(), "class"
    def __getattr__(self, name): return f"getattr {name}"
a = A()
a.__dict__.update(d=1, n=2, c=3, i=4)
print(a.d, a.n, a.c, a.i, a.missing)  # expect: descriptor 2 3 4 getattr missing
a.d = 9  # expect: set
del a.__dict__["n"], a.__dict__["c"]
print(a.n, a.c, A.d, A.n)  # expect: non-data class descriptor non-data
try: A.missing
except AttributeError as e: print(e)  # expect: type object 'A' has no attribute 'missing'
