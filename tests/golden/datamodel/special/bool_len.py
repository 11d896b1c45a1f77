class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Both(L):
    def __bool__(self): return True
print(bool(B(True)), bool(B(False)), bool(L(0)), bool(L(3)), bool(Both(0)), not L(0), "yes" if L(0) else "no", B(False) or "other", L(1) and "and", any([L(0), B(False)]), all([L(1)]), len(L(5)))
# expect: True False False True True True no other and False True 5
class N: pass
print(bool(N()), bool(N), [x for x in (L(0), L(1)) if x][0].n)  # expect: True True 1
while L(0): print("never")
for bad in (B(1), B("x"), L(-1), L("x"), L(2.0), L(2**80)):
    try: print(bool(bad))
    except Exception as e: print(type(e).__name__, e)
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError __bool__ should return bool, returned str
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
