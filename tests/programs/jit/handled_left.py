# Compiled code that runs a generator in place of the native that consumes it, left while a callee or the generator handles
# an exception: what is handled around it stays the same.
import sys


def handled():
    return type(sys.exception()).__name__


def program(kind):
    class Own(KeyError):
        pass

    def consume(x):
        b = 3
        if x > 46:

            def fails(p):
                try:
                    b + (None if p else 1)
                except Own:
                    return 2
                return p

            if kind == 0:
                return sum(fails(k) for k in (1, 2))
            if kind == 1:
                return any(fails(k) for k in (0, 1, 2))
            if kind == 2:
                return [v for v in map(fails, (0, 1))]
            if kind == 3:
                return [v for v in (fails(k) for k in (0, 0, 1))]
            return max((fails(k) for k in (0, 0, 1)), default=3)

    seen = {}
    t = 0
    for i in range(87):
        try:
            t += consume(i)
        except Exception as e:
            key = str(e), type(e.__context__).__name__, handled()
            seen[key] = seen.get(key, 0) + 1
        if sys.exception():
            print("left", i, handled())
            break
    print(kind, t, sorted(seen.items()))


def steps(k, odd):
    for j in range(k):
        try:
            yield 10 // (j - 2)
        except ZeroDivisionError:
            yield len(handled()) + (odd if j else 0)


def around(k, odd):
    try:
        [][k]
    except IndexError:
        t = sum(steps(k, odd))
        t += sum(v for v in steps(k, odd))
        return t, handled(), [v for v in steps(k, 1)], handled()


for kind in 0, 1, 2, 3, 4:
    program(kind)
    program(kind)
print(handled())
for i in range(120):
    try:
        got = around(i % 5, 2 if i < 100 else 0.5 if i < 110 else "s")
    except TypeError as e:
        got = str(e), type(e.__context__).__name__, type(e.__context__.__context__).__name__
    if i % 10 > 5 and i > 90:
        print(i, got, handled())
