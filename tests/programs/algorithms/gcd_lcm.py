from math import gcd, lcm


def euclid(a, b):
    steps = []
    while b:
        steps.append((a, b))
        a, b = b, a % b
    return a, steps


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - (a // b) * y


for a, b in [(48, 18), (1071, 462), (17, 5), (270, 192), (10**18, 10**12 + 39)]:
    g, steps = euclid(a, b)
    g2, x, y = extended(a, b)
    assert g == g2 == gcd(a, b) and a * x + b * y == g
    print(a, b, "->", g, lcm(a, b), (x, y), len(steps))
print(gcd(), lcm(), gcd(12, 18, 27), lcm(2, 3, 4))
