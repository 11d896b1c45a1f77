# Lists of floats, which are kept unboxed: what comes in, what makes them ordinary lists again, NaN, identity, -0.0.
import copy
import json
import math


class MyFloat(float):
    pass


def build(n):
    out = []
    for i in range(n):
        out.append(i / 4)
    return out


def mixed(n, last):
    out = [0.5] * 4
    for i in range(n):
        out[i % 4] += 1.5
        if i == n - 1:
            out[2] = last
    return out


def nans(n):
    xs = [1.5, 2.5]
    nan = float("nan")
    for i in range(n):
        xs.append(float(i))
        if i == n - 2:
            xs.append(nan)
    return xs == xs, nan in xs, xs.count(nan), xs == xs[:], [nan] == [nan], [float("nan")] == [float("nan")], len(xs)


def stored_nan(n):
    xs = [0.0] * 3
    for i in range(n):
        xs[1] = xs[0] / 2 if i < n - 1 else math.inf - math.inf
    return xs[1] in xs, xs == xs, xs


def iterate(xs):
    total = 0.0
    pairs = []
    for x in xs:
        total += x
    for a, b in zip(xs, xs[1:]):
        pairs.append(b - a)
    for i, x in enumerate(xs):
        total += i * x
    return total, pairs[:3], max(xs), min(xs), sum(xs), sorted(xs, reverse=True)[:2]


def dot(rows, v):
    return [sum(a * b for a, b in zip(row, v)) for row in rows]


def changing(n):
    kinds = []
    for i in range(n):
        xs = [] if i % 3 else [1.0]
        xs.append(2.0 if i % 2 else 2)
        xs.append(MyFloat(3.5) if i % 5 == 0 else 3.5)
        kinds.append((xs[0], type(xs[-1]).__name__, xs.index(3.5)))
    return kinds[-4:]


def zeros():
    xs = [-0.0, 0.0]
    x = xs[0]
    return xs, math.copysign(1, x), xs[0] is x, [1.0, True, 1] == [1.0, 1, 1.0], [1.0] == [1], hash((1.0,)) == hash((1,))


def methods():
    xs = [3.5, 1.25, 2.0]
    ys = xs + [0.5]
    xs.extend(ys)
    xs.insert(1, 9)
    xs.insert(1, 8.5)
    xs.remove(9)
    out = [xs[::2], xs.pop(), xs.pop(0), ys * 2, ys[1:3], list(reversed(ys)), 2 in ys, 2.0 in ys, ys.index(2)]
    ys[1:2] = [7.5, 7.25]
    ys[::2] = [0.0, 0.25, "s"]
    del ys[0]
    return out, xs, ys, copy.copy(xs), copy.deepcopy(ys), json.dumps(xs), repr(xs), tuple(xs), set(xs) == set(list(xs))


def grown(xs):
    xs += (1.0, 2.0)
    xs += [3]
    return xs


def text(n):
    return ",".join(map(str, [i / 2 for i in range(n)]))


for _ in range(4):
    print(build(300)[-2:], mixed(200, 1.25), mixed(200, "text"), mixed(200, 3))
    print(nans(100), stored_nan(100))
    print(iterate(build(100)), dot([[1.0, 2.0], [3, 4.5], [0.5, 1]], [2.0, 0.5]))
    print(changing(60), zeros(), methods(), grown([0.5]), text(5))
print(sorted([2.5, 1, 0.5]), [*build(3), 1], [x for x in (1.5, None)], [[0.0] * 2 for _ in range(2)])
a = b = [1.0, 2.0]
b[0] = 5.0
a.sort(key=lambda v: -v)
print(a, a is b, a > [1.0], [[1.0, 2]] < [[1.0, 3]])
