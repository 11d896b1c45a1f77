# Powers of floats, methods of numbers and bool() in hot code.
import math


def powers(n):
    total = 0.0
    for i in range(n):
        x = i / 8
        total += x ** 2 + 2.0 ** (i % 7) + (i % 5) ** 0.5 + x ** -1.5 if x else 0.25
    return total


def edges(n):
    out = []
    for i in range(n):
        x, y = (1.5, 2.0)
        if i >= n - 9:
            x, y = [(0.0, 0.0), (1.0, math.nan), (-1.0, math.inf), (math.inf, -1.0), (2.0, 0.5), (-8.0, 1 / 3), (-2.0, 3.0),
                    (math.nan, 0.0), (1e-200, 2.0)][i - n + 9]
        r = x ** y
        if i >= n - 9:
            out.append(r)
    return [round(r.real, 6) if isinstance(r, complex) else r for r in out]


def errors(n):
    for i in range(n):
        try:
            (0.0 if i == n - 1 else 2.0) ** -1.0
            (1e200 if i == n - 2 else 2.0) ** 2.5
        except (ZeroDivisionError, OverflowError) as e:
            print(type(e).__name__, e if isinstance(e, ZeroDivisionError) else "")


def numbers(n):
    out = 0
    for i in range(n):
        out += i.bit_length() + (i / 2).is_integer() + bool(i % 3) + bool([]) + bool("x") * 2 + bool(i / 2)
        out += len((i * 0.5).hex()) + i.to_bytes(4, "big")[3] + bool(None) + bool({}) + bool((1,))
    return out, True.bit_length(), (2 ** 70).bit_length()


def late(n):
    out = []
    for i in range(n):
        v = i if i < n - 3 else [True, 2 ** 80, -1][i - n + 3]
        out.append(v.bit_length())
    return out[-4:]


for _ in range(4):
    print(powers(200), edges(100), numbers(300), late(100))
    errors(120)
