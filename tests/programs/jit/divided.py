# Floor division and remainder of ints in hot code: constant and computed divisors, every sign, the ends of 32 and 53 bits.
EDGES = [0, 1, 2, 3, 5, 7, 9, 10, 11, 1023, 1024, 1025, 65535, 46341, 2**30, 2**31 - 2, 2**31 - 1, 2**31, 2**31 + 1, 2**32,
         2**52 - 1, 2**52, 2**52 + 1, 2**52 + 3, 2**53 - 3, 2**53 - 2, 2**53 - 1]
VALUES = EDGES + [-v for v in EDGES] + [-2**31 - 1]


def by_constants(x):
    return (x // 1, x % 1, x // 2, x % 2, x // 3, x % 3, x // 7, x % 7, x // 10, x % 10, x // 1023, x % 1023, x // 1024, x % 1024,
            x // 65521, x % 65521, x // 1000003, x % 1000003, x // 1000000007, x % 1000000007, x // 2147483647, x % 2147483647,
            x // -1, x % -1, x // -3, x % -3, x // -1000000007, x % -1000000007)


def by_values(x, y):
    return x // y, x % y


def both(n):
    """divmod() of small ints, by constants and by values."""
    total = 0
    for x in range(-n, n):
        q, r = divmod(x, 9)
        s, t = divmod(x, x % 7 - 8)
        pair = divmod(x, 1000)
        total += q * 3 + r + s * 5 + t + pair[0] - pair[1]
        if (q * 9 + r, s * (x % 7 - 8) + t) != (x, x):
            raise AssertionError((x, q, r, s, t))
    return total, pair


print(both(2000), divmod(-2**31, -1), divmod(2**53, 3))
for y in (5, 0):
    try:
        print([divmod(x, y) for x in range(3000)][-1])
    except ZeroDivisionError as e:
        print(e)


def checked(x, divided):
    for q, r in zip(divided[::2], divided[1::2]):
        if type(q) is not int or type(r) is not int:
            raise AssertionError((x, q, r))
    return divided


def small(limit):
    """Only ints of 32 bits are seen."""
    total = 0
    for x in range(-limit, limit):
        a = by_constants(x)
        total += sum(a)
        for y in (1, 2, 3, -1, -2, -7, 97, 10007):
            q, r = by_values(x, y)
            if q * y + r != x or (r != 0 and (r < 0) != (y < 0)) or abs(r) >= abs(y):
                raise AssertionError((x, y, q, r))
            total += q ^ r
    return total


print(small(1500))
for x in VALUES:
    print(x, checked(x, by_constants(x)))
for x in VALUES:
    for y in VALUES:
        if y:
            q, r = by_values(x, y)
            if q * y + r != x or (r != 0 and (r < 0) != (y < 0)) or abs(r) >= abs(y):
                print("wrong", x, y, q, r)


def sweep(rounds):
    """Products near the ends of 53 bits, by divisors that are constants and that are not."""
    seed = 1
    wrong = 0
    folded = 0
    divisors = [3, 10, 1023, 1024, 1031, 65521, 1000003, 1000000007, 2147483647]
    for i in range(rounds):
        seed = seed * 16807 % 2147483647
        x = seed * 4194304 + seed % 4194304
        if i & 1:
            x = 9007199254740991 - seed % 5000
        if i & 2:
            x = -x
        y = divisors[i % 9]
        q, r = x // y, x % y
        if q * y + r != x or not 0 <= r < y:
            wrong += 1
        for q, y, r in ((x // 1000000007, 1000000007, x % 1000000007), (x // 3, 3, x % 3), (x // 1025, 1025, x % 1025)):
            if q * y + r != x or not 0 <= r < y:
                wrong += 1
            folded = (folded * 31 + q + r) % 2147483647
    return wrong, folded


print(sweep(6000))


def multiples(y, rounds):
    """The quotient is a whole number, or next to one."""
    wrong = 0
    for k in range(rounds):
        for d in (-1, 0, 1):
            x = k * 3000017 * y + d
            if x % y != (d if d >= 0 else y - 1) or x // y != k * 3000017 + (-1 if d < 0 else 0):
                wrong += 1
    return wrong


print([multiples(y, 700) for y in (3, 1024, 65521, 1000003)])
for y in (0,):
    for f in (lambda x: x // y, lambda x: x % y, lambda x: x % 0):
        try:
            for x in range(3000):
                f(5) if y else f(x)
        except ZeroDivisionError as e:
            print(e)
