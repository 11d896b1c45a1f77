# Natives that say they run no Python code, with arguments whose special methods do.
import re, struct
class R:
    def __repr__(self): 
        global n; n += 1
        return 'R!'
    def __index__(self): return 1
    def __lt__(self, o): return id(self) < id(o)
n = 0
def f(items, k):
    out = []
    for i in range(k):
        o = items[i % len(items)]
        out.append(repr(o)); out.append(ascii(o))
    return out[-6:]
print(f([R(), 1, 'é', (1, 2), len], 3000) == f([R(), 1, 'é', (1, 2), len], 5), n)
def g(items, k):
    l = []
    for i in range(k):
        l.insert(items[i % len(items)], i)
        if len(l) > 10: l.clear()
    return l
print(g([0, 1], 2000), g([0, R(), True], 2001))
def h(k):
    p = re.compile(r'(\d+)-(\w)')
    t = 0
    for i in range(k):
        m = p.match('%d-x' % i)
        t += len(m.group(1)) + m.end() + len(p.findall('1-a 2-b')) + len(p.sub(lambda m: m.group(2) * 3, '12-a')) + len(p.sub(r'\2', '1-b'))
    return t
print(h(1500))
def s(items, k):
    r = b''
    for i in range(k): r = struct.pack('<i', items[i % len(items)])
    return r
print(s([1, 2], 2000), s([1, R()], 2001))
def srt(k):
    for i in range(k):
        l = [R() for _ in range(5)]
        l.sort(); l2 = sorted(l); assert [id(x) for x in l] == [id(x) for x in l2]
        (R(), 1) < (R(), 2)
    return 'ok'
print(srt(600))
