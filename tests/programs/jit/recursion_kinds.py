# Recursion through properties, operators, generators, comprehensions, with, coroutines: it ends at the same depth when hot.
import sys
def height():
    f, n = sys._getframe(), 0
    while f: f = f.f_back; n += 1
    return n
lim = sys.getrecursionlimit()
class P:
    def __init__(self, k): self.k = k
    @property
    def sub(self): global deepest; deepest = self.k; return P(self.k + 1).sub if self.k != stop else 1
    def __add__(self, o): global deepest; deepest = self.k; return P(self.k + 1) + o if self.k != stop else o
    def __getattr__(self, name):
        global deepest; deepest = len(name); return getattr(self, name + 'x') if len(name) != stop else 1
    def __call__(self, k): global deepest; deepest = k; return self(k + 1) if k != stop else k
    def __eq__(self, o): global deepest; deepest = self.k; return P(self.k + 1) == o if self.k != stop else True
    def __iter__(self): global deepest; deepest = self.k; yield self.k; yield from (P(self.k + 1) if self.k != stop else ())
def gen(k):
    global deepest; deepest = k
    yield k
    if k != stop:
        for x in gen(k + 1): yield x
def kw(*, k=0, **rest): global deepest; deepest = k; return kw(k=k + 1, **rest) if k != stop else k
def star(*a): global deepest; deepest = a[0]; return star(*(a[0] + 1,)) if a[0] != stop else 1
def comp(k): global deepest; deepest = k; return [comp(k + 1) for _ in (1,)] if k != stop else k
def gexp(k): global deepest; deepest = k; return sum(gexp(k + 1) for _ in (1,)) if k != stop else k
def tr(k):
    global deepest; deepest = k
    try: return tr(k + 1) if k != stop else 1 // 0
    except ZeroDivisionError: return k
    finally: seen.append(k)
def lam(k): global deepest; deepest = k; return (lambda: lam(k + 1))() if k != stop else k
def wi(k):
    global deepest; deepest = k
    with M(): return wi(k + 1) if k != stop else k
class M:
    def __enter__(self): return self
    def __exit__(self, *a): pass
async def co(k): global deepest; deepest = k; return await co(k + 1) if k != stop else k
def run_co():
    try: co(0).send(None)
    except StopIteration as e: return e.value
kinds = dict(prop=lambda: P(0).sub, add=lambda: P(0) + 1, attr=lambda: P(0).x, call=lambda: P(0)(0), eq=lambda: P(0) == 3, it=lambda: sum(P(0)), gen=lambda: sum(gen(0)), genl=lambda: [x for x in gen(0)], kw=lambda: kw(z=1), star=lambda: star(0), comp=lambda: comp(0), gexp=lambda: gexp(0), tr=lambda: tr(0), lam=lambda: lam(0), wi=lambda: wi(0), co=run_co)
seen = []
for name, f in kinds.items():
    out = []
    sys.setrecursionlimit(height() + 60)
    for i in range(45):
        stop = i if i % 5 else 10 ** 6
        seen.clear()
        try: f(); r = deepest
        except RecursionError as e: r = ('R', deepest, len(seen))
        if not (type(r) is int): out.append(r)
    sys.setrecursionlimit(lim)
    print(name, sorted(set(out), key=str))
