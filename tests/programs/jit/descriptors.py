# Attributes with Python behind them, in hot code: descriptors, setters, super(), getattr by name, class counters.


class Celsius:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        if value < -273:
            raise ValueError(f"too cold: {value}")
        setattr(instance, self.slot, value)


class Lazy:
    "A non-data descriptor: an instance attribute hides it."

    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        return self.f(instance)


class Base:
    temperature = Celsius()
    made = 0
    limit = 10

    def __init__(self, t):
        self.temperature = t
        Base.made += 1

    def scale(self, k):
        return self.temperature * k

    @property
    def half(self):
        return self.temperature / 2

    @half.setter
    def half(self, v):
        self.temperature = v * 2

    @Lazy
    def lazy(self):
        return self.temperature + 1


class Derived(Base):
    def __init__(self, t, extra):
        super().__init__(t)
        self.extra = extra

    def scale(self, k):
        return super().scale(k) + self.extra


class Loose(Base):
    def __getattr__(self, name):
        if name == "missing":
            return 5
        raise AttributeError(name)


def work(objects, n):
    total = 0
    for i in range(n):
        o = objects[i % len(objects)]
        o.temperature = i % 50
        total += o.scale(2) + o.temperature + o.lazy + o.limit
        o.half = i % 7
        total += o.half + getattr(o, "_temperature") + getattr(o, "nothing", 3)
        if i % 500 == 0:
            try:
                o.temperature = -300
            except ValueError as e:
                total += len(str(e))
    return total


one = [Base(1)]
print(work(one, 4000))
print(work([Base(1), Derived(2, 3), Loose(4)], 4000), Base.made, Derived.made)
print(Base.temperature is Base.__dict__["temperature"])


# Class data changes under compiled code.
def limits(o, n):
    total = 0
    for i in range(n):
        total += o.limit
        Base.limit = i % 3
    return total


print(limits(one[0], 5000), limits(Derived(1, 1), 5000))
Derived.limit = 100
print(limits(Derived(1, 1), 3000), Base.limit)
del Derived.limit
print(limits(Derived(1, 1), 3000))
one[0].limit = 7
print(limits(one[0], 3000))


def reads(o, n):
    total = 0
    for i in range(n):
        total += o.limit
    return total


other = Base(0)
print(reads(other, 3000))
Base.limit = property(lambda self: 1000)
print(reads(other, 3000))
Base.limit = 2
print(reads(other, 3000))

# An instance attribute comes to hide the non-data descriptor; then the descriptor's class changes.
print(work(one, 1000))
one[0].__dict__["lazy"] = 0
print(work(one, 1000))
Lazy.__get__ = lambda self, instance, owner: 9
print(work([other], 1000))
Celsius.__get__ = lambda self, instance, owner: 8
print(work([other], 1000))


# super() after a change of the bases.
class Loud(Base):
    def scale(self, k):
        return -1000


d = Derived(1, 2)
print(work([d], 1000))
Base.scale = lambda self, k: 77
print(work([d], 1000))
Derived.__bases__ = (Loud,)
print(work([d], 1000))


# __getattr__ after an AttributeError in a descriptor and for attributes that come and go.
class Moody(Loose):
    @property
    def mood(self):
        if self.extra > 2990:
            raise AttributeError("gone")
        return 1


def moods(o, n):
    total = 0
    for i in range(n):
        o.extra = i
        try:
            total += o.mood + o.missing
        except AttributeError as e:
            total += len(str(e))
    return total


print(moods(Moody(1), 3000))


# Methods of several classes, functions of several kinds, from one place.
class A:
    def area(self, k=1):
        return 2 * k


class B:
    def area(self, k=2):
        return 3.5 * k


class C:
    def area(self, *ks):
        return len(ks)


class D:
    def area(self, k=0, **kw):
        return k + len(kw)


def areas(shapes, n):
    total = 0
    for i in range(n):
        total += shapes[i % len(shapes)].area(3)
        f = shapes[(i + 1) % len(shapes)].area
        total += f(4)
    return total


print(areas([A(), B()], 3000), areas([A(), B(), C()], 3000), areas([A(), B(), C(), D()], 3000))


def failing(k):
    if k == 3:
        raise KeyError(k)
    return k


def doubling(k):
    return k * 2


def choose(fs, n):
    total = 0
    for i in range(n):
        try:
            total += fs[i % 2](i % 5)
        except KeyError as e:
            total += e.args[0]
    return total


print(choose([failing, doubling], 5000))


# Methods, class methods and static methods of built-in classes, by way of the class.
def from_classes(n):
    total = 0
    for i in range(n):
        total += len(bytes.fromhex("00ff")) + len(dict.fromkeys("ab", i)) + int.from_bytes(b"\1\2", "big")
        total += len(str.upper("abc")) + len(str.maketrans("a", "b")) + list.__len__([1, 2])
        o = Base.__new__(Base)
        object.__setattr__(o, "_temperature", i)
        total += o.temperature + type(i).__name__.count("i") + len(int.__name__)
    return total


print(from_classes(3000))
