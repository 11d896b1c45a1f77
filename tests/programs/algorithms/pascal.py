def triangle(rows):
    row = [1]
    for _ in range(rows):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


lines = [" ".join(map(str, row)) for row in triangle(10)]
for line in lines:
    print(line.center(len(lines[-1])).rstrip())
*_, last = triangle(60)
print(max(last), sum(last) == 2**59)
from math import comb
print(all(comb(20, k) == value for k, value in enumerate(list(triangle(21))[20])))
