"""Functions that need no frame and pass map() and filter() to natives: what callers see when that is left in the middle."""

import sys
import traceback


def double(x):
    return x * 2


def positive(x):
    return x > 0


class Rows:
    def __init__(self, rows):
        self.rows = rows

    def widths(self):
        return sum(map(len, self.rows))

    def texts(self):
        return ",".join(map(str, self.rows))

    def doubled(self):
        return list(map(double, self.rows))

    def kept(self):
        return list(filter(positive, self.rows))

    def some(self):
        return any(map(positive, self.rows)), all(filter(None, self.rows))

    def scaled(self, k):
        return sum(map(lambda x: x * k, self.rows))

    def true(self):
        return len(list(filter(None, self.rows)))


def numbers(r):
    return r.texts(), r.doubled(), r.kept(), r.some(), r.scaled(3), r.true()


def all_numbers(rows):
    return [numbers(r) for r in rows]


def widths(rows):
    return [r.widths() for r in rows]


for _ in range(60):
    a = all_numbers([Rows([1, -2, 0]), Rows([5])])
    b = widths([Rows(["ab", ""]), Rows([[1], ()])])
print(a, b)


def fails(f, *args):
    try:
        print("no error", f(*args))
    except Exception as e:
        print(type(e).__name__, e, [(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)][1:])


print(all_numbers([Rows([1.5, 2]), Rows([2**60, True])]))
fails(all_numbers, [Rows([1, None])])
fails(all_numbers, [Rows([1, "a"])])
fails(widths, [Rows(["a", 5])])


class Thing:
    def __init__(self, v):
        self.v = v

    def look(self):
        names = []
        f = sys._getframe(1)
        while f is not None:
            names.append(f.f_code.co_name)
            f = f.f_back
        seen.append(names)

    def __len__(self):
        self.look()
        return self.v

    def __mul__(self, k):
        self.look()
        if self.v is None:
            raise ValueError("no value")
        return self.v * k

    def __gt__(self, k):
        self.look()
        return Thing(self.v)

    def __str__(self):
        self.look()
        return "thing"


for k in range(3):
    seen = []
    print(widths([Rows(["ab", Thing(3), "c"])]), seen)
    seen = []
    print(Rows([1, Thing(2), 3]).doubled(), Rows([1, Thing(2), 3]).texts(), seen)
    seen = []
    kept = Rows([1, Thing(2), Thing(0), 3]).kept()
    print(len(kept), seen, Rows([Thing(0)]).some(), Rows([Thing(0), Thing(1)]).true())
    seen = []
    fails(all_numbers, [Rows([1, Thing(None), 3])])
    print(seen)


def guarded(x):
    if x == 7:
        raise KeyError(x)
    return x


def total(v):
    return sum(map(guarded, v)), list(filter(guarded, v))


def caught(rows):
    out = []
    for row in rows:
        try:
            out.append(total(row))
        except KeyError as e:
            out.append([(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)])
    return out


for _ in range(60):
    a = caught([[1, 2], [3, 0]])
print(a, caught([[1, 7, 2], [7], [2**70, 1.5]]))


def deep(n):
    return sum(map(deep, [n - 1])) + 1 if n > 0 else 0


for _ in range(60):
    a = deep(5)
print(a, deep(150))


def switch(x):
    if x == at:
        sys.settrace(trace)
    return x


def trace(frame, event, arg):
    if frame.f_code.co_name in ("switch", "summed", "both"):
        events.append((frame.f_code.co_name, event))


def summed(v):
    return sum(map(switch, v))


def both(v):
    r = summed(v), summed(v)
    sys.settrace(None)
    return r


at = 99
events = []
for _ in range(60):
    a = both([1, 2, 3])
print(a, events)
at = 2
print(both([1, 2, 3]), events)
