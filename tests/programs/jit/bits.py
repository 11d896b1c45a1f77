# Bit operations and masked products at all widths, in hot code.
import random
def fnv(data):
    value = 2166136261
    for b in data: value = ((value ^ b) * 16777619) & 0xFFFFFFFF
    return value
def lcg(s,n):
    for i in range(n): s = (s*1664525 + 1013904223) & 0xFFFFFFFF
    return s
def mulmask(a,b): return (a*b) & 0x7FFF
def mulmask2(a,b):
    t = a*b
    return t & 0xFFFFFFFF, t
def mur(h):
    h ^= h >> 16; h = (h*0x85ebca6b) & 0xffffffff; h ^= h>>13; h=(h*0xc2b2ae35)&0xffffffff; h^=h>>16
    return h
def bits(a,b): return a&b, a|b, a^b, a>>3, a>>33, b>>52, a & 0xff, b & 0xffffffff, a & 0x7fffffff
r=random.Random(1)
data=bytes(range(256))*20
print(fnv(data), lcg(1,5000))
vals=[0,1,-1,5,-5,2**31,2**31-1,-2**31,2**32-1,2**32,-2**32,2**52,2**53-1,-2**53+1,2**53,2**63,2**64+3,-2**70]+[r.getrandbits(k)*r.choice([1,-1]) for k in range(1,64)]
acc=0
for rep in range(30):
    for a in vals:
        for b in vals[rep::7]:
            try: acc = (acc*31 + mulmask(a,b) + sum(mulmask2(a,b)) + mur(abs(a) & 0xffffffff) + sum(bits(a,b)))%(2**61-1)
            except Exception as e: print(e); raise
print(acc)
small=[v for v in vals if abs(v)<2**31]
acc=0
for rep in range(30):
    for a in small:
        for b in small: acc = (acc*31 + mulmask(a,b) + sum(bits(a,b)) + mur(a & 0xffffffff) + mulmask2(a,b)[0])%(2**61-1)
print(acc)
