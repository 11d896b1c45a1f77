"""Dynamic programming over lists: the 0/1 knapsack, edit distance and coin change."""

SIZE = 3600
ANSWER = 1924405516492931


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best[capacity]


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous = row
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y)))
    return row[-1]


def coins(amount):
    ways = [1] + [0] * amount
    for coin in (1, 2, 5, 10, 20, 50, 100, 200):
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount]


def main(n):
    seed = 5
    weights = []
    values = []
    for _ in range(n // 10):
        seed = seed * 16807 % 2147483647
        weights.append(seed % 90 + 10)
        values.append(seed // 90 % 500 + 1)
    first = "".join("abcd"[w % 4] for w in weights) * 2
    second = "".join("abcd"[v % 4] for v in values) * 2
    return knapsack(weights, values, n) * 1000 + edit_distance(first, second) + coins(n * 3)


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
