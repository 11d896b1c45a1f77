"""What light units do without a frame: native context managers, % with dicts, list(), *unpacking, classes and callables of many kinds."""

import threading


class Number(int):
    kind = "number"

    def __new__(cls, v):
        self = int.__new__(cls, v)
        self.extra = v * 2
        return self

    def doubled(self):
        return self * 2


class Problem(Exception):
    def __init__(self, code):
        super().__init__("problem", code)
        self.code = code


class Names(dict):
    pass


def attributes(o):
    return o.code, o.args, o.__class__.__name__


def of_number(n):
    return n.extra, n.kind, n.doubled(), n.real, n.numerator


def missing(o):
    try:
        return o.nothing
    except AttributeError as e:
        return str(e)


seen = set()
for i in range(600):
    p, n = Problem(i), Number(i)
    if i == 300:
        n.kind = "own"
    row = attributes(p), of_number(n), missing(p), missing(n)
    if i % 150 == 0:
        print(row)

lock, again = threading.Lock(), threading.RLock()


def locked(l, v):
    with l:
        if v < 0:
            raise ValueError(v)
        return v + 1


def nested(v):
    with again:
        with again, lock:
            return locked(again, v)


t = 0
for i in range(1000):
    t += locked(lock, i) + locked(again, i) + nested(i)
    if i % 100 == 0:
        for l in (lock, again):
            try:
                locked(l, -1)
            except ValueError as e:
                t += e.args[0]
print(t, lock.locked(), again._is_owned() if hasattr(again, "_is_owned") else None)


def not_manager(v):
    try:
        with v:
            return "entered"
    except TypeError as e:
        return str(e)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return exc[0] is KeyError


class Half:
    def __enter__(self):
        return self


for i in range(300):
    r = [not_manager(v) for v in (lock, 5, Manager(), Half(), again)]
print(r)


def fmt(t, v):
    return t % v


class Text:
    def __str__(self):
        return "text"


cases = [("%(a)s-%(b)d", {"a": 1, "b": 2}), ("%(a)s", {"a": Text()}), ("%s", (Text(),)), ("%s %r", (1, "x")),
         ("%(a)s %(a)5.2f", {"a": 1.5}), ("%(a)s", Names(a=1)), ("%(a)s", 5), ("%s", {"a": 1}), ("%(missing)s", {}),
         ("%*d", (5, 3)), ("%%", {}), ("%d", "x"), ("plain", {"a": 1}), ("%(a)*d", {"a": 1}), ("%s %s", (1,)), ("x", (1,))]
for turn in range(80):
    results = []
    for t, v in cases:
        try:
            results.append(fmt(t, v))
        except Exception as e:
            results.append(f"{type(e).__name__}: {e}")
for r in results:
    print(r)


def collect(v):
    return list(v), tuple(v), [0, *v, 1]


class Walk:
    def __iter__(self):
        return iter("walk")


class Items(list):
    def __iter__(self):
        return iter(["own"])


d = {"x": 1, "y": 2}
for turn in range(100):
    results = []
    for make in (lambda: [1.5, 2.5], lambda: (1, "a"), lambda: d, lambda: d.keys(), lambda: d.values(), lambda: d.items(),
                 lambda: "abc", lambda: b"ab", lambda: range(3), lambda: {5}, lambda: frozenset([6]), lambda: Walk(),
                 lambda: Items([1]), lambda: [x for x in "yz"], lambda: Names(k=1)):
        results.append(collect(make()))
    try:
        collect(7)
    except TypeError as e:
        results.append(str(e))
print(results)
print([collect(it) for it in (iter([1, 2]), (c for c in "gen"), zip("ab", "cd"), map(str, [1]))])


class Point:
    def __init__(self, x):
        self.x = x


class Bare:
    pass


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, v):
        return self.n + int(v)


class Raises:
    def __init__(self, x):
        raise ValueError(f"no {x}")


class Returns:
    def __init__(self, x):
        return x


class Made:
    def __new__(cls, x):
        return "made" + x


def identity(v):
    return v


def call_it(f, v):
    return f(v)


def shown(r):
    return r if isinstance(r, (int, str, float, list)) else type(r).__name__ + str(vars(r))


makers = [int, str, float, identity, Point, Adder(5), list, bool, Adder, Raises, Returns, Made, Bare, len, "".join, Adder(7)]
for turn in range(200):
    results = []
    for f in makers:
        try:
            results.append(shown(call_it(f, "12")))
        except (TypeError, ValueError) as e:
            results.append(str(e))
print(results)


def call_native(f, v):
    return f(v)


for turn in range(300):
    results = [call_native(f, v) for f in (int, str, float, abs, len, repr, ord, Point) for v in "7" if f is not abs]
print(results[:-1], results[-1].x)


class Slot:
    __slots__ = ("a", "__dict__")


class Own:
    @property
    def __dict__(self):
        return "own dict"


class Watched:
    def __getattribute__(self, name):
        return "watched " + name


def dict_of(o):
    o.a = 1
    d = o.__dict__
    o.b = 2
    d["c"] = 3
    return o.a, o.b, getattr(o, "c", None), d


def only_dict(o):
    return o.__dict__


for turn in range(200):
    results = []
    for cls in (Bare, Slot, Own, Adder, Problem, Items, Names, Watched):
        o = cls() if cls in (Bare, Slot, Own, Items, Names, Watched) else cls(turn)
        try:
            results.append(dict_of(o))
        except TypeError as e:
            results.append(str(e))
        results.append(only_dict(o))
print(results)


def has(o, name):
    return hasattr(o, name), getattr(o, name, None) is None


for turn in range(100):
    results = [has(o, n) for o in (5, "s", [], {}, None, threading, len, 1.5, (x for x in ()), int, Bare(), lock, has)
               for n in ("append", "upper", "Lock", "real", "nothing", "__len__", "__class__", "__dict__", "__getattr__")]
print(results)


def counted(v, start=0):
    return [(i, x) for i, x in enumerate(v, start)], list(enumerate(v))


def paired(a, b):
    return [x + y for x, y in zip(a, b)], dict(zip(a, b))


for turn in range(150):
    results = [counted(v, turn) for v in ([1, 2], "ab", {"k": 1}, Walk(), range(2), {5})]
    results += [paired(a, b) for a, b in (("ab", "cd"), (Walk(), ["x", "y"]), (iter("12"), iter("34")), ({"k"}, ("v",)))]
print(results)


def with_default(a, b="b", c="c"):
    return a + b + c


def one_default(a, b=None):
    return f"{a}{b}"


def none_needed(a):
    return a


for turn in range(200):
    results = [call_it(f, "z") for f in (with_default, one_default, none_needed, str.upper, lambda v, *a: v, len, ord)]
    if turn == 100:
        with_default.__defaults__ = ("changed", "!")
print(results)


def encoded(s, *args):
    return s.encode(*args)


def encoded_as(s, encoding, errors):
    return s.encode(encoding, errors)


for turn in range(150):
    results = []
    for s in ("abc", "\u00e9", "\udc80", "\U0001f600"):
        for encoding, errors in (("utf-8", "strict"), ("utf8", "surrogateescape"), ("ascii", "replace"), ("latin-1", "strict")):
            try:
                results.append(encoded_as(s, encoding, errors))
            except UnicodeEncodeError as e:
                results.append(e.reason)
print(results)


class Getter:
    def __get__(self, o, cls):
        return "got", type(o).__name__


class Code(int):
    got = Getter()

    @property
    def value(self):
        if self < 0:
            raise AttributeError("negative")
        return self + 1


class Failure(Exception):
    got = Getter()

    @property
    def value(self):
        return self.args


class Loose:
    got = 5

    def __getattr__(self, name):
        return "loose " + name


class Fixed:
    value = 7
    got = property(lambda self: [self.value])


class Named(dict):
    value = "named"

    def __init__(self):
        self.got = "own"


def value_of(o):
    return o.value


def got_of(o):
    return o.got


for turn in range(400):
    results = []
    for o in (Code(turn), Failure(turn), Loose(), Fixed(), Named(), Code(-1)):
        for f in (value_of, got_of):
            try:
                results.append(f(o))
            except AttributeError as e:
                results.append(str(e))
print(results)


def decoded(b, encoding, errors):
    return b.decode(encoding, errors)


for turn in range(150):
    results = []
    for b in (b"abc", b"\xc3\xa9", b"\xff", b"", bytearray(b"x")):
        for encoding, errors in (("utf-8", "strict"), ("utf8", "surrogateescape"), ("ascii", "replace"), ("latin-1", "strict")):
            try:
                results.append(ascii(decoded(b, encoding, errors)))
            except UnicodeDecodeError as e:
                results.append(e.reason)
print(results)
