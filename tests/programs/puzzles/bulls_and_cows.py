from itertools import permutations
def score(secret, guess):
    bulls = sum(a == b for a, b in zip(secret, guess))
    return bulls, len(set(secret) & set(guess)) - bulls
def play(secret):
    candidates = ["".join(p) for p in permutations("123456", 4)]
    turns = []
    while True:
        guess = candidates[len(candidates) // 2]
        s = score(secret, guess); turns.append((guess, s, len(candidates)))
        if s == (4, 0): return turns
        candidates = [c for c in candidates if score(c, guess) == s]
for secret in ("1234", "6543", "2615"): print(secret, *play(secret), sep="\n  ")
play("1111")
