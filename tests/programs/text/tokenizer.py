import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


RULES = [("NUMBER", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("STRING", r'"[^"\n]*"'), ("OP", r"[-+*/=<>!]=?|[(){};,]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|#.*"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in RULES))


def tokenize(source):
    line, start = 1, 0
    for m in PATTERN.finditer(source):
        kind = m.lastgroup
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
        elif kind == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r} on line {line}", ("<source>", line, m.start() - start + 1, source.splitlines()[line - 1]))
        elif kind != "SKIP":
            yield Token(kind, m.group(), line, m.start() - start)


SOURCE = 'x = 3.14 * (y + 2)  # area\nif x >= 10 { print("big"); }\n'
for token in tokenize(SOURCE):
    print(token)
list(tokenize("a = 1\nb = @2"))
