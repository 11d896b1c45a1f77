"""Calls of classes whose metaclass has a __call__ in Python, and of functions with more than plain parameters, found late."""

import enum
import sys


class Perm(enum.Flag):
    R = 4
    W = 2
    X = 1


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Counting(type):
    made = 0

    def __call__(cls, *args, scale=1, **kw):
        Counting.made += 1
        if args and args[0] < 0:
            raise ValueError(f"negative for {sys._getframe(1).f_code.co_name}")
        return super().__call__(*[a * scale for a in args], **kw)


class A(metaclass=Counting):
    def __init__(self, v):
        self.v = v


class B(A):
    def __init__(self, v, w=5):
        super().__init__(v)
        self.w = w


class Fixed(type):
    def __call__(cls, v):
        return v


class F(metaclass=Fixed):
    pass


def variadic(a, *rest, key=3):
    return a, rest, key


def plain(a):
    return a


def apply(f, v):
    return f(v)


def again(o, v):
    return o.__class__(v)


def run(n):
    out = []
    for k in range(n):
        p = Perm.R | Perm.W
        out = [p & Perm.W, p ^ Perm.R, ~p, Perm.W in p, Level(k % 2 + 1), again(Level.LOW, 2), again(p, 3)]
        for f in (A, B, F, plain, variadic, Level, Perm, int, list, lambda *a, **k: (a, k)):
            try:
                v = apply(f, k % 4 if f is not list else "ab")
            except ValueError as error:
                v = str(error)
            out.append(v.v if isinstance(v, A) else v)
        out.append(again(A(1), k).v)
        out.append(again(B(1), k).w)
    return out


print(run(400), Counting.made)
for f in (A, B, F, variadic):
    for given in ((-1,), (1, 2, 3), ()):
        try:
            v = f(*given)
            print(v.v if isinstance(v, A) else v)
        except (TypeError, ValueError) as error:
            print(error)
