def t(x): print(x, end=" "); return x
print(t(0) and t(1), t(1) and t(2), t(0) or t(3), t(4) or t(5), not t(0))  # expect: 0 1 2 0 3 4 0 0 2 3 4 True
print(1 and [] or "e", None or 0 or "", "a" and "b" and "c", not [], not "x", 1 < 2 and 3, bool(1 and 0))
# expect: e  c True False 3 False
print(t(1) < t(2) < t(3), t(3) < t(2) < t(9), 1 < 2 > 1 != 3 == 3 in [3])  # expect: 1 2 3 3 2 True False True
print("yes" if t(1) else t("no"), (t(0) or t(1)) and t(2), [] and 1 / 0, 1 or 1 / 0)  # expect: 1 0 1 2 yes 2 [] 1
