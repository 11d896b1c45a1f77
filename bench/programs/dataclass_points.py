"""dataclasses: generated __init__, __eq__, __hash__, ordering, frozen instances, replace and defaults."""

from dataclasses import dataclass, field, replace

SIZE = 60000
ANSWER = 56674612020


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False)


@dataclass
class Walker:
    position: Point
    visited: set = field(default_factory=set)
    steps: int = 0

    def walk(self, dx, dy):
        self.visited.add(self.position)
        self.position = self.position.moved(dx, dy)
        self.steps += 1


def main(n):
    walker = Walker(Point(0, 0))
    seed = 77
    jobs = []
    turned = 0
    for i in range(n):
        seed = seed * 16807 % 2147483647
        walker.walk(seed % 3 - 1, seed // 3 % 3 - 1)
        if walker.position == Point(i % 5, 0):
            turned += 1
        if i % 8 == 0:
            job = Job(seed % 1000, "job%d" % i)
            job.tags.append(i)
            jobs.append(job)
        if i % 16 == 0:
            jobs.append(replace(jobs[-1], priority=i % 50))
    jobs.sort()
    checksum = len(walker.visited) * 1000 + turned
    for place, job in enumerate(jobs):
        checksum = (checksum * 31 + job.priority * place + len(job.name)) % 1000000007
    return checksum * 100 + len(repr(walker.position))


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
