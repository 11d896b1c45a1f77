from functools import lru_cache
COINS = (50, 20, 10, 5, 2, 1)
@lru_cache(None)
def ways(amount, i=0):
    if amount == 0: return 1
    if amount < 0 or i == len(COINS): return 0
    return ways(amount - COINS[i], i) + ways(amount, i + 1)
def fewest(amount, coins):
    best = [0] + [None] * amount
    for a in range(1, amount + 1):
        best[a] = min((best[a - c] + 1 for c in coins if c <= a and best[a - c] is not None), default=None)
    return best[amount]
def greedy(amount):
    out = []
    for c in COINS:
        n, amount = divmod(amount, c); out += [c] * n
    return out
print([ways(n) for n in (1, 5, 10, 50, 100, 200)], greedy(88), fewest(30, (1, 15, 25)), fewest(7, (2, 4)), fewest(99, COINS) == len(greedy(99)))
print(fewest(3, (2,)) + 1)
