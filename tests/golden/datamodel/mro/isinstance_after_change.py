# isinstance() in hot code follows what becomes of the classes.
class A:
    pass


class B:
    pass


class C(A):
    pass


class D(C):
    pass


def count(values, cls):
    n = 0
    for v in values:
        if isinstance(v, cls):
            n += 1
    return n


values = [A(), B(), C(), D(), 5, "x", None, 2.5, [], int] * 50
print([count(values, cls) for _ in range(30) for cls in (A, B, C, D, int, str, object, type)][-8:])
# expect: [150, 50, 100, 50, 50, 50, 500, 50]
C.__bases__ = (B,)
print([count(values, cls) for _ in range(30) for cls in (A, B, C, D, int, str, object, type)][-8:])
# expect: [50, 150, 100, 50, 50, 50, 500, 50]
values[3].__class__ = A
print([count(values, cls) for _ in range(30) for cls in (A, B, C, D)][-4:])  # expect: [100, 100, 50, 0]


class Posing:
    @property
    def __class__(self):
        return A


values += [Posing()] * 7
print([count(values, cls) for _ in range(30) for cls in (A, B, Posing)][-3:])  # expect: [107, 100, 7]


class Now(Posing):
    pass


now = [Now()] * 9
print([count(now, cls) for _ in range(30) for cls in (A, B)][-2:])  # expect: [9, 0]
