# Properties, descriptors and __getattr__ in hot code: AttributeErrors of getters, getters that leave compiled code,
# several classes, __getattr__ defined late, errors of __getattr__ itself.
import traceback


class Field:
    def __init__(self, name):
        self.name = name

    def __get__(self, o, owner):
        if o is None:
            return self
        return o.values[self.name] if self.name in o.values else self.lost(o)

    def lost(self, o):
        if o.strict:
            raise AttributeError("lost " + self.name)
        return -1

    def __set__(self, o, v):
        if v == "bad":
            raise ValueError(v)
        o.values[self.name] = v


class Base:
    a = Field("a")
    b = Field("b")

    def __init__(self, strict=False, **values):
        self.strict = strict
        self.values = values

    @property
    def size(self):
        return len(self.values)

    @property
    def risky(self):
        if self.strict:
            raise AttributeError("risky")
        return 1.5

    @property
    def late(self):
        total = 0
        for k in range(3):
            total += k
            if self.strict and k == 2:
                [].missing
        return total

    @property
    def broken(self):
        return 1 // self.zero

    zero = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return len(name)
        if name in ("risky", "late", "a"):
            return "fallback " + name
        raise AttributeError(f"none {name}")


class Derived(Base):
    @property
    def size(self):
        return 100 + len(self.values)


class Other(Base):
    pass


def sizes(objects, n):
    total = 0
    for i in range(n):
        o = objects[i % len(objects)]
        total += o.size + o.a
        o.b = i
        total += o.b + o.xyz
    return total


def tried(o, name):
    try:
        return getattr(o, name)
    except AttributeError as e:
        return str(e), e.__context__ is None


def fallbacks(n):
    out = []
    for i in range(n):
        o = Base(strict=i % 7 == 6)
        out.append((o.risky, o.late, o.a))
        if i % 50 == 49:
            out.append(tried(o, "nothing"))
    return out[-9:]


def errors(n):
    o = Other(a=1)
    caught = 0
    for i in range(n):
        if i == n - 2:
            Other.zero = 0
        try:
            o.broken
            o.unknown
        except AttributeError as e:
            caught += 1
            if i == n - 3:
                print(e, [f.name for f in traceback.extract_tb(e.__traceback__)], e.__context__)
        except ZeroDivisionError as e:
            print(e, [f.name for f in traceback.extract_tb(e.__traceback__)])
    Other.zero = 1
    return caught


for _ in range(4):
    print(sizes([Base(a=1), Derived(a=2, b=3), Other(a=3)], 300), sizes([Other(a=1)], 300))
    print(fallbacks(200))
    print(errors(200))


class Plain:
    @property
    def value(self):
        if self.n > 250:
            raise AttributeError("too many")
        self.n += 1
        return self.n

    n = 0


def changing():
    o = Plain()
    seen = None
    for i in range(300):
        if i == 200:
            Plain.__getattr__ = lambda self, name: (self.n, name)
        seen = o.value
    return seen


print(changing())


def deleted():
    o = Plain()
    for i in range(100):
        o.value
    del Plain.__getattr__
    try:
        for i in range(300):
            o.value
    except AttributeError as e:
        return str(e), o.n


print(deleted())


class Deep:
    @property
    def next(self):
        if self.depth == 0:
            raise AttributeError("bottom")
        o = Deep()
        o.depth = self.depth - 1
        return o.next

    def __getattr__(self, name):
        return self.depth if name == "next" else 5

    depth = 3


def nested(n):
    out = set()
    for i in range(n):
        o = Deep()
        o.depth = i % 5
        out.add(o.next)
    return sorted(out)


for _ in range(5):
    print(nested(100))
