"""Loops over lists that grow, shrink, change what they hold, and are left and entered in the middle."""
import sys


def grows(n):
    items, t = [1], 0
    for x in items:
        t += x
        if len(items) < n:
            items.append(x % 7 + 1)
            if len(items) % 3 == 0:
                items.append(2)
    return t, len(items)


print(grows(3000))


def shrinks(n):
    out = 0
    for i in range(n):
        items = list(range(10))
        for x in items:
            out += x
            if x % 3 == i % 3:
                items.remove(x)
            if x == 8 and i % 50 == 7:
                items.clear()
        out += len(items)
    return out


print(shrinks(600))


def floats_to_values(n):
    t = 0
    for i in range(n):
        items = [0.5, 1.5, 2.5, 3.5]
        for x in items:
            t += x
            if x == 1.5 and i % 40 == 39:
                items[3] = "end"
            if x == 2.5 and i % 60 == 59:
                items.append(None)
                items[2] = 1
            if type(x) is str or x == 1:
                break
            if x == 2.5 and i % 40 == 39:
                items[3] = 7
        else:
            t += 1
    return t


try:
    print(floats_to_values(50), floats_to_values(200))
except TypeError as e:
    print("TypeError", e, e.__traceback__.tb_next.tb_frame.f_locals["items"])


def empty_and_filled(n):
    t = 0
    lists = [[], [1], [2.5], ["a", 3], []]
    for i in range(n):
        for x in lists[i % 5]:
            t += 1 if type(x) is str else x
        for x in lists[i % 3]:
            for y in lists[(i + x) % 2 if type(x) is int else 1]:
                t += y
    return t


print(empty_and_filled(1000))


def raises(items, n):
    t = 0
    for i in range(n):
        for x in items:
            t += 10 // (x - (i == n - 1))
    return t


try:
    raises([1, 2, 5], 800)
except ZeroDivisionError as e:
    names = e.__traceback__.tb_next.tb_frame.f_locals
    print(e, {k: v for k, v in sorted(names.items())})


def comprehended(n):
    rows = [[j * i for j in range(4)] for i in range(5)]
    t = 0
    for i in range(n):
        t += sum(x for row in rows for x in row if x != i % 5)
        t += sum([max(row) for row in rows])
        t += any(x == i for x in rows[i % 5]) + len([x for x in rows[1] if x])
        rows[i % 5][i % 4] = i % 11
    return t, rows


print(comprehended(500))


def yielding(items):
    for x in items:
        for y in items:
            if y > x:
                yield x * y


def consumed(n):
    return [sum(yielding([1, i % 4, 3])) for i in range(n)][-5:], list(yielding([1.5, 2.0, 0.5]))


print(consumed(600))


def looked_at(n):
    seen = []
    for i in range(n):
        for x in [i, i + 1]:
            if i == n - 3:
                sys.settrace(lambda frame, event, arg: seen.append((event, frame.f_code.co_name)) or None)
            if i == n - 2:
                sys.settrace(None)
            helper(x)
    return seen[:4]


def helper(x):
    return x


print(looked_at(700))


def reused(n):
    items, t = [1, 2, 3], 0
    for i in range(n):
        for x in items:
            if x == i % 3 + 1:
                break
            t += x
        it = iter(items)
        for x in it:
            if x == 2:
                break
        t += next(it, 0) + next(it, 10)
        items[i % 3], items[0] = items[0], items[i % 3]
        if i % 100 == 99:
            items = items[::-1]
    return t, items


print(reused(900))
