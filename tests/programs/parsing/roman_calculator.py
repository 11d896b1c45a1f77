import re
V = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
def value(r):
    if not re.fullmatch(r"M*(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", r) or not r: raise ValueError(f"bad numeral {r!r}")
    return sum(-V[a] if V[a] < V.get(b, 0) else V[a] for a, b in zip(r, r[1:] + " "))
def roman(n): return "".join(s * (n // v) for v, s, n in ((v, s, n % m) for v, s, m in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(), (n + 1, 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4))))
for e in ("XIV + XXVI", "M - I", "XII * XII", "MCMXCIV"):
    total = eval(re.sub(r"[IVXLCDM]+", lambda m: str(value(m[0])), e)); print(e, "=", total, roman(total))
value("IIX")
