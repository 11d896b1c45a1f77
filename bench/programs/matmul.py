"""Lists of lists of floats and of ints: matrix multiplication three ways."""

SIZE = 100
ANSWER = 32222895923


def make(size, step):
    return [[((i * 7 + j * step) % 17) * 0.5 for j in range(size)] for i in range(size)]


def multiply_loops(a, b):
    size = len(a)
    result = []
    for i in range(size):
        row = [0.0] * size
        left = a[i]
        for k in range(size):
            factor = left[k]
            right = b[k]
            for j in range(size):
                row[j] += factor * right[j]
        result.append(row)
    return result


def multiply_zip(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def multiply_ints(a, b, modulus):
    size = len(a)
    result = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += a[i][k] * b[k][j]
            result[i][j] = total % modulus
    return result


def main(n):
    a = make(n, 3)
    b = make(n, 5)
    product = multiply_loops(a, b)
    product = multiply_zip(product, a)
    whole = [[int(x * 2.0) % 101 for x in row] for row in product]
    whole = multiply_ints(whole, whole, 10007)
    trace = 0
    for i in range(n):
        trace += whole[i][i] * (i + 1)
    return trace * 1000 + int(sum(map(sum, product))) % 1000


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
