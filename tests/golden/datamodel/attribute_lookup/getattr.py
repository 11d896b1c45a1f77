def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    x = 1
    def __getattr__(self, name):
        if name.startswith("dyn"): return name.upper()
        raise AttributeError(f"no {name}!")
a = A()
print(a.x, a.dyn_1, hasattr(a, "nope"), getattr(a, "nope", "d"), hasattr(a, "dynx"))  # expect: 1 DYN_1 False d True
fails(lambda: a.nope)  # expect: AttributeError: no nope!
class B:
    def __getattribute__(self, name):
        if name == "secret": return "s3"
        return object.__getattribute__(self, name)
b = B(); b.y = 2
print(b.secret, b.y, B.__getattribute__(b, "y"))  # expect: s3 2 2
fails(lambda: b.z)  # expect: AttributeError: 'B' object has no attribute 'z'
class C:
    def __getattribute__(self, name): raise AttributeError("ga " + name)
    def __getattr__(self, name): return "fallback " + name
print(C().q)  # expect: fallback q
class D:
    @property
    def p(self): raise AttributeError("inside")
    def __getattr__(self, name): return "fb " + name
print(D().p)  # expect: fb p
class E:
    def __getattr__(self, name): return self.missing2
try: E().x
except RecursionError as e: print(type(e).__name__)  # expect: RecursionError
print(len is A.__dict__.get("len", len), a.__dict__, vars(b))  # expect: True {} {'y': 2}
