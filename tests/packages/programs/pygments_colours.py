# Source of several languages to tokens, HTML, terminal escapes and LaTeX.
from pygments import highlight, lex
from pygments.formatters import HtmlFormatter, LatexFormatter, TerminalFormatter
from pygments.lexers import get_all_lexers, get_lexer_by_name, get_lexer_for_filename, guess_lexer
from pygments.styles import get_all_styles
from pygments.token import Comment, Keyword, Name, String

PYTHON = '''@decorate
def f(a, *, b: int = 0x1F) -> "str":
    """Doc."""
    return f"{a!r:>{b}}" + r'\\d'  # note
class C[T](Base): x = lambda: (yield 1_000.5e3j)
'''
SOURCES = {
    "python": PYTHON,
    "json": '{"a": [1, -2.5e3, true, null, "x\\n"]}',
    "html": "<p class='a'>x &amp; <b>y</b><script>let a = `t${1}`;</script></p>",
    "c": "#include <stdio.h>\nint main(void) { /* c */ return 0x10 + 'a'; }\n",
    "javascript": "const f = async (x) => await /re[/]g/g.test(x ?? `a`);\n",
    "bash": "for f in *.txt; do echo \"$f ${f%.txt}\" | sed 's/a/b/'; done\n",
    "sql": "SELECT a, COUNT(*) FROM t WHERE b = 'x' -- c\nGROUP BY a;\n",
    "yaml": "a:\n  - b: 1\n    c: 'x'\n",
}
for name, text in SOURCES.items():
    tokens = list(lex(text, get_lexer_by_name(name)))
    print(name, len(tokens), "".join(t for _, t in tokens) == text + ("" if text.endswith("\n") else "\n"))
    print("  ", " ".join(f"{str(kind)[6:]}:{value!r}" for kind, value in tokens if value.strip())[:400])
print(highlight(PYTHON, get_lexer_by_name("python"), HtmlFormatter(linenos="table", anchorlinenos=True)))
print(repr(highlight(SOURCES["c"], get_lexer_by_name("c"), TerminalFormatter())))
print(highlight(SOURCES["sql"], get_lexer_by_name("sql"), LatexFormatter()))
print(HtmlFormatter(style="monokai").get_style_defs(".hl")[:200])
print(get_lexer_for_filename("a.rs").name, guess_lexer("#!/usr/bin/python\nprint(1)").name)
print(len(list(get_all_lexers())) > 400, "default" in get_all_styles())
print(Keyword.Constant in Keyword, Name in String, Comment.Single.parent)
