# Patterns that are wrong, or that draw a warning, and programs that change what compiles them.
import io
import re
import re._compiler
import re._constants
import re._parser
import sys
import traceback
import warnings
from contextlib import redirect_stdout

for pattern in (
    "(", "a)", "(?P<a>x)(?P<a>y)", "(?P=b)", "[z-a]", "a**", "x\n(y", "a{3,2}", r"\q", "(?<=a*)b", b"(?u)a", r"[\d-z]",
    "(?(1)a|b|c)", "a(?i)b", "\\", r"\400", "(?z)", "[a", "*a", r"(?P<é>x)(?P=è)",
):
    try:
        re.compile(pattern)
    except re.PatternError as e:
        print(ascii(pattern), ascii(e.msg), e.pos, e.lineno, e.colno)
# expect: '(' 'missing ), unterminated subpattern' 0 1 1
# expect: 'a)' 'unbalanced parenthesis' 1 1 2
# expect: '(?P<a>x)(?P<a>y)' "redefinition of group name 'a' as group 2; was group 1" 12 1 13
# expect: '(?P=b)' "unknown group name 'b'" 4 1 5
# expect: '[z-a]' 'bad character range z-a' 1 1 2
# expect: 'a**' 'multiple repeat' 2 1 3
# expect: 'x\n(y' 'missing ), unterminated subpattern' 2 2 1
# expect: 'a{3,2}' 'min repeat greater than max repeat' 2 1 3
# expect: '\\q' 'bad escape \\q' 0 1 1
# expect: '(?<=a*)b' 'look-behind requires fixed-width pattern' None None None
# expect: b'(?u)a' "bad inline flags: cannot use 'u' flag with a bytes pattern" 3 1 4
# expect: '[\\d-z]' 'bad character range \\d-z' 1 1 2
# expect: '(?(1)a|b|c)' 'conditional backref with more than two branches' 8 1 9
# expect: 'a(?i)b' 'global flags not at the start of the expression' 1 1 2
# expect: '\\' 'bad escape (end of pattern)' 0 1 1
# expect: '\\400' 'octal escape value \\400 outside of range 0-0o377' 0 1 1
# expect: '(?z)' 'unknown extension ?z' 1 1 2
# expect: '[a' 'unterminated character set' 0 1 1
# expect: '*a' 'nothing to repeat' 0 1 1
# expect: '(?P<\xe9>x)(?P=\xe8)' "unknown group name '\xe8'" 12 1 13
try:
    re.compile("a", re.A | re.U)
except ValueError as e:
    print(e)  # expect: ASCII and UNICODE flags are incompatible
try:
    re.compile(7)
except TypeError as e:
    print(e)  # expect: first argument must be string or compiled pattern
try:
    re.compile("a{99999999999}")
except OverflowError as e:
    print(e)  # expect: the repetition number is too large

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ("[[a]", "[*--a]", "[a&&b]", "[a||b]", b"[a~~b]"):
        re.compile(pattern)
for w in caught:
    print(w.category.__name__, w.message, w.lineno)
# expect: FutureWarning Possible nested set at position 1 56
# expect: FutureWarning Possible set difference at position 2 56
# expect: FutureWarning Possible set intersection at position 2 56
# expect: FutureWarning Possible set union at position 2 56
# expect: FutureWarning Possible set symmetric difference at position 2 56

# The traceback goes through the library.
try:
    re.compile("(")
except re.PatternError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)][-4:])
    # expect: ['compile', 'parse', '_parse_sub', '_parse']

out = io.StringIO()
with redirect_stdout(out):
    re.compile("ab|c", re.DEBUG)
print(len(out.getvalue().splitlines()) > 5)  # expect: True


class Text(str):
    pass


p = re.compile(Text("(?P<x>a)"))
print(type(p.pattern), p.groups, dict(p.groupindex), p.flags)  # expect: <class '__main__.Text'> 1 {'x': 1} 32
p = re.compile("(?i)(?P<x>é)|(?P<y>\U0001f600)(z)")
print(p.groups, dict(p.groupindex), p.flags, p.fullmatch("É").lastgroup, p.fullmatch("\U0001f600Z").groups())
# expect: 3 {'x': 1, 'y': 2} 34 x (None, '😀', 'Z')
print(re.compile(b"[^a-c]+", re.L).fullmatch(b"xyz"), re.compile(r"\N{DIGIT ZERO}").search("10"))
# expect: <re.Match object; span=(0, 3), match=b'xyz'> <re.Match object; span=(1, 2), match='0'>
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("b"), hash(re.compile("a")) == hash(re.compile("a")))
# expect: True False True
print(re.compile(r"a  b # c", re.X), re._compiler.compile(re._parser.parse("(a)b")).fullmatch("ab"))
# expect: re.compile('a  b # c', re.VERBOSE) <re.Match object; span=(0, 2), match='ab'>
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"[a-z]", lambda s, t: t)])
print(scanner.scan("12 a 3"))  # expect: ([12, 'a', 3], '')


# What a program puts in the place of the library's functions is called.
def noting(module, name):
    usual = getattr(module, name)

    def noted(*args):
        print(name, "called")
        return usual(*args)

    setattr(module, name, noted)
    return usual


for module, name in ((re._parser, "parse"), (re._compiler, "_code"), (re._compiler, "_optimize_charset")):
    usual = noting(module, name)
    re.purge()
    re.compile("[ab]c")
    setattr(module, name, usual)
    re.purge()
    re.compile("[ab]c")
# expect: parse called
# expect: _code called
# expect: _optimize_charset called
# expect: _optimize_charset called

# A tracer sees the library's functions.
seen = set()


def tracer(frame, event, arg):
    seen.add(frame.f_code.co_name)


re.purge()
sys.settrace(tracer)
re.compile("traced")
sys.settrace(None)
print(sorted(seen & {"compile", "parse", "_parse", "_code", "_compile"}))
# expect: ['_code', '_compile', '_parse', 'compile', 'parse']
print(re._compiler.compile.__name__, re._compiler.compile.__module__)  # expect: compile re._compiler
