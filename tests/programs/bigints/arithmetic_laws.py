numbers = [0, 1, -1, 7, -13, 2**31, -(2**31) - 1, 2**53 + 1, 2**63, -(2**64) + 5, 10**30 + 7, -(3**70)]
bad = 0
for a in numbers:
    for b in numbers:
        if (a + b) - b != a or (a - b) + b != a or a * b != b * a: bad += 1
        if b:
            q, r = divmod(a, b)
            if q * b + r != a or not (0 <= r < b or b < r <= 0) or (q, r) != (a // b, a % b): bad += 1
        if a ^ b != (a | b) - (a & b): bad += 1
        if ~a != -a - 1: bad += 1
        for k in (0, 1, 31, 64, 100):
            if a << k != a * 2**k or a >> k != a // 2**k: bad += 1
        if int(str(a)) != a or int(hex(a), 16) != a or (a < b) != (b > a): bad += 1
print("bad:", bad)
for a in numbers[5:9]:
    print([a * b for b in numbers[5:8]], [a // b for b in (7, -13)], [a & 0xFFFF, a | 1, a ^ -1])
