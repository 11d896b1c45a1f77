PUZZLE = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"


def solve(cells):
    options = {}
    for i, c in enumerate(cells):
        if c == "0":
            row, col = divmod(i, 9)
            box = row // 3 * 27 + col // 3 * 3
            taken = {cells[row * 9 + k] for k in range(9)} | {cells[k * 9 + col] for k in range(9)}
            taken |= {cells[box + 9 * (k // 3) + k % 3] for k in range(9)}
            options[i] = sorted(set("123456789") - taken)
    if not options:
        return cells
    i = min(options, key=lambda i: len(options[i]))
    for digit in options[i]:
        if solution := solve(cells[:i] + digit + cells[i + 1 :]):
            return solution
    return None


solution = solve(PUZZLE)
for row in range(9):
    line = solution[row * 9 : row * 9 + 9]
    print(" | ".join(" ".join(line[k : k + 3]) for k in (0, 3, 6)))
    if row in (2, 5):
        print("-" * 21)
