from collections import defaultdict
from itertools import groupby

WORDS = "listen silent enlist google elbow below state taste night thing abc".split()
groups = defaultdict(list)
for word in WORDS:
    groups["".join(sorted(word))].append(word)
for key, group in sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    if len(group) > 1:
        print(key, "->", ", ".join(group))
by_length = {n: list(g) for n, g in groupby(sorted(WORDS, key=len), key=len)}
print(by_length)
print(sorted(WORDS, key=lambda w: (-len(set(w)), w)))
