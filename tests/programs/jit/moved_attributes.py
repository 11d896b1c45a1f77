"""Objects whose `__dict__` was looked at: their attributes and methods in compiled code, and what is in the dict."""


class Record:
    shared = "shared"
    number = 3

    def __init__(self, n):
        self.a = n
        self.b = n * 2.5
        self.c = str(n)
        self.d = None
        self.e = [n]
        self.f = self.g = self.h = self.i = n
        self.j = self.k = "k"

    def method(self):
        return self.a, self.shared

    @property
    def prop(self):
        return self.c

    def __secret(self):
        return 1


class Many:
    def __init__(self, n):
        for i in range(n):
            setattr(self, f"attribute{i}", i)


class Slotted(Record):
    __slots__ = ("slot", "unset")

    def __init__(self, n):
        super().__init__(n)
        self.slot = n


class Few:
    def __init__(self):
        self.x = 1


class Dynamic(Few):
    def __getattr__(self, name):
        return "dynamic " + name


def read(o):
    return o.a, o.b, o.c, o.shared, o.number, o.prop, o.method()


def write(o, v):
    o.a = v
    o.new = v
    o.shared = v
    return o.a, o.new, o.shared, Record.shared


def missing(o):
    try:
        return o.nothing
    except AttributeError as e:
        return str(e)


def by_name(o, name):
    return getattr(o, name, "default"), hasattr(o, name)


for turn in range(400):
    o = Record(turn)
    d = o.__dict__
    if turn % 100 == 50:
        d["method"] = lambda: ("own", "method")
        d["number"] = 7
        d[1] = 2
        print(list(d), [v for v in d.values() if not callable(v)])
    if turn % 100 == 51:
        del d["a"]
        d["prop"] = "hidden"
        try:
            print(read(o))
        except AttributeError as e:
            print(e)
        o.a = 1
    r = read(o), write(o, turn), missing(o), by_name(o, "a"), by_name(o, "zzz"), by_name(o, "number")
    if turn % 50 == 0 or turn % 100 in (50, 51):
        print(r[:-1], r[-1], by_name(o, "method")[1], len(d), "new" in d, d["new"] == turn, d is o.__dict__)

for n in (0, 1, 8, 9, 31, 32, 33, 64, 65, 80):
    o = Many(n)
    d = vars(o)
    print(n, len(d), list(d)[-2:], [d.get(f"attribute{i}") for i in (0, 7, 8, 31, 40, 79)], "attribute3" in d)
    d["more"] = 1
    if n:
        del d["attribute0"]
        o.attribute0 = "again"
    print(o.more, list(d)[-2:], list(o.__dict__.items())[:2], o.attribute0 if n else None)
    print("%(more)s" % d, {**d, "x": 1} == {**vars(o), "x": 1}, d.copy() == d, d.pop("more"), len(d))

s = Slotted(5)
print(sorted(s.__dict__), s.slot, by_name(s, "unset"))
s.unset = 1
print(s.unset, sorted(vars(s)), read(s))


def of_few(o):
    return o.x, o.y, o.x


few = [Dynamic() for i in range(50)]
for o in few[::2]:
    o.__dict__
for turn in range(20):
    results = {of_few(o) for o in few}
print(results)

wide = Few()
setattr(wide, "\U0001f600", 2)
setattr(wide, "\ud800", 3)
print(ascii(vars(wide)), ascii(list(vars(wide))))


class Swapped:
    def __init__(self, n):
        self.n = n


def total(items):
    t = 0
    for o in items:
        t += o.n
        o.n += 1
    return t


items = [Swapped(i) for i in range(100)]
print(total(items))
for i, o in enumerate(items):
    if i % 3 == 0:
        o.__dict__ = {"n": 1000, "other": i}
    elif i % 3 == 1:
        o.__dict__.update(n=5)
for turn in range(30):
    t = total(items)
print(t, [o.n for o in items[:4]], items[3].other)


class Meta(type):
    pass


class Descriptor:
    def __get__(self, o, cls):
        return "non-data"


class WithDescriptor(metaclass=Meta):
    d = Descriptor()

    def __init__(self):
        self.x = 1


def get_d(o):
    return o.d


o = WithDescriptor()
o.__dict__
p = WithDescriptor()
p.__dict__["d"] = "own"
print({(get_d(o), get_d(p)) for i in range(500)})
