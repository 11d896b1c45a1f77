# Squares and cubes of ints in hot code: up to 53 bits, and beyond; bools, floats, bigs, subclasses; a zero has no sign.
import math


class Whole(int):
    def __pow__(self, other):
        return "own power"


def powers(x):
    return x**2, x**3, x**1, x**0, (-x)**2, (-x)**3


def inplace(x):
    x **= 2
    x **= 3
    return x


def hot(n):
    total = 0
    for i in range(-n, n):
        total += sum(powers(i % 1000)) + i**2
    return total


print(hot(3000))
for x in (0, 1, -1, 3, 2**15, 46340, 46341, 94906265, 94906266, -94906266, 208063, 208064, -208064, 2**31, 2**53 - 1, 2**53, 10**20,
          True, False, 1.5, -0.0, 2j, Whole(3)):
    try:
        print(x, powers(x), inplace(x))
    except OverflowError as e:
        print(type(e).__name__)
print(math.copysign(1, 0**3), math.copysign(1, (-0)**3), [type(v).__name__ for v in powers(True)])


def grows(n):
    """The results leave 32 and then 53 bits while the loop runs."""
    last = 0
    for i in range(n):
        last = (i * 1000003)**2
    return last, (n * 1000003)**3


print(grows(3000))
for bad in ("a", None, []):
    for f in (powers, inplace):
        try:
            f(bad)
        except TypeError as e:
            print(e)
