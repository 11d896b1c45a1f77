# Constant templates of %d and %s in hot code: kinds that change, code points above the BMP, subclasses, errors.
import sys
import traceback


class Named:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return "<" + self.name + ">"


class Text(str):
    def __str__(self):
        return "Text:" + self.upper()


class Count(int):
    pass


def one(v):
    return "n%d" % v, "%s" % v, "<%s>" % v


def two(a, b):
    return "%s:%d" % (a, b), "%d%s" % (b, a), "100%% of %s, %d" % (a, b)


def text_only(v):
    return "[%s]" % v


def kept(a, b):
    pair = a, b
    text = "%s-%s" % pair
    return text, pair


def hot(n):
    total = 0
    for i in range(n):
        for s in one(i) + two("ab", i) + (text_only("é"), kept("x", i)[0]):
            total += len(s)
    return total


print(hot(3000))
for v in (0, -5, 2**31, 2**53 + 1, 10**25, True, Count(7), 3.9):
    print(one(v), two("q", v), two(v, v))
for v in ("a", "", "\U0001F600", "\ud800", "a\nb", Text("sub"), Named("n"), None, 1.5, [1, 2], {"k": 1}, b"by", (1,)):
    print(ascii(text_only(v)) if v != (1,) else text_only(v), ascii(two(v, 1)), ascii(kept(v, v)[0]))
for f, args in ((one, ("x",)), (one, (None,)), (one, ([],)), (two, ("a", "b")), (two, ("a", None)), (text_only, ((1, 2),)),
                (text_only, ((),))):
    for _ in range(3):
        try:
            print(f(*args))
        except TypeError as e:
            print(type(e).__name__, e)


def few(a):
    return "%s %s" % (a,)


def many(a):
    return "%s" % (a, a)


def none_at_all(a):
    return "plain" % (a,)


for f in (few, many, none_at_all):
    for _ in range(2000):
        try:
            f(1)
        except TypeError as e:
            message = str(e)
    print(message)


def fails(values):
    out = []
    for v in values:
        out.append("v %d" % (v,))
        out.append("%d of %d" % (v, v))
    return out


fails(list(range(3000)))
try:
    fails([1, 2, "three"])
except TypeError:
    traceback.print_exc(file=sys.stdout)


def generated(n):
    return sum(len("%s/%d" % (name, i)) for i, name in enumerate(["a", "bc", "\U0001F40D"] * n))


print(generated(1000))
sys.set_int_max_str_digits(1000)
try:
    for v in (1, 10**999, 10**2000):
        print(len(one(v)[0]))
except ValueError as e:
    print(e)
