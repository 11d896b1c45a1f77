def fib(n):
    if n == 0:
        return 0, 1
    a, b = fib(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def slow(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print([fib(n)[0] for n in range(15)], fib(100)[0], fib(1000)[0] == slow(1000))
big = fib(5000)[0]
print(len(str(big)), str(big)[:20], str(big)[-20:], big % 10**9, big.bit_length(), big % 997)
print(all(fib(m + n)[0] == fib(m)[0] * fib(n + 1)[0] + fib(m - 1)[0] * fib(n)[0] for m in range(1, 20) for n in range(20)))
