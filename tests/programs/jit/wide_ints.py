"""Ints beyond 53 and 64 bits in hot loops: masks, shifts, products, remainders, and values that stop being what they were."""

MASK = (1 << 64) - 1


def step(state):
    state ^= state >> 12
    state ^= (state << 25) & MASK
    state ^= state >> 27
    return state, (state * 2685821657736338717) & MASK


def xorshift(n, surprise):
    state = 88172645463325252
    total = 0
    for i in range(n):
        state, out = step(state)
        total ^= out
        if i == surprise:
            state -= 1 << 70
    return state, total


def split_mix(n):
    z = n
    total = 0
    for i in range(n):
        z = (z + 0x9E3779B97F4A7C15) % 2**64
        x = z
        x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & MASK
        x ^= x >> 31
        total += x % 1000 + (x // 7) % 5 + (1 if x > 1 << 63 else 0) + (x & 0xFF) + (x & 0xFFFFFFFFF0)
        total -= -x % 3
        if x == z or not x:
            total += 1
        total |= -(x & 1) & 3
    return total, z


def product_modulo(n, m):
    x = 12345
    for i in range(1, n):
        x = x * (i + 987654321) % m
    return x


def divisor_becomes_zero(n):
    x = 1 << 60
    found = 0
    for i in range(n):
        d = (n - 1 - i) << 40
        try:
            found ^= x // d + x % d
        except ZeroDivisionError as e:
            found += 1
            print(e, i)
    return found


def growing(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a % 10**18, a.bit_length()


def both_ways(n):
    """Now and then negative, now and then small."""
    x = 5
    seen = []
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & MASK
        y = x - (1 << 63)
        y >>= 3
        y |= 1
        if i % 97 == 0:
            seen.append(y)
            x = i
    return seen[-3:], sum(seen) & 0xFFFFFFFF, locals()["y"]


def words(text):
    h = 0xCBF29CE484222325
    for c in text:
        h = ((h ^ ord(c)) * 0x100000001B3) % (1 << 64)
    return h


for _ in range(2):
    print(xorshift(3000, 2500))
    print(split_mix(2500))
    print(product_modulo(3000, 1000000007), product_modulo(3000, 10**18 + 9), product_modulo(3000, -(10**9)))
    print(divisor_becomes_zero(2000))
    print(growing(2500))
    print(both_ways(3000))
    print(words("the quick brown fox" * 150))
