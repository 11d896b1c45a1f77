"""hasattr and getattr by names that are data, in compiled code: fields, slots, methods, descriptors, classes, changes meanwhile."""


class Plain:
    shared = 5

    def __init__(self, n):
        self.n = n
        if n % 3 == 0:
            self.extra = n

    def method(self):
        return self.n

    @classmethod
    def made(cls):
        return cls

    @property
    def broken(self):
        if self.n % 2:
            raise AttributeError("odd")
        return self.n


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, n):
        self.a = n


class Dynamic(Plain):
    def __getattr__(self, name):
        if name.startswith("dyn"):
            return len(name)
        raise AttributeError(name)


class Overridden:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError(name)
        return 1


class Descriptor:
    pass


class Holder:
    thing = Descriptor()


class Meta(type):
    def __getattr__(cls, name):
        if name == "from_meta":
            return 1
        raise AttributeError(name)


class WithMeta(metaclass=Meta):
    own = 1


NAMES = ["n", "extra", "method", "made", "broken", "shared", "a", "b", "dynamic", "hidden", "thing", "nothing", "__dict__",
         "__class__", "__len__", "from_meta", "own", "__name__", "__abstractmethods__", "mro", "w\U0001f600"]
OBJECTS = [Plain(2), Plain(3), Slotted(1), Dynamic(4), Dynamic(9), Overridden(), Holder(), WithMeta(), Plain, Slotted, WithMeta, Meta,
           int, 5, [], "text", None, len, NAMES.append]


def has(o, name):
    return hasattr(o, name)


def get(o, name, default):
    return getattr(o, name, default)


def take(o, name):
    return getattr(o, name)


def shown(v):
    return v if isinstance(v, (int, str)) else getattr(type(v), "__name__", "?")


def asked():
    out = []
    for o in OBJECTS:
        row = ""
        for name in NAMES:
            row += "01"[has(o, name)]
        out.append(row)
    return out


def got():
    out = []
    for o in OBJECTS[:12]:
        for name in NAMES[:12]:
            out.append(shown(get(o, name, "no")))
            try:
                out.append(shown(take(o, name)))
            except AttributeError as error:
                out.append(str(error)[:40])
    return out


for _ in range(12):
    rows, values = asked(), got()
print("\n".join(rows))
print(values)


def one_class(items, name):
    return sum(hasattr(o, name) for o in items), [shown(getattr(o, name, -1)) for o in items[:4]]


items = [Plain(i) for i in range(200)]
for name in ("n", "extra", "method", "shared", "later"):
    for _ in range(6):
        answer = one_class(items, name)
    print(name, answer)


def changing(steps):
    out = []
    for step in steps:
        step()
        for _ in range(60):
            answer = (hasattr(items[1], "later"), getattr(items[1], "later", None), hasattr(Plain, "later"),
                      hasattr(Holder, "thing"), shown(getattr(items[0], "method", 0)))
        out.append(answer)
    return out


print(changing([
    lambda: None,
    lambda: setattr(Plain, "later", 7),
    lambda: setattr(items[1], "later", 8),
    lambda: delattr(items[1], "later"),
    lambda: delattr(Plain, "later"),
    lambda: setattr(Plain, "__getattr__", lambda self, name: name),
    lambda: delattr(Plain, "__getattr__"),
    lambda: setattr(Plain, "method", 3),
    lambda: items[1].__dict__.update(later=9),
]))
for bad in (5, None, b"n"):
    for ask in (has, take):
        try:
            ask(items[0], bad)
        except TypeError as error:
            print(error)
Descriptor.__get__ = lambda self, o, cls: {}["gone"]
try:
    print(has(Holder(), "thing"))
except KeyError as error:
    print("KeyError", error)
try:
    print(has(Holder, "thing"))
except KeyError as error:
    print("KeyError", error)
