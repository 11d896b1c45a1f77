import math


def factorial(n):
    return math.prod(range(1, n + 1))


for n in (10, 20, 25, 50):
    print(n, factorial(n), len(str(factorial(n))), sum(map(int, str(factorial(n)))))
print(factorial(100) == math.factorial(100), factorial(100) // factorial(98), factorial(30) % (10**9 + 7), str(factorial(200)).count("0"))
trailing = lambda n: 0 if n == 0 else n // 5 + trailing(n // 5)
print(trailing(1000), math.comb(100, 50), math.perm(20, 10), factorial(60).bit_length(), hex(factorial(25)))
factorial(-1) and math.factorial(-1)
