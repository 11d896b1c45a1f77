from collections import Counter
import re

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief..."""
words = re.findall(r"[a-z']+", TEXT.lower())
counts = Counter(words)
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(f"{word:<8}{n:>3} {'*' * n}")
print(len(words), len(counts), max(words, key=len), counts["nothing"], counts.total())
print({n: [w for w in counts if len(w) == n] for n in sorted({len(w) for w in counts})})
