from collections import deque

MAZE = """
#########
#S  #   #
# # # # #
# #   #E#
#########
""".strip().splitlines()


def find(symbol):
    for y, row in enumerate(MAZE):
        if symbol in row:
            return y, row.index(symbol)


def solve():
    start, end = find("S"), find("E")
    parents = {start: None}
    queue = deque([start])
    while queue:
        y, x = here = queue.popleft()
        if here == end:
            break
        for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            there = y + dy, x + dx
            if MAZE[there[0]][there[1]] != "#" and there not in parents:
                parents[there] = here
                queue.append(there)
    step, route = end, []
    while step:
        route.append(step)
        step = parents[step]
    return route[::-1]


route = solve()
grid = [list(row) for row in MAZE]
for y, x in route[1:-1]:
    grid[y][x] = "."
print("\n".join("".join(row) for row in grid))
print(len(route) - 1, "steps:", route[:4], "...", route[-1])
