from itertools import combinations, groupby, pairwise, permutations, zip_longest
def round_robin(teams):
    teams = list(teams) + ([None] if len(teams) % 2 else [])
    for _ in range(len(teams) - 1):
        half = len(teams) // 2; yield [(a, b) for a, b in zip(teams[:half], reversed(teams[half:])) if a and b]; teams.insert(1, teams.pop())
rounds = list(round_robin("ABCDE"))
for r in rounds: print(r)
print(len({frozenset(p) for r in rounds for p in r}) == len(list(combinations("ABCDE", 2))))
def free(busy, start=9, end=17):
    edges = [(start, start), *sorted(busy), (end, end)]
    return [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]
print(free([(10, 11), (13, 15)]), free([]), free([(9, 17)]))
def runs(ns): return [(g[0][1], g[-1][1]) for _, g in ((k, list(v)) for k, v in groupby(enumerate(ns), lambda p: p[0] - p[1]))]
print(runs([1, 2, 3, 7, 8, 10]), [*zip_longest("ab", "c", "def", fillvalue="_")], sum(1 for p in permutations(range(6)) if all(i != v for i, v in enumerate(p))))
