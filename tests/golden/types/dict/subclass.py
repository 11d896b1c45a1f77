class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
    def __getitem__(self, k): return ("got", super().__getitem__(k))
d = D(a=1); d["b"] = 2; d.update(c=3); d.setdefault("d", 4)
print(d, d["a"], d.get("b"), dict(d), {**d}, d.copy(), type(d.copy()).__name__, list(d.values()), d | {"e": 5}, type(d | {}).__name__)
# expect: {'a': 1, 'b': 20, 'c': 3, 'd': 4} ('got', 1) 20 {'a': 1, 'b': 20, 'c': 3, 'd': 4} {'a': 1, 'b': 20, 'c': 3, 'd': 4} {'a': 1, 'b': 20, 'c': 3, 'd': 4} dict [1, 20, 3, 4] {'a': 1, 'b': 20, 'c': 3, 'd': 4, 'e': 5} dict
def f(**kw): return kw
print(f(**d), D.fromkeys("x", 1), d == {"a": 1, "b": 20, "c": 3, "d": 4})
# expect: {'a': 1, 'b': 20, 'c': 3, 'd': 4} {'x': 10} True
