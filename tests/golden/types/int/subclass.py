class I(int):
    def __add__(self, o): return I(super().__add__(o) * 100)
    def __repr__(self): return f"I({int(self)})"
i = I(5)
print(i, i + 1, 1 + i, i - 1, type(i - 1).__name__, [i], str(i), f"{i}", i == 5, hash(i) == hash(5), {5: "x"}[i], sum([i, i]), range(i), [0] * i, I("12"), I("ff", 16), int(i), type(int(i)).__name__, i.real, type(i.real).__name__, -i, abs(I(-3)), I(3).bit_length())
# expect: I(5) I(600) 6 4 int [I(5)] I(5) I(5) True True x 10 range(0, 5) [0, 0, 0, 0, 0] I(12) I(255) 5 int 5 int -5 3 2
class E(int):
    def __new__(cls, v, tag=None): o = super().__new__(cls, v); o.tag = tag; return o
print(E(3, "t").tag, E(3) * 2, E(2) ** E(3), bool(E(0)), E(7) // 2, sorted([E(3), E(1)]))
# expect: t 6 8 False 3 [1, 3]
