def t(x): print(x, end=" "); return x
def f(*a, **k): return a, k
print(f(t(1), t(2), k=t(3)), f(*[t(4)], t(5), **{"a": t(6)}, b=t(7)))
# expect: 1 2 3 4 5 6 7 ((1, 2), {'k': 3}) ((4, 5), {'a': 6, 'b': 7})
class O:
    def __getattr__(self, n): t(n); return lambda *a: self
o = O()
r = o.first(t("a1")).second(t("a2"))
(t("f") and f)(t("arg"))
x = {}; x[t("key")] = t("value"); print(x)  # expect: first a1 second a2 f arg value key {'key': 'value'}
