class L(list):
    def __getitem__(self, i): return "item"
    def __len__(self): return 99
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(5)
print(l, l[0], len(l), list(l), [*l], l == [1, 2, 10], repr(l), l.__class__.__name__, isinstance(l, list), sorted(l), 10 in l, bool(L()), [x for x in l])
# expect: [1, 2, 10] item 99 [1, 2, 10] [1, 2, 10] True [1, 2, 10] L True [1, 2, 10] True True [1, 2, 10]
class K(list):
    def __init__(self, *a): super().__init__(a); self.n = len(a)
k = K(3, 1); k.sort(); print(k, k.n, k.__dict__, type(k + [1]).__name__, type(k * 2).__name__, type(k.copy()).__name__, K(1) == [1], K(1) < [2])
# expect: [1, 3] 2 {'n': 2} list list list True True
