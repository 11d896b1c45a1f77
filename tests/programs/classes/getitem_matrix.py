class Grid:
    def __init__(self, w, h, fill=0): self.w, self.h, self.cells = w, h, {(x, y): fill for y in range(h) for x in range(w)}
    def __getitem__(self, key):
        match key:
            case (slice() as xs, int(y)): return [self.cells[x, y] for x in range(*xs.indices(self.w))]
            case (int(x), slice() as ys): return [self.cells[x, y] for y in range(*ys.indices(self.h))]
            case (int(x), int(y)): return self.cells[x, y]
            case int(y): return self[:, y]
        raise TypeError(f"cannot index with {key!r}")
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): self.cells[key] = None


g = Grid(3, 2)
g[1, 1] = 5
g[0, 0] = g[1, 1] + 1
g[2, 1] -= 3
del g[1, 0]
print(g[1, 1], g[:, 0], g[1, :], g[0], g[::2, 1])
g["a"]
