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
