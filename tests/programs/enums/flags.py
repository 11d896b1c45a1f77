from enum import CONFORM, STRICT, Flag, IntFlag, auto


class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W


class Bits(IntFlag): A = 1; B = 2; C = 8


class Strict(Flag, boundary=STRICT): P = 1; Q = 4


p = Perm.R | Perm.X
print(p, repr(p), Perm.R in p, Perm.W in p, p & Perm.R, p ^ Perm.X, ~Perm.R, bool(Perm(0)), Perm(0), list(Perm.RW), len(p), Perm(5), Perm.RW, [m.name for m in Perm], p.value)
print(Bits.A | 4, Bits.A | Bits.C, Bits(3), ~Bits.A, Bits.A + 1, repr(Bits(16)), Bits.B & 3, isinstance(Bits.A, int), list(Bits(11)))
for bad in (lambda: Strict(2), lambda: Perm.R | 1, lambda: Perm(64)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).splitlines()[0])
p |= Perm.W
print(p, p is Perm(7), Perm.R.name, p.name, (Perm.R | Perm.W).name)
