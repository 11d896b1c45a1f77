from collections import ChainMap, UserDict, UserList, UserString, namedtuple

P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, P._field_defaults, P._make([4, 5, 6]), p == (1, 2, 0), *p, hash(p) == hash((1, 2, 0)), P.__doc__, P(y=1, x=2), isinstance(p, tuple))
for bad in (lambda: P(), lambda: p.w, lambda: setattr(p, "x", 1), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_x"), lambda: P(1, 2, 3, 4), lambda: p._replace(w=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple("R", ["a", "def", "a"], rename=True)._fields)
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); m["c"] = 4; print(m, m["b"], m.maps[0], m.parents, m.new_child({"b": 0})["b"], sorted(m), len(m), dict(m))
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = U(a=1); u.update(b=2); print(u, u.data, UserList([1, 2]) + [3], UserString("ab").upper() + "c", type(UserList([1])[:]).__name__)
del m["b"]
