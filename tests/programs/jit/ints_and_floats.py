# Operands that are now ints, now floats, in the same instructions.
def mixed(items, n):
    t, u, p, c = 0, 0, 1, [0] * 6
    for i in range(n):
        a, b = items[i % len(items)], items[(i * 7 + 3) % len(items)]
        t += a
        u = u - b + a
        p = a * b
        c[0] += a < b
        c[1] += a <= b
        c[2] += a == b
        c[3] += a != b
        c[4] += a > b
        c[5] += a >= b
        if a > 2:
            t -= b * 2
    return t, u, p, type(t).__name__, type(u).__name__, c


nan, inf = float("nan"), float("inf")
print(mixed([1, 2.5, -3, 0.1, 7], 3000))
print(mixed([1, 2, 3, 4.0], 3000))
print(mixed([2**40, 1.5, -(2**40), 3], 3000))
print(mixed([2**53 - 1, 0.5, 2**52], 2000))
print(mixed([1, -0.0, 0, 0.0], 2000))
print(mixed([1, inf, 2.0], 1000), mixed([1, nan, 2.0], 1000))
print(mixed([2**70, 1.5, 3], 1000), mixed([True, 1.5, 3, False], 1000))
try:
    mixed([10**400, 1.5], 10)
except OverflowError as e:
    print(e)


def signs(items, n):
    out = set()
    for i in range(n):
        a, b = items[i % len(items)], items[(i + 1) % len(items)]
        out.add(repr(a * b))
        out.add(repr(a - b))
        out.add(repr(a + b))
    return sorted(out)


print(signs([0, -0.0, 0.0, -1, 1.0], 2000))
