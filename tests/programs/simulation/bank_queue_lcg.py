class LCG:
    def __init__(self, seed): self.state = seed
    def __call__(self, n): self.state = (self.state * 1103515245 + 12345) % 2**31; return self.state // 65536 % n
    def __iter__(self): return iter(lambda: self(6) + 1, None)
rng = LCG(2024)
print([rng(100) for _ in range(10)], [x for x, _ in zip(rng, range(10))])
buckets = [0] * 6
for _ in range(6000): buckets[rng(6)] += 1
print(buckets, max(buckets) - min(buckets))
def shuffle(a):
    for i in range(len(a) - 1, 0, -1): j = rng(i + 1); a[i], a[j] = a[j], a[i]
    return a
print(shuffle(list("abcdefghij")), sum(1 for _ in range(1000) if shuffle([1, 2, 3]) == [1, 2, 3]))
walk, x = [], 0
for _ in range(30): x += 1 if rng(2) else -1; walk.append(x)
top = max(walk)
for level in range(top, min(walk) - 1, -1): print("".join("*" if v == level else " " for v in walk).rstrip())
