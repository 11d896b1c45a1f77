import functools

depth = 0


def trace(f):
    @functools.wraps(f)
    def wrapper(*args):
        global depth
        print(f"{'| ' * depth}{f.__name__}({', '.join(map(repr, args))})")
        depth += 1
        try:
            result = f(*args)
        finally:
            depth -= 1
        print(f"{'| ' * depth}-> {result!r}")
        return result
    return wrapper


@trace
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


print(ack(1, 2))


@trace
def fails(x): return 1 / x


try: fails(0)
except ZeroDivisionError as e: print("depth is back at", depth, e)
