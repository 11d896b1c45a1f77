"""Functions that always need a frame, called by compiled code: traced, raising, too deep, with other code and globals."""

import sys


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        if self.n == 777:
            raise LookupError(sys._getframe(1).f_code.co_name)
        return self.n & 7

    def __eq__(self, other):
        return self.n == other.n


class Walker:
    def __init__(self):
        self.seen = set()
        self.steps = 0

    def walk(self, key):
        self.seen.add(key)
        self.steps += 1

    def deep(self, key, n):
        self.seen.add(key)
        return 0 if n == 0 else 1 + self.deep(key, n - 1)


def other(self, key):
    self.seen.add(key)
    self.steps += 1000


def run(walker, n, at=-1):
    missed = 0
    for i in range(n):
        try:
            walker.walk(Key(777 if i == at else i % 50))
        except LookupError as error:
            missed += 1
            print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)
    return len(walker.seen), walker.steps, missed


events = []


def trace(frame, event, arg):
    if frame.f_code.co_name == "walk":
        events.append(event)
    return None


def traced(walker, n):
    for i in range(n):
        if i == n // 2:
            sys.settrace(trace)
        walker.walk(Key(i))
        if i == n // 2 + 3:
            sys.settrace(None)


walker = Walker()
for size in (400, 900, 1200):
    print(run(walker, size), run(walker, size, size // 3))
traced(walker, 600)
print(events, walker.steps)
print([walker.deep(Key(1), n) for n in (3, 50, 150)])
try:
    walker.deep(Key(1), 1 << 20)
except RecursionError as error:
    print(type(error).__name__)
print(run(walker, 500))
Walker.walk.__code__ = other.__code__
print(run(walker, 500), run(walker, 50, 20))
