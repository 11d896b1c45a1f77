# A tokenizer reads no line before a token of it is asked for, and says where a text ended too early.
import io
import tokenize

SOURCE = '''class A: \n\tdef g(self):
		return [1,  # one

                2]

    # comment
x = 1 + \\
    2
s = """a
b
c""" + 'd\\
e'
f"""{x:
>3} text
{s!r}
end""" + f'{1}'
def é(): pass
if x:

    y = {
        "k": f"{x
}"}
'''


def show(source, lines):
    read = 0

    def readline():
        nonlocal read
        read += 1
        return lines.pop(0) if lines else ""

    last = None
    try:
        for t in tokenize.generate_tokens(readline):
            # Within an f-string over several lines, and after a line without an end, lines may be read a little earlier.
            state = (t.start[0], t.end[0], "..." if t.type in (59, 60, 61) or "f'''" in source or source[-1] != "\n" else read)
            print(tokenize.tok_name[t.type], repr(t.string), t.start, t.end, repr(t.line), *(state[2:] if last != state else ()))
            last = state
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e).__name__, *e.args[:2])


show(SOURCE.split('f"""')[0], SOURCE.split('f"""')[0].splitlines(True))
show(SOURCE[SOURCE.index("def é"):], SOURCE[SOURCE.index("def é"):].splitlines(True))
for source in ("x = (1,\n", "def f(:\n  x\n", "(1", "'''a\nb\n", "f'''a\n{1}\n", "x = \\\n", "'a\\\n", "a\r\nb = '''c\r\nd'''\r\n",
               "if 1:\n  a\n b\n", "# only", "  \n# c\n", "f(\n# c\n)", "x = [\n\n1\n]\n\n", "f'''{\n1\n}'''\n"):
    print(ascii(source))
    show(source, source.splitlines(True))


# A reader that counts lines, as style checkers do.
class Lines:
    def __init__(self, text):
        self.lines, self.number = text.splitlines(True), 0

    def readline(self):
        self.number += 1
        return self.lines[self.number - 1] if self.number <= len(self.lines) else ""


r = Lines(SOURCE)
print([(t.end[0], r.number) for t in tokenize.generate_tokens(r.readline) if t.type in (tokenize.NEWLINE, tokenize.NL)])
