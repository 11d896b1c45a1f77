def t(v): print(v, end=" "); return v
print(t(1) if t(True) else t(2), t(1) if t(0) else t(2), 1 if 0 else 2 if 0 else 3, (1 if 1 else 0) if 1 else 5, [x if x else "-" for x in (0, 1)], (lambda: 1 if 0 else 2)(), 1 if not 0 else 2, "a" if "" else "b", (0 if 1 else 2) + 5, 0 if 1 else 2 + 5, {1 if 1 else 2: 3 if 0 else 4})
# expect: True 1 0 2 1 2 3 1 ['-', 1] 2 1 b 5 0 {1: 4}
x = 5 if (n := 0) else 6 if n == 0 else 7
print(x, n)  # expect: 6 0
