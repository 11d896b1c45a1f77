class Sparse(dict):
    def __init__(self, shape, items=()): super().__init__(items); self.shape = shape
    def __missing__(self, k): self._check(k); return 0
    def __setitem__(self, k, v):
        self._check(k)
        super().__setitem__(k, v) if v else self.pop(k, None)
    def _check(self, k):
        if not all(0 <= i < n for i, n in zip(k, self.shape, strict=True)): raise IndexError(f"{k} is outside of {self.shape}")
    def __matmul__(self, o):
        out = Sparse((self.shape[0], o.shape[1]))
        for (i, k), a in self.items():
            for (k2, j), b in o.items():
                if k == k2: out[i, j] += a * b
        return out
    @property
    def T(self): return Sparse(self.shape[::-1], {(j, i): v for (i, j), v in self.items()})
    def __str__(self): return "\n".join(" ".join(f"{self[i, j]:>3}" for j in range(self.shape[1])) for i in range(self.shape[0]))


m = Sparse((2, 3), {(0, 0): 1, (1, 2): 5})
m[0, 1] = -2; m[0, 0] += 2; m[1, 1] = 0
print(m, len(m), m.T, m @ m.T, sep="\n"); m[0, 1] = 0; print(dict(m), m[0, 1], (0, 1) in m)
for bad in ((5, 5), (0,)):
    try: m[bad]
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
m[2, 0] = 1
