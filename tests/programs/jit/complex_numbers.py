# Complex numbers in hot code, with each other and with real ones.
import math


def julia(n, c):
    total = 0
    for i in range(n):
        z = complex(i / n, 0.5)
        for k in range(40):
            z = z * z + c
            if abs(z) > 2:
                break
        total += k
    return total, z


def mixed(n):
    z = 1 + 2j
    out = []
    for i in range(n):
        z = (z * 2 - 1j) / (1.5 + i) + 3 - z.conjugate() * 0.25
        z += 1
        z -= 0.5j
        z = 2 * z
        z = 1.5 - z
        z /= 2
        if i > n - 3:
            out.append((round(z.real, 9), round(z.imag, 9), z == z, z != 1, bool(z)))
    return out


def edges(n):
    inf, nan = math.inf, math.nan
    values = [complex(inf, nan), complex(nan, inf), complex(0.0, -0.0), complex(-0.0, 0.0), complex(inf, -inf), 1j, -1j]
    out = []
    for i in range(n):
        a, b = values[i % 7], values[i // 7 % 7]
        r = (a * b, a + b, a - b, a * 2, a + 1, 1 - a)
        if i > n - 8:
            out.append(r)
    return out


def errors(n):
    for i in range(n):
        try:
            z = (1 + 1j) / (0j if i == n - 1 else 2j)
            w = abs(complex(1e308, 1e308) if i == n - 2 else z)
        except (ZeroDivisionError, OverflowError) as e:
            print(type(e).__name__, e)


def changing(n):
    out = []
    for i in range(n):
        z = 1j if i < n - 3 else ["x", 2, 1.5][i - n + 3]
        try:
            out.append(z * 2)
            out.append(z.real)
        except AttributeError as e:
            out.append(str(e))
    return out[-6:]


def either(n):
    # Both operands are ints or complex numbers, now and then both are ints.
    z, c = complex(0.5, -0.0), -1 + 0.125j
    out = []
    for i in range(n):
        z = -z + c.conjugate()
        if z.real * z.real + z.imag * z.imag > 1e6:
            z = 1
        if i == n // 3:
            c = 1 << 40
        out.append(z)
    return out[n // 3 - 2:n // 3 + 4], out[-1]


for _ in range(4):
    print(either(90))
    total, z = julia(60, complex(-0.4, 0.6))
    print(total, round(abs(z), 6), mixed(80))
    print(edges(98), changing(80))
    errors(80)
