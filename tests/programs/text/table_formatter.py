ROWS = [("name", "qty", "price"), ("apple", 3, 1.5), ("watermelon", 12, 20), ("fig", 1000, 0.25)]


def render(rows):
    cells = [[c if isinstance(c, str) else f"{c:,.2f}" if isinstance(c, float) else f"{c:,}" for c in r] for r in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    rule = "+".join("-" * (w + 2) for w in widths).join("++")
    yield rule
    for i, (raw, row) in enumerate(zip(rows, cells)):
        yield "|" + "|".join(f" {c:<{w}} " if isinstance(v, str) else f" {c:>{w}} " for v, c, w in zip(raw, row, widths)) + "|"
        if i == 0:
            yield rule.replace("-", "=")
    yield rule


print(*render(ROWS), sep="\n")
