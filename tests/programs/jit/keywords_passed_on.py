"""Functions that pass *args and **kwargs on, in hot loops: what they get is only made where somebody looks at it."""

import functools
import sys


def scaled(a, b=2, *, scale=1, shift=0):
    return a * scale + b + shift


def traced(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


def doubled(f):
    def wrapper(*args, **kwargs):
        kwargs["scale"] = kwargs.get("scale", 1) * 2
        return f(*args, **kwargs)

    return wrapper


def kept(*args, **kwargs):
    KEPT.append((args, kwargs))
    return scaled(*args, **kwargs)


def measured(*args, **kwargs):
    total = len(args) + 10 * len(kwargs)
    if "shift" in kwargs:
        total += kwargs["shift"]
    for name in kwargs:
        total += len(name)
    return total + sum(args)


def left_out(**kwargs):
    return kwargs["left"] - kwargs["right"]


def shown(*args, **kwargs):
    if args[0] > 297:
        SHOWN.append(sorted(locals().items()))
    return left_out(**kwargs)


def grows(*args, **kwargs):
    return args[0] * kwargs["by"] * kwargs["by"]


def same(**kwargs):
    other = kwargs
    other["x"] = 5
    return kwargs["x"]


def collected(first, *rest, **named):
    return first, rest, named


def passes(*args, **kwargs):
    return collected(*args, **kwargs)


class Point:
    def __init__(self, *args, **kwargs):
        self.x, self.y = args
        self.name = kwargs["name"]


def made(*args, **kwargs):
    return Point(*args, **kwargs)


KEPT = []
SHOWN = []
plain = traced(scaled)
twice = doubled(traced(scaled))
nested = traced(traced(traced(scaled)))


def run(n, by):
    total = 0
    for i in range(n):
        total += plain(i) + plain(i, 3) + plain(i, b=4) + plain(i, scale=3, shift=1)
        total += nested(i, 1, shift=2) + twice(i, scale=2) + twice(i)
        total += measured(i, 1, shift=i, b=2) + measured(i)
        total += shown(i, left=i, right=1) + same(x=1, y=2)
        total += grows(i, by=by)
        total += made(i, 2, name="p").x
        if i % 100 == 0:
            total += kept(i, b=i)
        first, rest, named = passes(i, 2, 3, z=i)
        total += first + rest[1] + named["z"]
    return total


print(run(300, 7))
print(run(300, 2**30))
print(run(300, 1.5))
print(KEPT)
print(SHOWN)


def missing(n):
    total = 0
    for i in range(n):
        try:
            total += left_out(left=i, right=1) if i < n - 1 else left_out(left=i)
        except KeyError as error:
            return total, error.args, error.__traceback__.tb_next.tb_frame.f_locals
    return total


print(missing(300))


def wrong(n):
    for i in range(n):
        if i < n - 1:
            plain(i, scale=2)
        else:
            plain(i, size=2)


try:
    wrong(300)
except TypeError as error:
    at = error.__traceback__
    while at is not None:
        print(at.tb_lineno, at.tb_frame.f_code.co_name, {k: v for k, v in at.tb_frame.f_locals.items() if k in ("args", "kwargs", "i")})
        at = at.tb_next
    print(error)


def looks(*args, **kwargs):
    return sys._getframe().f_locals["kwargs"], sys._getframe().f_locals["args"]


def looking(n):
    seen = None
    for i in range(n):
        seen = looks(i, key=i)
    return seen


print(looking(300))
