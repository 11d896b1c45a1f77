def t(v): print("t", v); return v
print(t(0) or t("") or t([]), t(1) and t("x") and t(None), not t(0))
# expect: t 0
# expect: t 
# expect: t []
# expect: t 1
# expect: t x
# expect: t None
# expect: t 0
# expect: [] None True
print(t(0) and 1 / 0, t(1) or 1 / 0, (t(0) or t(2)) and t(3))
# expect: t 0
# expect: t 1
# expect: t 0
# expect: t 2
# expect: t 3
# expect: 0 1 3
class B:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self): print("bool", self.n); return self.v
    def __repr__(self): return self.n
a, b = B("a", False), B("b", True)
print(a or b, a and b, b or a, b and a, not a, not b, not not a)
# expect: bool a
# expect: bool a
# expect: bool b
# expect: bool b
# expect: bool a
# expect: bool b
# expect: bool a
# expect: b a b a True False False
if a or b: print("if")
           # expect: bool a
           # expect: bool b
           # expect: if
if not (a and b): print("if not")
                  # expect: bool a
                  # expect: if not
print(1 if a else 2 if b else 3, [x for x in (a, b) if x], a or b and a, all([b, a]), any([a, b]))
# expect: bool a
# expect: bool b
# expect: bool a
# expect: bool b
# expect: bool a
# expect: bool b
# expect: bool b
# expect: bool a
# expect: bool a
# expect: bool b
# expect: 2 [b] a False True
while a or not b: break
else: print("while else")
# expect: bool a
# expect: bool b
# expect: while else
