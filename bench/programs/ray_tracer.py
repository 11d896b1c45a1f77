"""Many short-lived vector objects with operator methods: a ray tracer with spheres and a floor."""

from math import sqrt

SIZE = 105
ANSWER = 53478662338


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vec(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def mirror(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.shine = shine

    def hit(self, ray):
        offset = self.centre - ray.origin
        along = offset.dot(ray.direction)
        inside = self.radius * self.radius - offset.dot(offset) + along * along
        if inside < 0.0:
            return None
        distance = along - sqrt(inside)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    shine = 0.1

    def __init__(self, height):
        self.height = height

    def hit(self, ray):
        if ray.direction.y > -1e-6:
            return None
        return (self.height - ray.origin.y) / ray.direction.y

    def normal(self, point):
        return Vec(0.0, 1.0, 0.0)

    def colour_at(self, point):
        even = (int(point.x + 1000.0) + int(point.z + 1000.0)) % 2 == 0
        return Vec(0.9, 0.9, 0.9) if even else Vec(0.1, 0.2, 0.1)


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light

    def nearest(self, ray):
        best = None
        thing = None
        for each in self.things:
            distance = each.hit(ray)
            if distance is not None and (best is None or distance < best):
                best = distance
                thing = each
        return best, thing

    def trace(self, ray, depth):
        distance, thing = self.nearest(ray)
        if thing is None:
            return Vec(0.2, 0.3, 0.5) * (1.0 + ray.direction.y)
        point = ray.at(distance)
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        shade = 0.1
        blocked, _ = self.nearest(Ray(point + normal * 1e-4, to_light))
        if blocked is None:
            shade += max(0.0, normal.dot(to_light))
        colour = thing.colour_at(point) * shade
        if depth > 0 and thing.shine > 0.0:
            bounced = Ray(point + normal * 1e-4, ray.direction.mirror(normal))
            colour = colour * (1.0 - thing.shine) + self.trace(bounced, depth - 1) * thing.shine
        return colour


def main(n):
    things = [Floor(-1.0)]
    for i in range(5):
        things.append(Sphere(Vec(i * 1.3 - 2.6, i * 0.2, 4.0 + i * 0.5), 0.8, Vec(0.2 * i, 0.5, 1.0 - 0.2 * i), 0.3))
    scene = Scene(things, Vec(-5.0, 8.0, -3.0))
    eye = Vec(0.0, 0.5, -3.0)
    total = Vec(0.0, 0.0, 0.0)
    for row in range(n):
        for column in range(n):
            target = Vec(column / n * 4.0 - 2.0, 2.0 - row / n * 4.0, 1.0)
            total = total + scene.trace(Ray(eye, (target - eye).unit()), 2)
    return int((total.x + total.y * 3.0 + total.z * 7.0) * 1e6)


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
