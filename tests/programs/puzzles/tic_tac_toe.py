from functools import cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != " " and b[i] == b[j] == b[k]), None)
@cache
def best(b, player):
    w = winner(b)
    if w: return (1 if w == "X" else -1), None
    moves = [i for i, c in enumerate(b) if c == " "]
    if not moves: return 0, None
    other = "O" if player == "X" else "X"
    scored = [(best(b[:m] + player + b[m + 1:], other)[0], -m) for m in moves]
    score, m = (max if player == "X" else lambda s: min(s, key=lambda p: (p[0], -p[1])))(scored)
    return score, -m
board, player = "X   O    ", "X"
while True:
    score, move = best(board, player)
    if move is None: break
    board = board[:move] + player + board[move + 1:]; player = "OX"[player == "O"]
    print(board[:3], board[3:6], board[6:], score, sep="|")
print(winner(board), best.cache_info().currsize)
