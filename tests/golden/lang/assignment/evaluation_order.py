log = []
def t(v): log.append(v); return v
class L(dict):
    def __setitem__(self, k, v): log.append(("set", k, v)); super().__setitem__(k, v)
    def __getitem__(self, k): log.append(("get", k)); return super().__getitem__(k)
d = L()
d[t("k")] = t("v"); print(log); log.clear()  # expect: ['v', 'k', ('set', 'k', 'v')]
d[t("a")], d[t("b")] = t(1), t(2); print(log); log.clear()  # expect: [1, 2, 'a', ('set', 'a', 1), 'b', ('set', 'b', 2)]
x = d[t("p")] = t("q"); print(log); log.clear()  # expect: ['q', 'p', ('set', 'p', 'q')]
d[t("a")] += t(10); print(log); log.clear()  # expect: ['a', ('get', 'a'), 10, ('set', 'a', 11)]
(d[t("m")], *d_rest) = t([1, 2]); print(log, d_rest); log.clear()  # expect: [[1, 2], 'm', ('set', 'm', 1)] [2]
d[t("n")]: t("ann") = t("val"); print(log); log.clear()  # expect: ['val', 'n', ('set', 'n', 'val')]
def f(a=t("default"), *, b: t("annotation") = t("kw")) -> t("return"): pass
print(log); log.clear()  # expect: ['default', 'kw']
class C(t(object), metaclass=t(type)): z = t("body")
print([v if isinstance(v, str) else v.__name__ for v in log])  # expect: ['object', 'type', 'body']
