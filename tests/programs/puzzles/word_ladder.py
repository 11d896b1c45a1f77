from collections import deque
WORDS = set("cold cord card ward warm worm word wood woad load lord cold gold goad".split())
def ladder(a, b):
    queue, seen = deque([[a]]), {a}
    while queue:
        path = queue.popleft()
        if path[-1] == b: return path
        for w in sorted(WORDS - seen):
            if sum(x != y for x, y in zip(w, path[-1])) == 1: seen.add(w); queue.append([*path, w])
    raise LookupError(f"no way from {a} to {b}")
print(" > ".join(ladder("cold", "warm")), len(ladder("gold", "worm")))
WORDS.add("zzzz")
ladder("cold", "zzzz")
