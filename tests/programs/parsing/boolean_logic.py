import re
from itertools import product
def compile_(text):
    code = re.sub(r"\bimplies\b", "<=", re.sub(r"[a-z]+", lambda m: m[0] if m[0] in ("and", "or", "not", "implies") else f"env[{m[0]!r}]", text))
    names = sorted(set(re.findall(r"[a-z]+", text)) - {"and", "or", "not", "implies"})
    f = eval(f"lambda env: bool({code})"); return names, f
def table(text):
    names, f = compile_(text); print(*names, text, sep=" | ")
    results = []
    for values in product((False, True), repeat=len(names)):
        results.append(f(dict(zip(names, values)))); print(*("TF"[not v] for v in values), "TF"[not results[-1]], sep=" | ")
    return "tautology" if all(results) else "satisfiable" if any(results) else "contradiction"
for t in ("p and not q", "p implies q", "p or not p", "a and b and not a"): print(table(t))
table("p and (q")
