class F(float):
    def __mul__(self, o): return F(super().__mul__(o))
    def __repr__(self): return f"F({float(self)})"
f = F("2.5")
print(f, f * 2, type(f * 2).__name__, f + 1, type(f + 1).__name__, str(f), f"{f:.1f}", f == 2.5, hash(f) == hash(2.5), int(f), round(f), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__, f.is_integer(), -f, abs(F(-1)), [f], max(f, F(1)))
# expect: F(2.5) F(5.0) F 3.5 float F(2.5) 2.5 True True 2 2 F(2.0) F False -2.5 1.0 [F(2.5)] F(2.5)
