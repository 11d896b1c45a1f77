# enumerate() that counts past 2**31 and 2**53, from compiled code.
def many(start):
    return [(i, x) for i, x in enumerate("abcd", start)]
for start in 0, (1 << 31) - 2, (1 << 53) - 2, 1 << 70, -3:
    print([many(start) for k in range(9)][-1])
def loop(start, q):
    t = 0
    for i, x in enumerate(q, start): t += i * x
    return t
for start in (1 << 31) - 2, (1 << 53) - 2, 1 << 70, 0:
    print([loop(start, [1, 2.5, 3, 4]) for k in range(9)][-1], [loop(start, (v for v in (1, 2, 3))) for k in range(9)][-1])
