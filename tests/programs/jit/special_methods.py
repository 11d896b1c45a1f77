# Special methods in Python, as operations of compiled code: results that are checked, exceptions, methods whose guesses fail
# while they run, classes that change.
import sys
import traceback

N = 3000


class Items:
    def __init__(self, *items):
        self.items = items
        self.late = 0

    def __iter__(self):
        self.late = self.late + step
        return iter(self.items)

    def __len__(self):
        self.late = self.late + step
        return len(self.items)

    def __contains__(self, x):
        self.late = self.late + step
        return x in self.items

    def __bool__(self):
        self.late = self.late + step
        return self.late % 3 < 2

    def __delitem__(self, k):
        self.late = self.late + step

    def __neg__(self):
        self.late = self.late + step
        return self.late

    def __pos__(self):
        return self

    def __invert__(self):
        return -self


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += step
        return self.i


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(items):
    if not items:
        return None
    i = len(items) // 2
    return Tree(tree(items[:i]), items[i], tree(items[i + 1:]))


def over(o, n):
    total = 0
    for _ in range(n):
        for x in o:
            total += x
    return total


def lengths(o, n):
    total = 0
    for _ in range(n):
        total += len(o)
    return total


def inside(o, n):
    yes = no = 0
    for i in range(n):
        if i % 7 in o:
            yes += 1
        if i % 5 not in o:
            no += 1
        b = i in o
        c = i not in o
        yes += b
        no += c
    return yes, no


def truths(o, n):
    yes = no = 0
    for _ in range(n):
        if o:
            yes += 1
        else:
            no += 1
        if not o:
            no += 10
        while o:
            yes += 100
            break
        r = not o
        yes += r
        s = o and 1
        t = o or 2
        yes += s == 1
        no += t == 2
    return yes, no


def deleting(o, n):
    for i in range(n):
        del o[i]
    return o.late


def unary(o, n):
    total = 0
    for _ in range(n):
        total += -o
        total += ~o
        total += (+o).late
    return total


def iterating(o, n):
    total = 0
    for _ in range(n):
        it = iter(o)
        total += next(it)
        total += next(it)
        try:
            while True:
                total += next(it)
        except StopIteration:
            total += 1
    return total


# The guesses in the methods are of ints, then floats come, then big ints: they fail while the operation waits.
for step in 1, 1, 1.5, 10**20, 1:
    o = Items(1, 2, 3)
    print(step, over(o, N), lengths(o, N), inside(o, N), o.late)
    print(truths(o, N), deleting(o, N), unary(Items(4, 5), N))
    print(truths(Sized(0), N), truths(Sized(3), N))
    if step == 1:
        print(over(Count(4), N), iterating(Count(5), N))
print(over(Count(4), N), iterating(Items(1, 2, 3), N))
step = 1
print(over(tree(list(range(50))), 100), list(tree("abcdefg")))
step = 0.5
print(over(Count(4), 50), sum(Count(3)), [*Count(2)])
step = 1


# What they give is checked.
class Wrong:
    what = None

    def __iter__(self):
        return self.what

    def __len__(self):
        return self.what

    def __bool__(self):
        return self.what

    def __contains__(self, x):
        return self.what


def one(f, o):
    try:
        return f(o)
    except Exception as e:
        return f"{type(e).__name__}: {e} {traceback.extract_tb(e.__traceback__)[-1].name}"


def use_iter(o):
    return [x for x in o]


def use_for(o):
    for x in o:
        return x


def use_iterfn(o):
    return next(iter(o))


def use_len(o):
    return len(o)


def use_bool(o):
    return "yes" if o else "no"


def use_not(o):
    return not o


def use_in(o):
    return 1 in o, 1 not in o


w = Wrong()
for round in range(4):
    for good, bad in (
        ([7], (None, 3, [], "")),
        (2, (-1, "x", 2.5, None, True)),
        (True, (1, "x", None, False)),
    ):
        for f in use_iter, use_for, use_iterfn, use_len, use_bool, use_not, use_in:
            w.what = iter(good * 5000) if type(good) is list else good
            if round < 3:
                for _ in range(400):
                    if type(good) is list:
                        w.what = iter(good)
                    one(f, w)
            out = []
            for b in bad:
                w.what = b
                out.append(one(f, w))
            print(round, f.__name__, *out, sep=" | ")


# Exceptions, their tracebacks, and StopIteration from deeper.
class Bad:
    def __init__(self, kind):
        self.kind = kind
        self.n = 0

    def __iter__(self):
        self.n = 0
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            self.stop()
        return self.n

    def stop(self):
        raise self.kind("end")

    def __contains__(self, x):
        if x == 9:
            raise self.kind("in")
        return x == 3

    def __bool__(self):
        self.n += 1
        if self.n > 2000:
            self.n = 0
            raise self.kind("bool")
        return True


def walk(o):
    got = []
    for x in o:
        got.append(x)
    else:
        got.append("else")
    return got


def search(o):
    return [k in o for k in (1, 3, 5, 9)]


def tested(o):
    n = 0
    while o:
        n += 1
    return n


for kind in StopIteration, ValueError:
    b = Bad(kind)
    for _ in range(500):
        r = one(walk, b), one(search, b)
    print(*r, one(tested, b), one(tested, b))

try:
    walk(b)
except ValueError:
    print([(f.name, f.line) for f in traceback.extract_tb(sys.exception().__traceback__)])


# Classes that change.
class Changing:
    def __iter__(self):
        return iter((1, 2))

    def __next__(self):
        raise StopIteration


c = Changing()
print(over(c, N))
Changing.__iter__ = lambda self: iter((10, 20))
print(over(c, N))
Changing.__iter__ = lambda self: (x for x in (5, 6))
print(over(c, N))
Changing.__len__ = lambda self: 3
print(lengths(c, N), truths(c, 10))
Changing.__bool__ = lambda self: False
print(truths(c, N))
del Changing.__bool__
print(truths(c, N))
Changing.__iter__ = None
print(one(use_iter, c))
Changing.__contains__ = lambda self, x: x == 2
print(inside(c, N))
del Changing.__contains__, Changing.__iter__
Changing.__getitem__ = lambda self, i: (1, 2, 3)[i]
print(inside(c, N), over(c, N))


# Frames that are looked at from inside.
class Looks:
    def __iter__(self):
        return iter([sys._getframe(1).f_lineno - sys._getframe(1).f_code.co_firstlineno])

    def __bool__(self):
        names.add(sys._getframe(1).f_code.co_name)
        return True


names = set()


def looked(o, n):
    for _ in range(n):
        for line in o:
            pass
        if o:
            pass
        not o
    return line


print(looked(Looks(), N), names)
