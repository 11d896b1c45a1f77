# Long ints by ints of about their length: quotients of one digit and of several, all signs, remainders at the edges.
def check(a, b):
    q, r = divmod(a, b)
    assert q * b + r == a and (0 <= r < b if b > 0 else b < r <= 0), (a, b)
    assert a // b == q and a % b == r
    return q


quotients = []
for bits in (100, 2047, 2048, 2049, 3000, 9000, 40000):
    y = 3 ** (bits * 100 // 158) + bits
    for multiple in (0, 1, 2, 9, 2 ** 47, 2 ** 48, 2 ** 50 + 1, 2 ** 70):
        for rest in (0, 1, -1, y - 1, y // 3):
            x = y * multiple + rest
            for a, b in ((x, y), (-x, y), (x, -y), (-x, -y)):
                quotients.append(check(a, b))
print(len(quotients), sum(q % 1000003 for q in quotients))  # expect: 1120 546001190
print(divmod(-7 ** 2000, 7 ** 2000), divmod(7 ** 2000 - 1, 7 ** 2000)[0], (5 - 7 ** 2000) // 7 ** 2000)  # expect: (-1, 0) 0 -1
print(7 ** 2000 % -(7 ** 1999 * 2) == 7 ** 1999 * -1, -(7 ** 2000) % 7 ** 1000)  # expect: True 0
