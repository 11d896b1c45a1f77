class P:
    def __init__(self, k, n): self.k, self.n = k, n
    def __lt__(self, other): return self.k < other.k
    def __repr__(self): return f"{self.k}{self.n}"
a = [P(i * 7 % 5, n) for i, n in enumerate("abcdefghijklmno")]
print(sorted(a))  # expect: [0a, 0f, 0k, 1d, 1i, 1n, 2b, 2g, 2l, 3e, 3j, 3o, 4c, 4h, 4m]
print(sorted(a, reverse=True))  # expect: [4c, 4h, 4m, 3e, 3j, 3o, 2b, 2g, 2l, 1d, 1i, 1n, 0a, 0f, 0k]
import functools
print(sorted([5, 3, 9, 1], key=functools.cmp_to_key(lambda x, y: y - x)))  # expect: [9, 5, 3, 1]
print(sorted(range(50), key=lambda x: x * 37 % 50) == sorted(range(50), key=lambda x: x * 37 % 50))  # expect: True
print(sorted([float("inf"), 1, -float("inf"), 0.5]))  # expect: [-inf, 0.5, 1, inf]
