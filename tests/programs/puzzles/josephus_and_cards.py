from collections import deque
def josephus(n, k):
    ring, order = deque(range(1, n + 1)), []
    while ring: ring.rotate(1 - k); order.append(ring.popleft())
    return order
print(josephus(7, 3), josephus(41, 3)[-1], josephus(1, 5), [josephus(n, 2)[-1] for n in range(1, 17)])
def riffle(d): h = len(d) // 2; return [c for pair in zip(d[:h], d[h:]) for c in pair]
d, n = list(range(52)), 0
while True:
    d, n = riffle(d), n + 1
    if d == sorted(d): break
print(n)
def hand(cards):
    ranks = sorted(("23456789TJQKA".index(c[0]) for c in cards), reverse=True); counts = sorted((ranks.count(r) for r in set(ranks)), reverse=True)
    flush, straight = len({c[1] for c in cards}) == 1, ranks == list(range(ranks[0], ranks[0] - 5, -1))
    return "straight flush" if flush and straight else {(4, 1): "four", (3, 2): "full house", (3, 1, 1): "three", (2, 2, 1): "two pair", (2, 1, 1, 1): "pair"}.get(tuple(counts), "flush" if flush else "straight" if straight else "high card")
for h in ("TH JH QH KH AH", "2S 2D 2C 2H 9S", "3S 3D 3C 9H 9S", "2S 4S 6S 8S TS", "5S 6D 7C 8H 9S", "2S 2D 9C 9H 5S", "AS KD 2C 9H 5S"): print(h, "->", hand(h.split()))
hand(["1X"] * 5)
