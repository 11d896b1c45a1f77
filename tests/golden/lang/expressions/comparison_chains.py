class T:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(f"{self.n}<{o.n}", end=" "); return self.n < o.n
    def __bool__(self): return True
def e(n): print(f"eval{n}", end=" "); return T(n)
print(e(1) < e(2) < e(3)); print(e(3) < e(2) < e(9)); print(not e(1) < e(2))
# expect: eval1 eval2 1<2 eval3 2<3 True
# expect: eval3 eval2 3<2 False
# expect: eval1 eval2 1<2 False
print(1 < 2 < 3 < 4, 1 < 3 > 2, 1 == 1 != 2 is not None, "a" in "abc" in ["abc"], 1 < 2 in [2], 1 is 1 is not 2 if False else "-", None is None is None, 3 > 2 >= 2 > 1, (1 < 2) < 2, 1 < (2 < 2), 5 > 4 == 4, [] == [] is not [])
# expect: True True True True True - True True True False True True
class N:
    def __lt__(self, o): return []
    def __gt__(self, o): return "truthy"
print(N() < 1 < 2, N() > 1 < 2, (N() > 1) , 1 < N() < 5)  # expect: [] True truthy []
