for a in (7, -7, 0, 2**70):
    for b in (2, -2, 3, -3, 2.0, -0.5, 2**65):
        print(a, b, a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
print([divmod(n, 7) for n in (-15, -14, -1, 0, 1, 13)], [n % 360 for n in (-90, 450, 720)], [-1 // n for n in (1, 2, 10)], [(-n) % 5 for n in range(6)])
5 // 0
