import textwrap

TEXT = "The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs; how vexingly quick daft zebras jump!"


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    share, extra = divmod(spaces, gaps)
    return "".join(w + " " * (share + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]


for line in textwrap.wrap(TEXT, 30):
    print("|" + justify(line, 30) + "|")
print(textwrap.fill(TEXT, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(TEXT, 40), textwrap.shorten(TEXT, 30, placeholder="..."))
print(textwrap.indent("a\nb\n\nc", "> "), repr(textwrap.dedent("    x\n      y\n    z")))
print(textwrap.wrap("averyveryverylongwordindeed yes", 10), textwrap.wrap("", 10), textwrap.wrap("a-b-c-d-e-f", 5, break_on_hyphens=True))
