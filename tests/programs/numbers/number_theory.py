def divisors(n): return sorted({d for i in range(1, int(n**0.5) + 1) if n % i == 0 for d in (i, n // i)})
def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0: out[p] = out.get(p, 0) + 1; n //= p
        p += 1
    if n > 1: out[n] = 1
    return out
def totient(n):
    r = n
    for p in factor(n): r -= r // p
    return r
print(divisors(360), factor(360), factor(2**31 - 1), factor(600851475143), [totient(n) for n in range(1, 20)])
print([n for n in range(2, 500) if sum(divisors(n)[:-1]) == n], [n for n in range(1, 10000) if n == sum(int(d) ** len(str(n)) for d in str(n))][:15])
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c], sum(n for n in range(1000) if not n % 3 or not n % 5))
crt = lambda rs, ms: (lambda M: sum(r * (M // m) * pow(M // m, -1, m) for r, m in zip(rs, ms)) % M)(__import__("math").prod(ms))
print(crt([2, 3, 2], [3, 5, 7]), pow(3, -1, 11))
pow(2, -1, 4)
