# oracle: 64-bit
import pickle, copy
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.b = b
e = E(1, 2); e.extra = "x"
p = pickle.loads(pickle.dumps(e))
print(repr(p), p.b, p.extra, repr(copy.copy(e)), ValueError(1).__reduce__(), OSError(2, "m", "f").__reduce__())
# expect: E(1, 2) 2 x E(1, 2) (<class 'ValueError'>, (1,)) (<class 'FileNotFoundError'>, (2, 'm', 'f'))
g = pickle.loads(pickle.dumps(ExceptionGroup("g", [ValueError(1)])))
print(repr(g))  # expect: ExceptionGroup('g', [ValueError(1)])
v = ValueError("a"); v.__setstate__({"z": 1}); print(v.z)  # expect: 1
