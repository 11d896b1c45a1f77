from heapq import heappop, heappush

GOAL = (1, 2, 3, 4, 5, 6, 7, 8, 0)


def moves(state):
    hole = state.index(0)
    y, x = divmod(hole, 3)
    for name, dy, dx in (("up", -1, 0), ("down", 1, 0), ("left", 0, -1), ("right", 0, 1)):
        if 0 <= y + dy < 3 and 0 <= x + dx < 3:
            other = (y + dy) * 3 + x + dx
            board = list(state)
            board[hole], board[other] = board[other], board[hole]
            yield name, tuple(board)


def estimate(state):
    return sum(abs(i // 3 - (n - 1) // 3) + abs(i % 3 - (n - 1) % 3) for i, n in enumerate(state) if n)


def solve(start):
    queue = [(estimate(start), 0, start, ())]
    seen = set()
    while queue:
        _, cost, state, path = heappop(queue)
        if state == GOAL:
            return path, len(seen)
        if state in seen:
            continue
        seen.add(state)
        for name, after in moves(state):
            if after not in seen:
                heappush(queue, (cost + 1 + estimate(after), cost + 1, after, path + (name,)))


for start in ((1, 2, 3, 4, 5, 6, 0, 7, 8), (1, 2, 3, 0, 4, 6, 7, 5, 8), (4, 1, 3, 7, 2, 6, 0, 5, 8), (1, 3, 6, 4, 0, 2, 7, 5, 8)):
    path, looked = solve(start)
    print(start, len(path), " ".join(path), looked)
