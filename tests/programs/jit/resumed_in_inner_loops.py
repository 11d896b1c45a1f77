# A generator that is suspended in an inner loop whose iterator compiled code made: it goes on where it was.
def indexes(w, h):
    for y in range(h):
        for x in range(w):
            yield x, y
class M:
    def __init__(self, n): self.d = {}
    def __setitem__(self, idx, v): self.d[idx] = v
def fill(m, n):
    for x, y in indexes(n, n):
        m[x, y] = x * 1000 + y
    return m
for n in (10, 50, 100, 150):
    m = fill(M(n), n)
    bad = [(k, v) for k, v in m.d.items() if v != k[0]*1000+k[1]]
    print(n, len(m.d), len(bad), bad[:3])
class R:
    def __init__(self): self.i = 4; self.j = 16; self.m = [float(i) for i in range(17)]
    def next(self):
        I, J, m = self.i, self.j, self.m
        k = m[I] - m[J]
        if k < 0: k += 100.5
        m[J] = k
        if I == 0: I = 16
        else: I -= 1
        self.i = I
        if J == 0: J = 16
        else: J -= 1
        self.j = J
        return k * 0.5
    def fill(self, a, n):
        for x, y in indexes(n, n):
            a[x, y] = self.next()
        return a
for n in (10, 50, 100, 150):
    r = R(); m = r.fill(M(n), n); r2 = R(); 
    print(n, sum(m.d.values()))
