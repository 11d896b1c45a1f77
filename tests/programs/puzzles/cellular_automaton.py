def rule(n): return {(a, b, c): n >> (4 * a + 2 * b + c) & 1 for a in (0, 1) for b in (0, 1) for c in (0, 1)}
def run(number, width, steps):
    table, row = rule(number), [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        yield "".join(".#"[c] for c in row)
        row = [table[row[i - 1], row[i], row[(i + 1) % width]] for i in range(width)]
for n in (30, 90): print(n, *run(n, 31, 8), sep="\n")
print(sum(r.count("#") for r in run(110, 51, 25)))
