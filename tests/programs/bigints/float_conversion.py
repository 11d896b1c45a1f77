cases = [2**53, 2**53 + 1, 2**53 + 2, 10**22, 10**23, 2**63 - 1, 2**1023, 3**600, -(2**60) - 1]
for n in cases:
    f = float(n)
    print(n if n < 10**25 else len(str(n)), f, int(f) == n, n < f, n == f, n > f, hash(n) == hash(f))
print(10**20 / 10**18, 10**400 / 10**399, 3**700 / 2**1000, 1 / 10**30, -7 / 2, 2**53 / 3, 10**25 * 1.0, 1e3 * 10**3, 2**0.5, 4**0.5, (-8) ** (1/3))
print(round(10**20 + 55, -2), round(12345678901234567890, -10), divmod(-(10**20), 7), 5.0 // 10**20, -5.0 // 10**20, 5.0 % 10**20)
for bad in ("float(10**309)", "10**400 / 3", "10**400 * 1.0", "int(float('inf'))"):
    try: print(eval(bad))
    except OverflowError as e: print(bad, e)
