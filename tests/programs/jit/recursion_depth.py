# The frame at which recursion ends is the same in compiled code, also right after a unit was dropped; and the frames of a
# traceback know the ones below them.
import sys

limit = sys.getrecursionlimit()


def height():
    frame, n = sys._getframe(), 0
    while frame:
        frame = frame.f_back
        n += 1
    return n


def main(room):
    def down(k, x=0):
        nonlocal deepest
        deepest = k
        if k == stop:
            return x
        return down(k + 1, x) if k % 3 else other(k + 1)

    def other(k):
        return down(k + 1, 2) * 2 % 10007

    deepest = stop = 0
    height()
    sys.setrecursionlimit(height() + room)
    out = []
    for i in range(33):
        stop = i * 2
        try:
            down(0)
        except RecursionError as e:
            tb, n = e.__traceback__, 0
            while tb:
                n += 1
                last = tb.tb_frame
                tb = tb.tb_next
            below = 0
            while last.f_code.co_name != "main":
                below += 1
                last = last.f_back
            out.append((i, deepest, n, below))
    sys.setrecursionlimit(limit)
    return out


for room in 40, 41, 43, 60:
    print(main(room))


def generators(n):
    def items():
        yield from range(n % 3)
        raise ValueError(n)

    def use():
        return sum(x for x in items())

    try:
        use()
    except ValueError as e:
        tb, names = e.__traceback__, []
        while tb:
            names.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_back.f_code.co_name))
            tb = tb.tb_next
        return names


first = generators(0)
print(first, all(generators(n) == first for n in range(60)))


def lowered():
    def down(k):
        nonlocal deepest
        deepest = k
        if k == stop:
            return deepest
        return (lambda: down(k + 1))()

    out = []
    deepest = stop = 0
    sys.setrecursionlimit(height() + 82)
    for i in range(49):
        stop = i * 2
        try:
            down(0)
        except RecursionError:
            pass
        out.append(deepest)
    sys.setrecursionlimit(limit)
    return out


print([max(lowered()) for _ in range(30)])
