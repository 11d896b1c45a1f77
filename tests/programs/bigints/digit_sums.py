print(sum(int(d) for d in str(2**1000)), str(7**77)[-10:], pow(7, 7**77 % 1000, 10**10), sum(n**n for n in range(1, 101)) % 10**10)
a = b = 1
index = 2
while len(str(b)) < 300:
    a, b, index = b, a + b, index + 1
print(index, str(b)[:10])
for base in (2, 3, 10):
    n, digits = 3**100, 0
    while n:
        n, digits = n // base, digits + 1
    print(base, digits)
print(int("9" * 50) * int("9" * 50), (10**40 - 1) // 9, 10**40 // 7, -(10**40) // 7, 10**40 % -7, int("z" * 20, 36), 0xdeadbeef ** 5)
print((2**521 - 1) % 1000000007, 3**200 // 2**150, (1 << 200) - 1 & 0xFFFFFFFF, float(10**22), int(1e22), 10**22 == 1e22, 10**23 == 1e23)
