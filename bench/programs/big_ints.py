"""Big integers: Fibonacci numbers, factorials, modular powers, primality, decimal text."""

SIZE = 40000
ANSWER = 273060403857


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def probably_prime(number):
    if number % 2 == 0:
        return number == 2
    odd = number - 1
    twos = 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in (2, 3, 5, 7, 11, 13):
        if number % base == 0:
            return number == base
        x = pow(base, odd, number)
        if x == 1 or x == number - 1:
            continue
        for _ in range(twos - 1):
            x = x * x % number
            if x == number - 1:
                break
        else:
            return False
    return True


def main(n):
    big = fibonacci(n * 3)
    checksum = big % 1000000007
    product = 1
    for i in range(1, n // 32):
        product *= i
    text = str(product)
    checksum = checksum * 31 + len(text) + text.count("7")
    primes = [k for k in range(10 ** 30 + 1, 10 ** 30 + n // 12, 2) if probably_prime(k)]
    checksum = checksum * 31 + len(primes) + primes[0] % 1009
    bits = (big ^ (product << 64)) >> 100
    checksum += bin(bits & ((1 << 4000) - 1)).count("1")
    return checksum + int(text[:40]) % 1000003 + big.bit_length()


if __name__ == "__main__":
    import sys
    import time

    rounds = int(sys.argv[2]) if sys.argv[1:2] == ["--bench"] else 0
    for _ in range(rounds or 1):
        start = time.perf_counter()
        answer = main(SIZE)
        seconds = time.perf_counter() - start
        if answer != ANSWER:
            raise AssertionError(f"wrong answer: {answer!r}, not {ANSWER!r}")
        print(f"{seconds:.6f} {answer}" if rounds else f"ok {answer}", flush=True)
