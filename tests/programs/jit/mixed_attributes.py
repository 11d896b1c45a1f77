# Attributes that start as ints in some instances and as floats in others, in classes with operators.
import math


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scale(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return math.sqrt(self.dot(self))


class Point(Vector):
    def __sub__(self, other):
        if isinstance(other, Point):
            return Vector(self.x - other.x, self.y - other.y, self.z - other.z)
        return Point(self.x - other.x, self.y - other.y, self.z - other.z)


class Place:
    def __init__(self, x):
        self.x = self.y = self.z = x

    def __radd__(self, other):
        return "radd"

    def __add__(self, other):
        return Place(self.x + other.x)


def walk(starts, n):
    v = Vector(0, 0, 0)
    total = 0
    for i in range(n):
        s = starts[i % len(starts)]
        v = (v + s).scale(0.5) if i % 3 else v - s.scale(2)
        total += v.length()
    return v.x, v.y, v.z, round(total, 6)


ints = [Vector(1, 2, 3), Vector(0, -1, 5)]
floats = [Vector(1.5, 2.5, -3.5), Vector(0.25, 1e-3, 4.0)]
print(walk(ints, 2000))
print(walk(floats, 2000))
print(walk(ints + floats + [Vector(1, 0.5, 2), Vector(0.5, 1, 2 ** 60)], 3000))
print(walk([Point(1, 2.0, 3), Vector(1, 1, 1)], 2000))


def types(n):
    seen = set()
    for i in range(n):
        v = Vector(i, i / 2, True) if i % 2 else Vector(float(i), i, None)
        seen.add((type(v.x).__name__, type(v.y).__name__, type(v.z).__name__))
        v.x = i * 1.0 if i % 3 else i
        seen.add(type(v.x).__name__)
    return sorted(map(str, seen))


print(types(3000))


def sums(items, n):
    out = []
    for i in range(n):
        a, b = items[i % len(items)]
        r = a + b
        out.append(r if isinstance(r, str) else type(r).__name__)
    return out[-len(items):]


print(sums([(Vector(1, 2, 3), Place(1)), (Place(2.5), Vector(1, 2, 3)), (Vector(1, 1.5, 1), Point(1, 1, 1))], 3000))
try:
    sums([(Vector(1, 1, 1), 5)], 3)
except AttributeError as e:
    print(e)
nan = float("nan")
v = Vector(nan, 1, 2)
print(v.x is nan, v.x == v.x, vars(Vector(1, 2.5, 3)))


# An attribute turns out to be mixed while code is compiled that has made such objects already.
def boxed_meanwhile():
    class V:
        def __init__(self, a, b):
            self.a = a
            self.b = b

    x, z = V(1, 2.5), V(0.5, 4)
    seen = []
    for i in range(59):
        y = V(x, x.b) if i % 3 == 9 else V(i, 1.5)
        if x.a > y.b:
            x = y
        y = V(z.a % 97, z.b)
        if i % 8 == 0:
            seen.append((x.a, y.a, y.b))
    return seen


for _ in range(4):
    print(boxed_meanwhile())
