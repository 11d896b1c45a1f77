# A program whose types, shapes, branches and callees change every second. Prints how often code was compiled, by phase.
# In: seconds to run (default 60). Out: one line a phase, then "ok COMPILED" or "UNBOUNDED COMPILED".
# The bar: the second half of the phases compiles no more than the first, since it shows nothing new.
import sys
import time

import najash


class Cat:
    def __init__(self, v):
        self.v = v

    def step(self, n):
        return self.v + n


class Dog(Cat):
    def step(self, n):
        return self.v - n


class Bare:
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v

    def step(self, n):
        return n


def late(v):
    animal = Cat(v)
    animal.more = 1
    return animal


VALUES = [1, 2.5, 1 << 40, 1 << 80, True, -0.0]
MAKERS = [Cat, Dog, Bare, late]
STEPS = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: b]


def work(values, animals, step, way):
    total = 0
    for n in range(2000):
        value = values[n % len(values)]
        animal = animals[n % len(animals)]
        if way & 1 and n & 1:
            total = step(animal.step(value), total)
        elif way & 2:
            total = step(total, animal.v)
        else:
            total = total + value
        if not -1e15 < total < 1e15:
            total = value
    return total


def main(seconds):
    began = time.monotonic()
    compiled = [najash.jit.stats()["compiled"]]
    phase = 0
    while time.monotonic() - began < seconds:
        until = began + min(seconds, phase + 1)
        one = VALUES[phase % len(VALUES)]
        values = [one, VALUES[phase // 2 % len(VALUES)]] if phase % 3 else [one]
        animals = [MAKERS[(phase + k) % len(MAKERS)](one) for k in range(1 + phase % 3)]
        if phase % 7 == 6:
            Cat.step = lambda self, n, k=phase: self.v * 2 - n
        calls = 0
        while time.monotonic() < until:
            work(values, animals, STEPS[phase % 3], phase % 4)
            calls += 1
        compiled.append(najash.jit.stats()["compiled"])
        print(phase, "calls", calls, "compiled", compiled[-1] - compiled[-2], flush=True)
        phase += 1
    half = len(compiled) // 2
    first, second = compiled[half] - compiled[0], compiled[-1] - compiled[half]
    print("ok" if second <= max(first, 20) else "UNBOUNDED", compiled[-1])


main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0)
