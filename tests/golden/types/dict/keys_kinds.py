class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return isinstance(other, K) and self.n == other.n
    def __repr__(self): return f"K{self.n}"
d = {K(1): "a", K(2): "b", K(1): "c"}
print(d, d[K(2)], K(3) in d, len(d))  # expect: {K1: 'c', K2: 'b'} b False 2
del d[K(1)]
print(d, d.pop(K(2)), d)  # expect: {} b {}
d = {1: "i", "1": "s", 1.5: "f", 2**70: "big", (1, 2): "t", frozenset([1]): "fs", None: "n", 1j: "c", b"x": "b", range(3): "r", int: "ty", ...: "e", True: "T", 0.0: "z"}
print(d, d[float(2**70)], d[1 + 0j], d[range(0, 3, 1)], d[-0.0], d[False], d[frozenset({1})])
# expect: {1: 'T', '1': 's', 1.5: 'f', 1180591620717411303424: 'big', (1, 2): 't', frozenset({1}): 'fs', None: 'n', 1j: 'c', b'x': 'b', range(0, 3): 'r', <class 'int'>: 'ty', Ellipsis: 'e', 0.0: 'z'} big T r z z fs
nan = float("nan")
d = {nan: 1}
print(d[nan], float("nan") in d, nan in d)  # expect: 1 False True
