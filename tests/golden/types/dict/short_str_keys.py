# Dicts of many short strs: strs from anywhere are the same key, and removing some leaves the others where they are found.
class Text(str):
    pass
class Loud(str):
    def __hash__(self): return hash("n" + self[1:])
    def __eq__(self, other): return other == "n" + self[1:]
d = {}
for i in range(500): d["n%d" % i] = i
print(len(d), d["n" + str(77)], d[f"n{499}"], "n500" in d, d[Text("n12")], d[Loud("x13")], "" in d, "n" * 13 in d)
# expect: 500 77 499 False 12 13 False False
d[Text("n3")] = "kept"; d["x" * 12] = 12; d["x" * 13] = 13; d[""] = 0
print([type(k).__name__ for k in list(d)[:5]], d["n3"], d["xxxxxx" * 2], d["x" + "xxxxxx" * 2], d[""])
# expect: ['str', 'str', 'str', 'str', 'str'] kept 12 13 0
for i in range(0, 500, 3): del d["n%d" % i]
print(len(d), sum(("n%d" % i) in d for i in range(500)), all(d["n%d" % i] == i for i in range(500) if i % 3))
# expect: 336 333 True
for i in range(499, -1, -3): d.pop("n%d" % i, None)
print(len(d), list(d)[:4], list(d)[-3:], d.popitem(), d.popitem(), list(reversed(d))[:2])
# expect: 169 ['n2', 'n5', 'n8', 'n11'] ['xxxxxxxxxxxx', 'xxxxxxxxxxxxx', ''] ('', 0) ('xxxxxxxxxxxxx', 13) ['xxxxxxxxxxxx', 'n497']
wide = {c * n: (c, n) for c in "aé漢😀" for n in range(1, 6)}
print(len(wide), wide["😀" + "😀"], wide["漢漢"], wide[Text("😀" * 5)], "😀" * 6 in wide, wide.pop("😀"), "😀" in wide, "😀😀" in wide)
# expect: 20 ('😀', 2) ('漢', 2) ('😀', 5) False ('😀', 1) False True
print(list(wide) == [c * n for c in "aé漢😀" for n in range(1, 6) if c * n != "😀"])  # expect: True
e = d.copy(); e["n2"] = "other"; e["new"] = 1; f = dict(d, n2=5); g = d | {"n5": 6}
print(d["n2"], e["n2"], f["n2"], g["n5"], "new" in d, len(e) - len(d), d == d.copy(), d == e)
# expect: 2 other 5 6 False 1 True False
class Own:
    def __init__(self, text): self.text = text
    def __hash__(self): return hash(self.text)
    def __eq__(self, other): return self.text == getattr(other, "text", other)
h = {"k%d" % i: i for i in range(20)}
h[Own("own")] = "own"
print(h["own"], h[Own("k7")], h["k7"], Own("k20") in h, len(h)); h["k20"] = 20; del h["k5"]  # expect: own 7 7 False 21
print(h[Own("k20")], Own("k5") in h, "k5" in h, len(h), list(h)[-1]); h[Own("k6")] = "six"
# expect: 20 False False 21 k20
print(h["k6"], type(list(h)[5]).__name__); del h[Own("k6")]; print("k6" in h, len(h)); h.clear(); print(h, "k1" in h)
# expect: six str
# expect: False 20
# expect: {} False
class Space: pass
s = Space()
for i in range(40): setattr(s, "a%d" % i, i)
del s.a7; s.__dict__["a7"] = "again"; s.__dict__[Text("a8")] = "text"
print(s.a7, s.a8, vars(s)["a39"], len(vars(s)), hasattr(s, "a40"))  # expect: again text 39 40 False
scope = {"v%d" % i: i for i in range(30)}
exec("v30 = v1 + v29\ndel v2", scope)
print(scope["v30"], "v2" in scope, len(scope))  # expect: 30 False 31
for k in list(h) + ["z"]: h[k] = 1
counts = {}
for word in "to be or not to be that is the question we ask or not as we are to be here".split() * 3: counts[word] = counts.get(word, 0) + 1
print(counts)
# expect: {'to': 9, 'be': 9, 'or': 6, 'not': 6, 'that': 3, 'is': 3, 'the': 3, 'question': 3, 'we': 6, 'ask': 3, 'as': 3, 'are': 3, 'here': 3}
try:
    for k in counts: counts["new" + k] = 0
except RuntimeError as error: print(error, len(counts))  # expect: dictionary changed size during iteration 14
