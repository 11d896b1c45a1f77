"""Attribute reads and writes, properties and methods: particles bouncing in a box."""

SIZE = 700
ANSWER = 104559040256058


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)


class Particle:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.bounces = 0

    @property
    def speed_squared(self):
        return self.velocity.x * self.velocity.x + self.velocity.y * self.velocity.y

    def step(self, dt):
        self.position = self.position + self.velocity * dt
        if self.position.x < 0.0 or self.position.x > 1.0:
            self.velocity.x = -self.velocity.x
            self.bounces += 1
        if self.position.y < 0.0 or self.position.y > 1.0:
            self.velocity.y = -self.velocity.y
            self.bounces += 1


class Damped(Particle):
    def step(self, dt):
        super().step(dt)
        if self.speed_squared > 0.01:
            self.velocity = self.velocity * 0.999


def main(n):
    seed = 42
    particles = []
    for i in range(n):
        numbers = []
        for _ in range(4):
            seed = seed * 16807 % 2147483647
            numbers.append(seed / 2147483647)
        kind = Damped if i % 3 == 0 else Particle
        particles.append(kind(Vector(numbers[0], numbers[1]), Vector(numbers[2] - 0.5, numbers[3] - 0.5)))
    for _ in range(1000 // 4):
        for particle in particles:
            particle.step(0.02)
    energy = sum(p.speed_squared for p in particles)
    bounces = sum(p.bounces for p in particles)
    return int(energy * 1e9) * 1000 + bounces % 1000


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
