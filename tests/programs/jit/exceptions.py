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


class Coded(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest[:1])
        self.code = code


class Worse(Coded):
    def __init__(self, code):
        super().__init__(code, "worse")
        super(Coded, self).__init__(code)


class Plain:
    def __init__(self):
        super().__init__()


def failing(i, items, pair, table, text, data):
    Plain()
    match i % 11:
        case 0:
            return items[i]
        case 1:
            return items[-i]
        case 2:
            return pair[i]
        case 3:
            return table[i]
        case 4:
            return table["k%d" % i]
        case 5:
            return text[i] + text[-i]
        case 6:
            return data[i]
        case 7:
            items[i] = 1
        case 8:
            return i // (i % 2) + i % (i % 2)
        case 9:
            return i / (i % 2) + 1.5 % (i % 3) + 2.5 // (i % 3)
        case 10:
            raise Worse(i) if i % 2 else Coded(i)
    return 0


def count_failures(n):
    items, pair, table, text, data = [1, 2, 3], (1, 2), {3: 4, "k4": 5}, "text", bytearray(b"data")
    seen = {}
    for i in range(n):
        try:
            failing(i, items, pair, table, text, data)
        except (LookupError, ZeroDivisionError, Coded) as e:
            key = f"{type(e).__name__}: {e.args[1:] or str(e).strip('0123456789')}"
            seen[key] = seen.get(key, 0) + 1
            if i > n - 12:
                print(i, repr(e), e.__traceback__.tb_next.tb_lineno, e.__context__)
    return seen


for _ in range(2):
    print(count_failures(3000))
