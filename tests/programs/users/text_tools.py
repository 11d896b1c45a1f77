"""Text work: a tokenizer, templates, unicode, difflib, html, string methods, codecs, shlex, base64, csv dialects."""
import ast
import base64
import binascii
import codecs
import csv
import difflib
import dis
import email.message
import fnmatch
import glob
import html
import inspect
import io
import locale
import re
import shlex
import string
import textwrap
import tokenize
import unicodedata
import urllib.parse
import uuid
import zlib
from email import policy
from email.parser import Parser
from html.parser import HTMLParser

SOURCE = '''
@cache
def area(w: float, h: float = 2, *, unit="cm") -> str:
    """Area of something.

    More text."""
    x = [i ** 2 for i in range(10) if i % 2]  # comment
    return f"{w * h:.2f} {unit!r} {x[1]=}"
'''


class Names(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id.upper(), node.ctx), node) if isinstance(node.ctx, ast.Load) else node

    def visit_Constant(self, node):
        return ast.Constant(node.value + 1) if type(node.value) is int else node


tree = ast.parse(SOURCE)
print(ast.unparse(Names().visit(tree)))
print(ast.dump(ast.parse("a.b[1:2] = lambda *x, y=3: (yield)"), indent=1)[:300])
for t in tokenize.generate_tokens(io.StringIO("x = f'{a!r:>{w}}' # hi\nif x:\n\ty\n").readline):
    print(tokenize.tok_name[t.exact_type], repr(t.string), t.start, end="; ")
print()
print(ast.literal_eval("{'a': (1, -2.5, 3+4j), 'b': {1, 2}, 'c': b'x', 'd': None}"))
for bad in ("f(1)", "1 +", "[1, 2", "'a' 'b' c"):
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e)


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.depth, self.out = 0, []

    def handle_starttag(self, tag, attrs):
        self.out.append("  " * self.depth + tag + str(dict(attrs)))
        self.depth += tag not in ("br", "img")

    def handle_endtag(self, tag):
        self.depth -= 1

    def handle_data(self, data):
        if data.strip():
            self.out.append("  " * self.depth + repr(data.strip()))


p = Outline()
p.feed("<p class=x id='a&amp;b'>Hi <b>there</b><br>&lt;you&gt; &euro;<!-- no --><img src=a.png></p>")
print(*p.out, sep="\n")
print(html.escape("<a href='x'>&</a>"), html.unescape("&eacute;&#x1F600;&notin;&bogus;"))
old, new = "one two three four".split(), "one 2 three four five".split()
print("\n".join(difflib.unified_diff(old, new, "old", "new", lineterm="")), difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3))
print(*difflib.ndiff(["abc\n", "def\n"], ["abc\n", "dxf\n"]), sep="")
for s in ("Straße", "ﬁne", "İstanbul", "ǆ", "Ω\u0301", "e\u0301", "½", "٣", "👩‍👩‍👧", "\ud800"):
    print(ascii(s), s.casefold().encode("utf-8", "backslashreplace"), ascii(s.upper()), ascii(s.title()), len(s), ascii(unicodedata.normalize("NFC", s)), [unicodedata.name(c, "?") for c in s][:2], s.isidentifier(), s.isnumeric())
print("a,b,,c".split(","), " a  b ".split(), "a\x1cb\u2028c\r\nd".splitlines(), "tab\tx".expandtabs(4), "abc".translate(str.maketrans("ab", "xy", "c")), "x".center(5, "*"), "42".zfill(5), "-4".zfill(4), "a.b.c".rpartition("."), "prefix-x".removeprefix("prefix-"), "%s" % "é".encode("latin-1"))
t = string.Template("$who owes ${amount}$$ to $whom")
print(t.safe_substitute(who="Ann", amount=5), t.get_identifiers())
try:
    t.substitute(who=1)
except KeyError as e:
    print("missing", e)
rows = [["id", "text", "n"], [1, 'say "hi", ok', 2.5], [2, "two\nlines", None], [3, "", "x;y"]]
for options in ({}, {"delimiter": ";", "quoting": csv.QUOTE_ALL}, {"dialect": "excel-tab"}, {"quotechar": "'", "doublequote": False, "escapechar": "\\", "lineterminator": "\n"}, {"quoting": csv.QUOTE_STRINGS}):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    print(repr(out.getvalue()))
    print(list(csv.reader(io.StringIO(out.getvalue(), newline=""), **options)))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("name,age\nann,5\nbob,7\n"))
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # not", comments=True), shlex.quote("it's"), shlex.join(["a b", "c"]))
u = urllib.parse.urlsplit("https://user:pw@Example.com:8080/a%20b/../c;p?q=1&q=2&r=%C3%A9#frag")
print(u, u.hostname, u.port, urllib.parse.parse_qs(u.query), urllib.parse.urljoin(u.geturl(), "../x?y"), urllib.parse.urlencode({"a": [1, 2], "b": "ü &"}, doseq=True), urllib.parse.quote("a/b c", safe=""))
m = Parser(policy=policy.default).parsestr("Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nTo: Ann <ann@x.org>, bob@y.org\nDate: Thu, 29 Feb 2024 10:00:00 +0100\nContent-Type: text/plain; charset=latin-1\n\nHi\n")
print(m["subject"], [a.addr_spec for a in m["to"].addresses], m["date"].datetime, m.get_content_type(), m.get_content())
msg = email.message.EmailMessage()
msg["Subject"], msg["From"] = "Très bien", "a@b.c"
msg.set_content("é" * 10)
msg.add_attachment(b"\x00\x01", maintype="application", subtype="x", filename="f.bin")
msg.set_boundary("==b==")
print(msg.as_string())
data = bytes(range(0, 256, 17))
print(base64.b64encode(data), base64.b85encode(data), base64.urlsafe_b64decode("-_-_"), binascii.hexlify(data, ":", 4), data.hex(), zlib.crc32(data), codecs.encode("Hello", "rot13"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
for text, enc in (("é€", "cp1252"), ("ü", "ascii"), ("日本", "shift_jis"), ("a\u0000", "utf-16-le"), ("ß", "idna")):
    try:
        print(text.encode(enc), text.encode(enc).decode(enc) == text)
    except UnicodeError as e:
        print(e)
print(b"\xff\xfeabc\xe9".decode("utf-8", "replace"), b"\x80abc".decode("ascii", "surrogateescape").encode("ascii", "surrogateescape"), "x\udcff".encode("utf-8", "surrogatepass"))
print(inspect.signature(Outline.handle_starttag), inspect.getdoc(Names), inspect.signature(textwrap.fill), [n for n, _ in inspect.getmembers(Outline, inspect.isfunction) if n.startswith("handle_s")])
print(fnmatch.filter(["a.py", "B.PY", "c.txt", "[x].py"], "*.py"), fnmatch.translate("a?[!b]*"), glob.escape("[a]*"), sorted(re.findall(fnmatch.translate("*.t")[:-2], "x.t")))
b"\xe9t\xe9".decode()
