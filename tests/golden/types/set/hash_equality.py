class K:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, K) and self.k == o.k
    def __hash__(self): return hash(self.k % 2)
    def __repr__(self): return f"K{self.k}"
s = {K(1), K(3), K(1), K(2)}
print(len(s), K(3) in s, K(5) in s, sorted(s, key=lambda k: k.k))  # expect: 3 True False [K1, K2, K3]
s.discard(K(1)); s.remove(K(2)); print(s)  # expect: {K3}
print({1, True, 1.0, 1 + 0j}, {0, False}, {"a", "a"}, {(1, 2), (1, 2)}, len({float("nan"), float("nan")}), {frozenset({1}), frozenset({1})} == {frozenset([1])}, {None, None}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}, {1} == frozenset([1]))
# expect: {1} {0} {'a'} {(1, 2)} 2 True {None} True True True
