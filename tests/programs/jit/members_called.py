# Static and class methods, functions in fields and in classes, called through instances and classes while these change.
class Meta(type):
    def __getattribute__(cls, name):
        if name == "x":
            return lambda: "meta"
        return super().__getattribute__(name)

    def of_meta(cls):
        return "of meta " + cls.__name__


class A:
    data = 1

    def __init__(self, f=None):
        self.f = f

    @staticmethod
    def static(a, b=2):
        return a + b

    @classmethod
    def cls_name(cls, n):
        return cls.__name__ + str(n)

    made_by = len
    kind = int


class B(A):
    pass


class C(A, metaclass=Meta):
    x = 5


def through_instances(items, n):
    out = []
    for i in range(n):
        o = items[i % len(items)]
        out.append(o.static(i))
        out.append(o.cls_name(i % 3))
        out.append(o.kind("7") + o.data)
        out.append(o.f(i) if o.f is not None else o.made_by("abc"))
    return out[-8:]


def through_classes(classes, n):
    out = []
    for i in range(n):
        c = classes[i % len(classes)]
        out.append(c.static(i, 1))
        out.append(c.cls_name(i % 2))
        out.append(c.data)
    return out[-6:]


def of_metaclass(n):
    out = []
    for _ in range(n):
        out.append(C.x())
        out.append(C.of_meta())
        out.append(C.static(1))
    return out[-3:]


print(through_instances([A(), B()], 3000))
print(through_instances([A(abs), B(str), C(lambda v: v * 2)], 3000))
print(through_classes([A], 2000), through_classes([A, B, C], 3000))
print(of_metaclass(2000))
A.static = staticmethod(lambda a, b=0: ("new", a, b))
print(through_instances([A(), B()], 200), through_classes([A, B], 200))
B.static = lambda self, a, b=0: ("method", a)
print(through_instances([A(), B()], 200))
del B.static
b = B()
b.static = lambda a: ("own", a)
b.cls_name = lambda n: ("own name", n)
print(through_instances([A(), b], 200))
A.cls_name = classmethod(lambda cls, n: (cls.__qualname__, n))
A.data = 10
print(through_instances([A(), B()], 200), through_classes([A, B, C], 201))
A.data = property(lambda self: 77)
print(through_instances([A(), B()], 200))


class Descriptor:
    pass


class Holder:
    value = Descriptor()


def read(h, n):
    r = None
    for _ in range(n):
        r = h.value
    return type(r).__name__, type(Holder.value).__name__


print(read(Holder(), 2000))
Descriptor.__get__ = lambda self, o, cls: "got"
print(read(Holder(), 5))
