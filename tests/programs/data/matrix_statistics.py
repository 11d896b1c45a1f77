ROWS = [[1.0, 2.0, 3.5], [4.0, -1.0, 0.5], [2.5, 2.5, 2.5], [0.0, 10.0, 1.0]]
columns = list(zip(*ROWS))
mean = lambda v: sum(v) / len(v)
def stdev(v): m = mean(v); return (sum((x - m) ** 2 for x in v) / (len(v) - 1)) ** 0.5
def corr(a, b): ma, mb = mean(a), mean(b); return sum((x - ma) * (y - mb) for x, y in zip(a, b)) / ((len(a) - 1) * stdev(a) * stdev(b))
for name, f in (("mean", mean), ("stdev", stdev), ("min", min), ("max", max)): print(f"{name:>6}", *(f"{f(c):8.3f}" for c in columns))
for i, a in enumerate(columns): print(*(f"{corr(a, b):6.3f}" for b in columns))
norm = [[(x - mean(c)) / stdev(c) for x, c in zip(r, columns)] for r in ROWS]
for r in norm: print(*(f"{x:+.2f}" for x in r))
print(sorted(range(4), key=lambda i: -sum(ROWS[i])), [max(r) == c for r, c in zip(ROWS, (3.5, 4, 2.5, 10))])
stdev([1])
