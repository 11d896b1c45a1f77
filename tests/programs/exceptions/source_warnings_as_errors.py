# Warnings about source that are errors: the place and the line that the SyntaxError shows.
import warnings

warnings.simplefilter("error")
for source in (
    "'\\d'", "x = 'abc\\d'", "x = '''\na\\d'''", "x=1;y = 'q' 'a\\d'", "x='\\777'", "x = '\\400 a'", "x = 1if 2else 3",
    "x = 0x1for x in y", "x = ('a',\n '\\d')", "\n\nx = r'a' '\\q'", "'\\d'\n", "x is 1", "1()", "assert (1, 2)",
    "def f():\n try: pass\n finally: return", "x == 1 is True", "{1}[2]", "'a'['b']", "[1] (2)", "() is ()\n",
):
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
