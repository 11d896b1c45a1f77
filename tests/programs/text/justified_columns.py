WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split()
def columns(items, width=40, gap=2):
    for n in range(len(items), 0, -1):
        rows = -(-len(items) // n)
        cols = [items[i * rows:(i + 1) * rows] for i in range(n)]
        sizes = [max(map(len, c)) for c in cols if c]
        if sum(sizes) + gap * (len(sizes) - 1) <= width: break
    for r in range(rows): yield (" " * gap).join(c[r].ljust(s) for c, s in zip(cols, sizes) if r < len(c)).rstrip()
for w in (20, 40, 80): print(f"-- {w}", *columns(WORDS, w), sep="\n")
def center_block(lines, width, fill="."): return [l.center(width, fill) for l in lines]
print(*center_block(["a", "bcd", "", "efghi"], 9), sep="\n")
def hanging(text, width):
    import textwrap; return textwrap.fill(text, width, subsequent_indent="    ", break_long_words=False)
print(hanging("option: " + " ".join(WORDS), 30))
print(*columns(["x" * 50], 40))
list(columns([]))
