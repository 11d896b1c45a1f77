"""Natives that consume generators on ways that are hardly taken, with code below that needs a frame."""

SOURCE = """
import sys

def seen(p, q=6):
    return (type(sys.exception()).__name__ == "NoneType") * p * q

def sums(i, rare):
    total = i
    if i % rare == 0:
        total += sum(seen(k) for k in (1, 2))
    return total

def maps(i, rare):
    total = i
    if i % rare == 0:
        total += len(list(map(seen, [1, 2, i])))
    return total

def anys(i, rare):
    total = i
    if i % rare == 0:
        total += any(seen(k, i) == 3 for k in (1, 2, 3))
    return total

def texts(i, rare):
    total = i
    if i % rare == 0:
        total += len("%d-%s" % (i, seen(i)))
    return total

def run(f, n, rare):
    total = 0
    for i in range(1, n):
        total += f(i, rare)
    return total
"""

for rare in (3, 5, 9, 50):
    for n in (7, 40, 400, 4000):
        scope = {}
        exec(SOURCE, scope)
        print(rare, n, [scope["run"](scope[f], n, rare) for f in ("sums", "maps", "anys", "texts")])
