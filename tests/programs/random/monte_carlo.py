import random

rng = random.Random(2024)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(20000))
print(4 * inside / 20000)
position, path = 0, []
for _ in range(50):
    position += rng.choice((-1, 1))
    path.append(position)
print(path[-10:], min(path), max(path))
deck = [f"{r}{s}" for s in "SHDC" for r in "23456789TJQKA"]
rng.shuffle(deck)
print([deck[i::4][:5] for i in range(4)])
wins = sum((lambda prize, pick: prize != pick)(rng.randrange(3), rng.randrange(3)) for _ in range(3000))
print(wins, round(wins / 3000, 3), rng.sample("abcdef", counts=[1] * 6, k=3))
