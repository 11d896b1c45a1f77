class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(1, 2)
print(p, p.x, p == (1, 2), p[1:], type(p[:]).__name__, type(p + (3,)).__name__, isinstance(p, tuple), hash(p) == hash((1, 2)))
# expect: (1, 2) 1 True (2,) tuple tuple True True
a = ([],)
a[0].append(a); print(a)  # expect: ([(...)],)
