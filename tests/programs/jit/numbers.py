# Ints grow past 32 and 53 bits and back, floats keep their signs, kinds change in mid-loop.
def grow(x, factor, n):
    trace = []
    for i in range(n):
        x = x * factor + i
        if i % 40 == 0:
            trace.append(x)
        if x > 10**30:
            x = x % 1000003
    return x, trace[-3:]


print(grow(1, 3, 2000))
print(grow(-1, 7, 2000))


def bits(n):
    a, b = 0x12345678, 0
    for i in range(n):
        a = ((a << 5) ^ (a >> 3) ^ i) & 0xFFFFFFFF
        b = (b * 31 + a) % (2**61 - 1)
        b ^= a | 1
    return a, b, ~a, -b


print(bits(3000))


def division(n):
    out = 0
    for i in range(-n, n):
        d = i % 7 - 3
        if d:
            out += i // d * 3 + i % d - (-i) // d
            out += divmod(i, d)[1]
    return out


print(division(2000))


def floats(n):
    z = -0.0
    total = 0.0
    for i in range(n):
        z = z * 1.0
        total += (i - n / 2) * 0.25 / (i + 1)
    return str(z), total, min(z, total), max(0.0, -0.0), abs(z)


print(floats(3000))


def mixed(values):
    total = 0
    for v in values:
        total = total + v
    return total


print(mixed([1] * 1000 + [0.5] * 1000 + [2**70] + [1] * 1000))
print(mixed([True] * 2000), mixed([2**53] * 2000), mixed([-(2**31)] * 2000))


def edges(n):
    top, bottom, out = 2**31 - 1, -(2**31), []
    for i in range(n):
        a = top + i
        b = bottom - i
        c = (2**53 - 1000) + i
        d = a * b
        if i % 500 == 0:
            out.append((a, b, c, d, -b, c * 2, c << 3, a >> 1, a ^ b, a & c))
    return out


for row in edges(1600): print(row)
nan = float("nan")


def compare(xs):
    less = equal = truthy = 0
    for x in xs:
        for y in xs:
            less += x < y
            equal += x == y
            if x != y and y: truthy += 1
    return less, equal, truthy


print(compare([0, 1, -1, 2**40, 0.0, -0.0, 1.5, nan, True, False, 2**80, float("inf")] * 4))


def powers(n):
    s = 0
    for i in range(n):
        s += i ** 2 + 2 ** (i % 70) + round((i + 0.5) ** 1.5)
    return s


print(powers(1500))
import math


def checks(xs):
    t = 0
    for x in xs:
        t += math.isnan(x) + 2 * math.isinf(x) + 4 * math.isfinite(x)
        t += math.floor(math.sqrt(abs(x) if math.isfinite(x) else 4.0)) + len(str(math.fabs(x)))
    return t


print(checks([0.5, nan, float("inf"), -2.0, 7.25] * 300), math.isnan(1.0), math.isinf(2))


def lowest(n):
    out = None
    for i in range(n):
        x = -(2**53) + 1 + (i & 1)
        out = (x & -2, x | 1, x ^ 3, (x - 5) // 3, (x - 1) // -1)
    return out


print(lowest(3000), lowest(2999))
