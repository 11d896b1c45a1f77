"""Every way to call: defaults, keywords, *args, **kwargs, bound methods, callable objects, partial."""

from functools import partial

SIZE = 90000
ANSWER = 547513648


def plain(a, b):
    return a + b


def with_defaults(a, b=2, c=3):
    return a + b * c


def keyword_only(a, *, scale=1, shift=0):
    return a * scale + shift


def spread(*args):
    return len(args) + args[0]


def gather(**kwargs):
    return kwargs["left"] - kwargs["right"]


def forward(*args, **kwargs):
    return with_defaults(*args, **kwargs)


class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return value + self.amount

    def method(self, value):
        return value - self.amount

    @staticmethod
    def static(value):
        return value & 1023

    @classmethod
    def made(cls, value):
        return cls(value).amount


def main(n):
    adder = Adder(5)
    bound = adder.method
    double = partial(keyword_only, scale=2)
    total = 0
    for i in range(n):
        total += plain(i, 1)
        total += with_defaults(i) - with_defaults(i, c=1)
        total += keyword_only(i, shift=3)
        total += spread(i, i, i)
        total += gather(left=i, right=1)
        total += forward(i, b=4)
        total += adder(i) + bound(i) + Adder.static(i) + Adder.made(i)
        total += double(i)
        total = total % 1000000007
    return total


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
