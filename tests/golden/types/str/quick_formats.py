# Quick ways of %, format() and float(): every flag, width and precision beside the general ways.
import random
import zlib

r = random.Random(8)
values = [0, 1, -1, 7, -42, 123456, -99999, 2**31, 2**53, 10**20, -(10**20), True, 0.0, -0.0, 0.5, 2.5, -2.5, 0.125, 1.005,
          999.9995, -0.0004, 1e15, 1e22, 123456.789, float("inf"), float("-inf"), float("nan"), "", "x", "text", "é", "😀", b"by", None]
total = 0


def note(text):
    global total
    total = zlib.crc32(text.encode(), total)


def attempt(f):
    try:
        note(f())
    except Exception as e:
        note(type(e).__name__ + ": " + str(e))


for v in values:
    for flags in ("", "-", "0", "-0", "+", " ", "#"):
        for width in ("", "1", "4", "12"):
            for precision in ("", ".0", ".1", ".2", ".3", ".5", "."):
                for code in "dsxfri":
                    template = "<%" + flags + width + precision + code + ">"
                    attempt(lambda: template % v)
                    attempt(lambda: (template + "%s") % (v, "é"))
                    if not isinstance(v, str):
                        attempt(lambda: (template.encode() % v).decode("latin-1"))
    for fill in ("", "*", "0", "é", "😀"):
        for align in ("", "<", ">", "^", "="):
            for flags in ("", "+", "0", "#", ",", "z"):
                for width in ("", "3", "9", "200"):
                    for code in ("", "d", "x", "X", "f", "s", "b", ".2f", ".3f", ".1f"):
                        spec = (fill if align else "") + align + flags + width + code
                        attempt(lambda: format(v, spec))
print(total)


class Sub(float):
    def __str__(self):
        return "sub"


class Int(int):
    def __str__(self):
        return "int"


print("%s %f %.1f %d" % (Sub(1.5), Sub(1.5), Sub(2.25), Int(4)), "%s" % Int(3), "%d%%" % 5, "%%" % (), "%s" % (("a", 1),))
for t, a in (("%d", ()), ("%d", (1, 2)), ("%d", "x"), ("%x", 1.5), ("%f", "1"), ("%s %s", "ab"), ("%d", {}), ("%", 1), ("%5", 1), ("x", 1), ("x", {})):
    try:
        print(t % a)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for _ in range(5000):
    places = r.randrange(8)
    v = r.choice([round(r.uniform(-1000, 1000), r.randrange(6)), r.uniform(-1e7, 1e7), r.randrange(20000) / 16, r.randrange(-5000, 5000) / 1000])
    note(f"{v:.{places}f}" + "%.*f" % (places, v))
    text = r.choice(["", " ", "\t\n"]) + r.choice(["", "+"]) + f"{v:.{r.randrange(12)}f}" + r.choice(["", " ", "\r\n"])
    if text.strip()[:2] != "+-":
        assert repr(float(text)) == repr(float(text.strip())), text
print(total)
for text in ("1.", ".5", ".", "", " ", "+", "-", "-.", "1..2", "1.2.3", "--1", "+-1", " 1 2 ", "1_0.5", "-0", "-0.0", " -0. ", "\x1c1.5\x1f", "\xa01.5", "1e5", "123456789012345", "1234567890123456.75",
             "0.000000000000001", "000000000000000000001.5", "9007199254740993", "0.1", "١.٥", " " * 40 + "2.5", "1.5\0", "infinity", "nan"):
    try:
        print(ascii(text), repr(float(text)))
    except ValueError as e:
        print(e)
s = "ab-cd-" + "x" * 20 + "-" + "y" * 15
print([s.rfind(c, a, b) for c in "-axyz" for a in (0, 2, 3, 20, 30, 50) for b in (0, 2, 3, 6, 27, 28, 42, 43, 60)])
print(s.rsplit("-", 1), s.rpartition("-"), s.rsplit("-"), "".rfind("x"), "x".rfind("x"), "x".rfind("x", 1), "xx".rfind("x", 0, -1), "x".rfind(""))
# expect: 3805263065
# expect: sub 1.500000 2.2 4 int 5% % ('a', 1)
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError must be real number, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError %d format: a real number is required, not dict
# expect: ValueError incomplete format
# expect: ValueError incomplete format
# expect: TypeError not all arguments converted during string formatting
# expect: x
# expect: 112179174
# expect: '1.' 1.0
# expect: '.5' 0.5
# expect: could not convert string to float: '.'
# expect: could not convert string to float: ''
# expect: could not convert string to float: ' '
# expect: could not convert string to float: '+'
# expect: could not convert string to float: '-'
# expect: could not convert string to float: '-.'
# expect: could not convert string to float: '1..2'
# expect: could not convert string to float: '1.2.3'
# expect: could not convert string to float: '--1'
# expect: could not convert string to float: '+-1'
# expect: could not convert string to float: ' 1 2 '
# expect: '1_0.5' 10.5
# expect: '-0' -0.0
# expect: '-0.0' -0.0
# expect: ' -0. ' -0.0
# expect: could not convert string to float: '\x1c1.5\x1f'
# expect: '\xa01.5' 1.5
# expect: '1e5' 100000.0
# expect: '123456789012345' 123456789012345.0
# expect: '1234567890123456.75' 1234567890123456.8
# expect: '0.000000000000001' 1e-15
# expect: '000000000000000000001.5' 1.5
# expect: '9007199254740993' 9007199254740992.0
# expect: '0.1' 0.1
# expect: '\u0661.\u0665' 1.5
# expect: '                                        2.5' 2.5
# expect: could not convert string to float: '1.5\x00'
# expect: 'infinity' inf
# expect: 'nan' nan
# expect: [-1, -1, 2, 5, 26, 26, 26, 26, 26, -1, -1, 2, 5, 26, 26, 26, 26, 26, -1, -1, -1, 5, 26, 26, 26, 26, 26, -1, -1, -1, -1, 26, 26, 26, 26, 26, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 25, 25, 25, 25, 25, -1, -1, -1, -1, 25, 25, 25, 25, 25, -1, -1, -1, -1, 25, 25, 25, 25, 25, -1, -1, -1, -1, 25, 25, 25, 25, 25, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 27, 41, 41, 41, -1, -1, -1, -1, -1, 27, 41, 41, 41, -1, -1, -1, -1, -1, 27, 41, 41, 41, -1, -1, -1, -1, -1, 27, 41, 41, 41, -1, -1, -1, -1, -1, -1, 41, 41, 41, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]
# expect: ['ab-cd-xxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyy'] ('ab-cd-xxxxxxxxxxxxxxxxxxxx', '-', 'yyyyyyyyyyyyyyy') ['ab', 'cd', 'xxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyy'] -1 0 -1 0 1
