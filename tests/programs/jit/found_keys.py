"""Keys of dicts that are tested for, and then read or written, with what may happen in between."""


class Scope:
    def __init__(self, outer, values=None):
        self.outer = outer
        self.values = {} if values is None else values

    def get(self, name):
        scope = self
        while scope is not None:
            if name in scope.values:
                return scope.values[name]
            scope = scope.outer
        raise NameError(name)

    def set(self, name, value):
        scope = self
        while scope is not None:
            if name in scope.values:
                scope.values[name] = value
                return
            scope = scope.outer
        raise NameError(name)


def scopes():
    outer = Scope(None, {"total": 0, "i": 0, "f": 1})
    inner = Scope(outer, {"x": 1, "y": 2})
    for i in range(3000):
        outer.set("i", i)
        inner.set("total", inner.get("total") + inner.get("i") * inner.get("x"))
        inner.set("y", i)
    print(outer.values, inner.values)
    for name in ("x", "nothing", 1, (1, 2), None, 1.5):
        try:
            inner.set(name, 5)
            print(inner.get(name))
        except NameError as e:
            print("NameError", e)
    outer.values[(1, 2)] = outer.values[1] = outer.values[1.5] = 7
    print(inner.get((1, 2)), inner.get(1), inner.get(True), inner.get(1.0), inner.get(1.5))


def count(words):
    counts = {}
    for w in words:
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
    return counts


def gone(d, k, how):
    """The entry leaves its dict between the test and the read."""
    if k in d:
        if how == 1:
            del d[k]
        elif how == 2:
            d.clear()
        elif how == 3:
            d[k] = d.pop(k) + 100
        elif how == 4:
            d = dict(d)
            d[k] = 50
        elif how == 5:
            d.update({k: 60})
        elif how == 6:
            for i in range(50):
                d[i] = i
            for i in range(50):
                del d[i]
        elif how == 7:
            k = "other"
        return d[k]
    return None


def written(d, k, how):
    if k in d:
        e = d
        if how == 1:
            del d[k]
        elif how == 2:
            e = {}
        elif how == 3:
            k = "k2"
        e[k] = how
        return d, e
    return None


def loops(d, keys):
    out = []
    for k in keys:
        if k in d:
            for k in keys:
                out.append(d.get(k))
            if k in d:
                out.append(d[k])
    return out


def nested(a, b, k):
    if k in a and k in b:
        return a[k], b[k]
    if k not in a:
        a[k] = 0
    return a[k]


class Bad:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return hash("k")

    def __eq__(self, other):
        self.d.clear()
        return other == "k"


def module():
    space = globals()
    out = []
    for i in range(300):
        if "shared" in space:
            space["shared"] = shared + 1
            out.append(space["shared"] == shared)
        if "absent" in space:
            out.append(1)
    return len(out), all(out), shared


class Plain:
    pass


def instances():
    o = Plain()
    o.x = 1
    o.y = 2
    for i in range(300):
        d = vars(o)
        if "x" in d:
            d["x"] = d["x"] + 1
        if i % 3 == 0:
            o.x += 1
            if "x" in d:
                o.y += d["x"] - o.x
    return o.x, o.y, d


shared = 0
scopes()
for _ in range(60):
    c = count("the quick brown fox jumps over the lazy dog the end".split())
print(c)
for _ in range(100):
    results = []
    for how in range(8):
        try:
            results.append(gone({"k": 1, "l": 2, "other": 3}, "k", how))
        except KeyError as e:
            results.append(repr(e))
print(results)
for _ in range(100):
    results = [written({"k": 1, "l": 2}, "k", how) for how in range(5)]
print(results)
for _ in range(100):
    r = loops({"a": 1, "b": 2}, ["a", "b", "c", "b"])
print(r)
for _ in range(100):
    r = nested({"a": 1}, {"a": 2}, "a"), nested({}, {"a": 2}, "a"), nested({1: 5}, {1: 6}, 1)
print(r)
d = {"k": 1}
try:
    print(gone(d, Bad(d), 0))
except KeyError:
    print("KeyError")
print(module(), instances())
