def t(n): print(n, end=" "); return n
d = {t("k"): t("v")}; print()  # expect: k v 
l = [0, 0]; l[t(0)] = t(1); print()  # expect: 1 0 
x = t(1) + t(2) * t(3); print(x)  # expect: 1 2 3 7
print(t("f") and (lambda *a, **k: (a, k))(t(1), *[t(2)], a=t(3), **{"b": t(4)}))
# expect: f 1 2 3 4 ((1, 2), {'a': 3, 'b': 4})
def f(a=t("default")) : pass
class A(t(object) if False else object): y = t("body")
print()  # expect: default body 
(t(l))[t(0)] += t(5); print(l)  # expect: [1, 0] 0 5 [6, 0]
a, b = t(1), t(2); print(a, b)  # expect: 1 2 1 2
print({t(1): t(2), t(3): t(4)}, [t(5) for _ in [t(6)]], t(1) < t(2) < t(3), t(0) if t(1) else t(2))
# expect: 1 2 3 4 6 5 1 2 3 1 0 {1: 2, 3: 4} [5] True 0
@t(lambda f: f) if False else (lambda f: f)
def g(x: t("ann") = t("def2")) -> t("ret"): pass
print()  # expect: def2 
i = 0; i = l[i] = 1; print(i, l)  # expect: 1 [6, 1]
