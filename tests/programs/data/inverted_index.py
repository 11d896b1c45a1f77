import re
DOCS = {1: "The quick brown fox", 2: "Quick thinking wins the day", 3: "A brown dog and a brown fox", 4: "Nothing here"}
index = {}
for doc, text in DOCS.items():
    for at, word in enumerate(re.findall(r"\w+", text.lower())): index.setdefault(word, {}).setdefault(doc, []).append(at)
def query(q):
    result = set(DOCS)
    for part in q.lower().split():
        negative, word = part[0] == "-", part.lstrip("-"); found = set(index.get(word, ()))
        result = result - found if negative else result & found
    return sorted(result, key=lambda d: (-sum(len(index.get(w, {}).get(d, ())) for w in q.split()), d))
for q in ("brown", "quick the", "brown -dog", "-the", "zebra", "a fox"): print(f"{q!r}: {query(q)}")
print(index["brown"], sorted(index, key=lambda w: (-sum(map(len, index[w].values())), w))[:4])
phrase = lambda a, b: [d for d in index[a] if d in index[b] and any(p + 1 in index[b][d] for p in index[a][d])]
print(phrase("brown", "fox"), phrase("quick", "the"))
phrase("brown", "unicorn")
