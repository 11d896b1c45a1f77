class E:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        return self.v == (other.v if isinstance(other, E) else other)
    def __hash__(self):
        return hash(self.v)

# Keys that compare by value, by structure and by their own methods, in one operation.
a = {0, 1, "a", (1, 2), E(7), b"x"}
b = {E(1), E("a"), (1, 2), 7, None}
print(len(a & b), len(a - b), len(a ^ b), len(a | b))  # expect: 4 2 3 7
for made in (a & b, a - b, a ^ b, a | b):
    assert all(x in made for x in made.copy())
    rest = set(made)
    for x in made:
        rest.remove(x)
    assert not rest and len(made.copy()) == len(made)
c = set(range(100))
c -= set(range(0, 100, 2))
d = c.copy()
d |= {0, 2, -1, 200}
print(sorted(d)[:5], len(d), sorted(c ^ d))  # expect: [-1, 0, 1, 2, 3] 54 [-1, 0, 2, 200]
