from collections import Counter
import re
CORPUS = Counter(re.findall(r"[a-z]+", "the cat sat on the mat the spelling of words is checked by the spell checker word by word spelling words".lower()))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
def edits(w):
    splits = [(w[:i], w[i:]) for i in range(len(w) + 1)]
    return {*(a + b[1:] for a, b in splits if b), *(a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1), *(a + c + b[1:] for a, b in splits if b for c in LETTERS), *(a + c + b for a, b in splits for c in LETTERS)}
def correct(w):
    known = lambda ws: {x for x in ws if x in CORPUS}
    found = known([w]) or known(edits(w)) or known(e2 for e in edits(w) for e2 in edits(e)) or {w}
    return max(sorted(found), key=lambda x: CORPUS[x])
print({w: correct(w) for w in ("speling", "teh", "wrds", "chekced", "cat", "xylophone", "onn")})
print(len(edits("word")), CORPUS.most_common(4))
