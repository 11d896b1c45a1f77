from collections.abc import Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set


class Range(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not -self.n <= i < self.n: raise IndexError(i)
        return i % self.n


class Lower(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


class Bits(Set):
    def __init__(self, items): self.mask = sum(1 << i for i in set(items))
    def __contains__(self, i): return bool(self.mask >> i & 1)
    def __iter__(self): return (i for i in range(self.mask.bit_length()) if i in self)
    def __len__(self): return self.mask.bit_count()
    def __repr__(self): return f"Bits({list(self)})"


r = Range(4)
print(list(r), 3 in r, r.index(2), r.count(1), list(reversed(r)), isinstance(r, Sequence))
d = Lower(A=1, b=2)
print(d["B"], d.pop("a"), d.setdefault("C", 5), d.get("zz"), list(d.items()), "B" in d, dict(d), d == {"b": 2, "c": 5}, d.popitem(), len(d))
print(Bits([1, 3]) | Bits([2]), Bits([1, 3]) & [3], Bits([1]) <= Bits([1, 2]), Bits([1, 2]) - Bits([2]), Bits([1]) == {1}, Bits([1]).isdisjoint([2]), Bits([5]) ^ {5, 6})
class Half(MutableSequence):
    def __getitem__(self, i): ...
    def __len__(self): return 0
Half()
