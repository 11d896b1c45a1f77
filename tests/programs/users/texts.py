"""Unicode text and string formatting in all their forms."""
import re
import string
import textwrap
import unicodedata
from string.templatelib import Interpolation, Template

text = "Ångström naïve café 𝒳 🐍 ß ﬁ İstanbul ǆ Σίσυφος"
print(len(text), text.upper(), text.casefold(), text.title(), text.swapcase(), sep="|")
print([unicodedata.name(c, "?") for c in "é𝒳ﬁǆ"], unicodedata.normalize("NFKD", "éﬁǆ①"), len(unicodedata.normalize("NFD", "Å")))
print([(c, unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.east_asian_width(c), unicodedata.combining(c)) for c in "aÅ1٣ ½\u0301あ"])
print("٣½Ⅷ".isnumeric(), "٣".isdigit(), "½".isdecimal(), int("٣٤"), float("١.٥"), unicodedata.numeric("½"), "ⅷ".upper(), "ŉ".upper(), "ß".upper().lower())
print("\N{SNAKE}\N{GREEK SMALL LETTER ALPHA}\u00e9\x41\101", r"\N{no}\u", "a\
b", ascii(text), repr("\x00\t\n\\'\"\u200b\U0001f40d\ud800"), "tab\tbed".expandtabs(4), sep="|")
print("ab\x0bc\x0cd\x1ce\u2028f\r\ng\nh\r".splitlines(), "a,b,,c".split(","), " a  b ".split(), "a b c d".rsplit(None, 2), "x".join("abc"), "aXbX".partition("X"), "aXbX".rpartition("X"))
print("Mississippi".count("ss"), "Mississippi".replace("ss", "SS", 1), "Mississippi".find("issi", 2), "banana".strip("an"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "a-b_c".translate({ord("-"): None, ord("_"): "++"}), "abc".translate(str.maketrans("ab", "xy", "c")))
print("{:>10}|{:<10}|{:^10}|{:*^9}|{:=+8d}|{:08.3f}|{:+.2e}|{:,}|{:_x}|{:#b}|{:#o}|{:c}|{:%}|{:n}|{!r:>6}|{!a}|{!s:.2}".format("r", "l", "c", "m", 42, 3.14159, 12345.678, 1234567, 0xDEADBEEF, 5, 8, 0x1F40D, 0.1234, 1e6, "q", "é", "long"))
print("{0[1]} {0[0]} {1.real} {a[k]} {a} {{}} {:>{}}".format if False else "{0[1]} {0[0]} {1.real} {a[k]} {{}} {2:>{3}}".format(["x", "y"], 3 + 4j, "w", 5, a={"k": "v"}))
print("%s %r %a %d %5.1f %-6s| %06d %+d %x %X %#o %e %g %G %c %% %(n)s" % () if False else "%s %r %a %d %5.1f %-6s| %06d %+d %x %X %#o %e %g %G %c %%" % ("é", "é", "é", 3.9, 2.25, "ab", -42, 5, 255, 255, 8, 12345.6789, 0.00001234, 1e20, "z"))
print("%(a)s-%(b)05.1f" % {"a": 1, "b": 2.25}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), b"%s %b %d %a %c" % (b"x", b"y", 5, "é", 65))
width, value, name = 12, 1234.5678, "née"
print(f"{value:>{width},.2f}|{value!r:^{width}}|{name!a}|{name:>{width // 2}}|{value = :.1f}|{name=}|{3 + 4 = }|{'nested ' + f'{name.upper():_>5}'}|{{}}|{value:{'+' if value > 0 else ''}.3g}|{lambda: 1 if False else ''}" if False else f"{value:>{width},.2f}|{value!r:^{width}}|{name!a}|{name:>{width // 2}}|{value = :.1f}|{name=}|{3 + 4 = }|{'nested ' + f'{name.upper():_>5}'}|{{}}|{value:{'+' if value > 0 else ''}.3g}")
print([f"{x:{spec}}" for x, spec in ((5, "03"), (5.0, "g"), (1e100, ""), (0.1 + 0.2, ".17g"), (float("nan"), "f"), (float("-inf"), "+"), (-0.0, ""), (10**20, ","), (True, "d"), (1 + 2j, ".1f"), (255, "#06x"), (12345.6789, "010,.1f"), (0.5, ".0f"), (1.5, ".0f"), (2.5, ".0f"), (1e16, "r" if False else ""))])
shown = t"{name!r:>8} is {value:.1f} in {width}{'' if width else 0}"
print(type(shown).__name__, shown.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in shown.interpolations], shown.values)
print("".join(part if isinstance(part, str) else format(part.value, part.format_spec) for part in shown), isinstance(shown, Template), Interpolation(1, "x"))
print(textwrap.fill("The quick brown fox, jumping over the lazy-dog's well-known back, sleeps." * 2, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("""
    indented
      more
    """).strip(), textwrap.shorten("one two three four five", 15, placeholder="…"), textwrap.indent("a\n\nb", "> "), sep="|")
print(string.Template("$who owes ${amount}$$ $missing").safe_substitute(who="tim", amount=5), string.capwords("the o'neil  way"), string.Formatter().format("{:>5}", "x"))


class Money:
    def __init__(self, n): self.n = n
    def __format__(self, spec): return f"<{spec or 'none'}:{self.n}>"
    def __str__(self): return "money"


print(f"{Money(3)} {Money(3):x y} {Money(3)!s:>8} {Money(4):{width}}", "{0:>>{1}}".format(Money(1), 3), format(Money(2), ""))
for bad in ('"{".format()', '"{} {1}".format(1, 2)', '"{a}".format()', '"{:d}".format("x")', '"{:s}".format(5)', '"{:10q}".format(1)', '"%d" % "x"', '"%s %s" % 1', '"%s" % (1, 2)', '"%z" % 1', '"%(a)s" % 5', '"{0.x}".format(1)', '"{:,d}".format("x")', '"%c" % 1.5', '"{!z}".format(1)', 'f"{1:{2}{3}z}"', '"abc".encode("ascii").decode("utf-16")', '"é".encode("ascii")', 'b"\\xff".decode()', '"\\ud800".encode()', '"x" * -1 + 5', '"abc"[5]', '"a".join([1])', '"{:.2d}".format(3)', '"{:=5}".format("x")', 'chr(-1)', 'ord("ab")', '"".center(5, "ab")', '"a".split("")', 'int("0x1g", 16)', 'float("1e")', 'str(b"x", "nope")', '"x".zfill("5")', "unicodedata.lookup('NO SUCH')", "unicodedata.name('\\0')"):
    try:
        print(bad, "->", repr(eval(bad)))
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
print("é".encode("latin-1"), "日本".encode("utf-8").hex(" "), "😀".encode("utf-16-le"), "ab€".encode("ascii", "xmlcharrefreplace"), "ab€".encode("ascii", "namereplace"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "surrogateescape"), b"\xe9".decode("cp1252"), "ñ".encode("unicode_escape"), "bücher".encode("idna"), "bücher".encode("punycode"))
print(re.findall(r"\w+", text), re.sub(r"(?i)straße", "road", "STRASSE Straße"), re.split(r"[\s,;]+", "a, b;c  d"), re.fullmatch(r"\p" if False else r"[^\W\d_]+", "éa") is not None)
print(sorted(["Zebra", "äpfel", "apple", "Éclair", "eclair"], key=lambda s: unicodedata.normalize("NFD", s).casefold()), max("añz"), "a" < "B" < "b", "ﬁ" == unicodedata.normalize("NFKC", "ﬁ"), "\u0130".lower() == "i̇")
print(str.maketrans({"a": 1, "b": None}), "ΑΣ".lower(), "ΑΣΑ".lower(), "ὈΔΥΣΣΕΎΣ".lower().title(), "ǳ".title(), "1st".title(), "they're".title(), "x".isidentifier(), "1x".isidentifier(), "é".isascii(), "\u00a0".isspace(), "A1".isalnum(), "\u0345".islower())
