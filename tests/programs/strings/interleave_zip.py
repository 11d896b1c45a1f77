a, b = "hello", "WORLD!"
print("".join(x + y for x, y in zip(a, b)), "".join(map("{}{}".format, a, b)), [*zip(a, b, range(9))][-1], dict(zip(a, b)), "".join(c for pair in zip(a, reversed(b)) for c in pair))
matrix = ["abc", "def", "ghi"]
print(["".join(r) for r in zip(*matrix)], ["".join(r)[::-1] for r in zip(*matrix)], "".join(matrix[i][i] for i in range(3)))
common = "".join(c for c, *rest in zip("interview", "internet", "interval") if all(c == r for r in rest)); print(common)
import os.path; print(os.path.commonprefix(["interview", "internet", "interval"]))
for i, (x, y) in enumerate(zip(a, b), start=1): print(f"{i:>2}{x:^5}{y:>3}")
