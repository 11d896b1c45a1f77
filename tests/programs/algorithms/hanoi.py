def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield n, source, target
        yield from hanoi(n - 1, spare, target, source)


pegs = {"A": [3, 2, 1], "B": [], "C": []}
print(pegs)
for disc, source, target in hanoi(3):
    moved = pegs[source].pop()
    assert moved == disc and (not pegs[target] or pegs[target][-1] > disc)
    pegs[target].append(moved)
    print(f"move {disc} {source}->{target}", *(f"{k}{v}" for k, v in pegs.items()))
print([sum(1 for _ in hanoi(n)) for n in range(10)])
