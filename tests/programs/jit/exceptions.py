# Exceptions raised by and passing through hot code: handlers, finally, tracebacks, with.
import sys
import traceback


def pick(items, i):
    return items[i]


def safe(items, n):
    hits = misses = 0
    for i in range(n):
        try:
            hits += pick(items, i % 13)
        except IndexError as e:
            misses += len(str(e))
        finally:
            hits += 1
    return hits, misses


print(safe(list(range(10)), 3000))


def div(a, b): return a / b


def deep(n, d):
    if n == 0: return div(1, d)
    return deep(n - 1, d) + 1


for _ in range(200): deep(20, 2)
try:
    deep(5, 0)
except ZeroDivisionError:
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(sys.exc_info()[2])])


class Suppress:
    count = 0
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        Suppress.count += t is not None
        return t is KeyError


def managed(d, n):
    total = 0
    for i in range(n):
        with Suppress():
            total += d[i % 7]
    return total


print(managed({0: 1, 1: 2, 2: 3}, 2000), Suppress.count)


def chain(n):
    last = None
    for i in range(n):
        try:
            try:
                raise ValueError(i)
            except ValueError as e:
                raise TypeError("outer") from e
        except TypeError as e:
            last = e
    return last.__cause__.args, last.__context__ is last.__cause__


print(chain(500))


def unbound(n):
    for i in range(n):
        if i == n - 1: del x
        elif i == 0: x = 1
        try:
            x
        except UnboundLocalError as e:
            return i, str(e)


print([unbound(600) for _ in range(3)])


def returns(n):
    for i in range(n):
        try:
            if i > 400: return i
        finally:
            if i > 500: return -i
    return None


print(returns(300), returns(1000))


def stops():
    it = iter([1, 2, 3])
    total = 0
    while True:
        try:
            total += next(it)
        except StopIteration:
            return total


print([stops() for _ in range(300)][-1])


class Bad:
    def __lt__(self, other): raise RuntimeError("no order")


def order(items):
    for _ in range(300):
        sorted([3, 1, 2])
    return sorted(items)


try:
    order([Bad(), Bad()])
except RuntimeError as e:
    print(e, [f.name for f in traceback.extract_tb(e.__traceback__)])
