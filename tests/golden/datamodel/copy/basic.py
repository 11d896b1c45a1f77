import copy
class P:
    def __init__(s, x): s.x = x
    def __eq__(s, o): return s.x == o.x
p = P([1, [2]])
s, d = copy.copy(p), copy.deepcopy(p)
print(s.x is p.x, d.x is p.x, d == p, d.x[1] is p.x[1])  # expect: True False True False
class C:
    def __copy__(s): return "copied"
    def __deepcopy__(s, memo): return ("deep", len(memo) >= 0)
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))  # expect: copied ('deep', True) [('deep', True)]
a = [1]; a.append(a); b = copy.deepcopy(a); print(b[1] is b, b is a)  # expect: True False
t = ([1], 2); u = copy.deepcopy(t); print(u, u[0] is t[0], copy.copy(t) is t, copy.deepcopy((1, 2)) , copy.copy({1: [2]}), copy.deepcopy({1: {2}}), copy.copy(len) is len, copy.deepcopy(P) is P)
# expect: ([1], 2) False True (1, 2) {1: [2]} {1: {2}} True True
class S:
    __slots__ = ("a", "b")
x = S(); x.a = 1; y = copy.copy(x); print(y.a, hasattr(y, "b"))  # expect: 1 False
class R:
    def __reduce__(s): return (list, ("abc",))
print(copy.copy(R()), copy.deepcopy(R()))  # expect: ['a', 'b', 'c'] ['a', 'b', 'c']
class G:
    def __init__(s): s.v = 1
    def __getstate__(s): return {"v": 99}
    def __setstate__(s, st): s.v = st["v"] + 1
print(copy.copy(G()).v)  # expect: 100
class N:
    def __getnewargs__(s): return (7,)
    def __new__(cls, q=0): o = super().__new__(cls); o.q = q; return o
print(copy.copy(N(3)).q)  # expect: 3
try: copy.copy(iter([])) and copy.deepcopy((x for x in ()))
except TypeError as e: print(e)  # expect: cannot pickle 'generator' object
