# Two lone surrogates that come to stand side by side stay two characters, however they were joined.
import io
import re
import string

h, l = "\ud83d", "\ude00"
both, face = h + l, "\U0001f600"


class Shown:
    def __str__(self):
        return h

    def __format__(self, spec):
        return h


b = io.StringIO()
print(h, l, sep="", end="", file=b)
made = {
    "%": "%s%s" % (h, l),
    "%c": "%c%c" % (0xD83D, 0xDE00),
    "%key": "%(a)s%(b)s" % {"a": h, "b": l},
    "% literal": "\ud83d%s" % l,
    "%width": "%1s%-1s" % (h, l),
    "%.": "%.2s" % (both + "x"),
    "% object": "%s%s" % (Shown(), l),
    "f": f"{h}{l}",
    "f literal": f"\ud83d{l}",
    "f object": f"{Shown()}{l}",
    "f spec": f"{h:>1}{l:<1}",
    "format": "{}{}".format(h, l),
    "format literal": "\ud83d{}".format(l),
    "format_map": "{a}{b}".format_map({"a": h, "b": l}),
    "fill": format(l, h + ">2"),
    "join": "".join([h, l]),
    "+": h + l,
    "replace": ("x" + l).replace("x", h),
    "StringIO": b.getvalue(),
    "re.sub": re.sub("x", l, h + "x"),
    "expand": re.match("(.)(.)", both).expand(r"\1\2"),
    "Template": string.Template("$a$b").substitute(a=h, b=l),
    "center": h.center(2, l),
    "translate": "ab".translate({97: h, 98: l}),
}
for how, s in made.items():
    if len(s) != 2 or s == face or s != both or ascii(s) != r"'\ud83d\ude00'":
        print(how, ascii(s))
print(len(made), ascii(f"{face}{h}{l}{face}"), len("%s%s%s" % (face, l, h)))
# expect: 24 '\U0001f600\ud83d\ude00\U0001f600' 3

# They are another key than the character.
d = {both: "two", face: "one"}
print(len(d), d[f"{h}{l}"], d["%s" % face], face in {both}, both in {"%s%s" % (h, l)}, len({both, face, h, l}))
# expect: 2 two one False True 4
print(f"{face:*^3}", f"{face:>3}|", "%3s|" % face, "{:<3}|".format(face), f"{'x':{face}>3}")  # expect: *😀*   😀|   😀| 😀  | 😀😀x


def joined(n):
    total = 0
    for _ in range(n):
        total += len(f"{h}{l}") + len("%s%s" % (h, l)) + len("{}{}".format(h, l)) + len("".join([h, l])) + len(h + l)
    return total


print(joined(3000))  # expect: 30000
