def newton_sqrt(n, digits):
    scaled = n * 10 ** (2 * digits)
    guess = 1 << (scaled.bit_length() + 1) // 2
    while True:
        better = (guess + scaled // guess) // 2
        if better >= guess:
            return guess
        guess = better


def pi_digits(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while count:
        if 4 * q + r - t < m * t:
            yield m
            count -= 1
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print(newton_sqrt(2, 50))
print("".join(map(str, pi_digits(100))))
e = sum(10**60 // f for f in __import__("itertools").accumulate(range(1, 60), lambda a, b: a * b)) + 10**60
print(str(e)[:50])
