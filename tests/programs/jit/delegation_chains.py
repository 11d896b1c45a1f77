# Generators and coroutines that delegate to one another: the innermost is stepped at once, and all see what they should.
import sys
import traceback


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

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


t = tree(list(range(200)))
total = 0
for _ in range(40):
    for x in t:
        total += x
print(total, sum(t), list(t) == list(range(200)), max(t), sorted(t)[:3])


# Values that come back, sent values, and exceptions on all levels.
def leaf(n):
    got = []
    for i in range(n):
        s = yield i
        if s is not None:
            got.append(s)
    return got


def level(k, n):
    if k == 0:
        r = yield from leaf(n)
        return [0, *r]
    try:
        r = yield from level(k - 1, n)
    except KeyError as e:
        log.append((k, repr(e)))
        if k < 3:
            raise
        r = yield "caught %d" % k
    else:
        yield "end of %d" % (k - 1)
    finally:
        log.append(("finally", k))
    return [k, r]


log = []
for round in range(30):
    log = []
    g = level(5, 4)
    out = [next(g)]
    try:
        for i in range(12):
            out.append(g.send(i * 10))
    except StopIteration as e:
        out.append(e.value)
print(out, log)
for round in range(30):
    log = []
    g = level(5, 100)
    out = [next(g) for _ in range(50)]
    out = [g.throw(KeyError("x")), next(g), *g]
print(out, log)
for round in range(30):
    log = []
    g = level(4, 100)
    for _ in range(10):
        next(g)
    g.close()
print(log)


# Exceptions from inside, with their tracebacks; handlers in the middle.
def failing(k, n):
    if k == 0:
        for i in range(n):
            yield i
        raise ValueError("deep")
    yield from failing(k - 1, n)


def guarded(n):
    try:
        yield from failing(3, n)
    except ValueError as e:
        lines = [f.name for f in traceback.extract_tb(e.__traceback__)]
        yield lines
    yield "after"


def outer(n):
    yield from guarded(n)
    yield "outer"


for round in range(60):
    got = list(outer(5))
    items = [x for x in outer(3)]
print(got, items)
try:
    for x in failing(4, 30):
        pass
except ValueError as e:
    print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)], x)


# Frames seen from the innermost, and of suspended generators.
def names():
    f = sys._getframe(1)
    out = []
    while f is not None:
        out.append(f.f_code.co_name)
        f = f.f_back if f.f_code.co_name != '<module>' else None
    return out


def looking(k, n):
    if k == 0:
        for i in range(n):
            yield names() if i % 7 == 6 else i
        return "done"
    r = yield from looking(k - 1, n)
    return r


def use(n):
    g = looking(4, n)
    seen = []
    for x in g:
        if type(x) is list:
            seen.append(x)
            backs.add((g.gi_frame.f_back, g.gi_running, g.gi_yieldfrom.gi_frame.f_back, g.gi_yieldfrom.gi_running))
    return seen


backs = set()
for _ in range(30):
    seen = use(15)
print(seen, backs)


# A generator of the chain is asked for its next item while it runs.
def asks(k, n):
    if k == 0:
        for i in range(n):
            if i % 5 == 4:
                for g in chain:
                    try:
                        next(g)
                    except ValueError as e:
                        errors.add(str(e))
            yield i
    else:
        g = asks(k - 1, n)
        chain.append(g)
        yield from g


errors = set()
for _ in range(40):
    chain = []
    g = asks(3, 20)
    chain.append(g)
    count = sum(1 for _ in g)
print(count, errors)


# The same inner generator under two outer ones, and inner ones that were started or ended before.
def wrap(g):
    r = yield from g
    yield ("returned", r)


def counted(n):
    for i in range(n):
        yield i
    return "end"


for _ in range(60):
    g = counted(10)
    a, b = wrap(wrap(g)), wrap(wrap(g))
    got = [next(a), next(b), next(a), next(b), *a, *b]
print(got)


# Guesses that fail in the innermost and in between.
def adding(values):
    total = 0
    for v in values:
        total = total + v
        yield total
    return total


def passing(k, values):
    if k == 0:
        return (yield from adding(values))
    r = yield from passing(k - 1, values)
    r = r + 1
    yield r
    return r


for values in [1, 2, 3] * 50, [1, 2, 3] * 50, [1, 2.5, 3] * 50, [10**20, 1, 2] * 20, ["a", "b"]:
    for _ in range(10):
        try:
            got = list(passing(4, values))
        except TypeError as e:
            got = str(e)
    print(got[-6:])


# Coroutines.
class Pause:
    def __await__(self):
        x = yield "pause"
        return x


async def inner(n):
    total = 0
    for _ in range(n):
        total += await Pause()
    return total


async def through(k, n):
    if k == 0:
        return await inner(n)
    try:
        return 1 + await through(k - 1, n)
    except RuntimeError:
        if k == 2:
            return -100
        raise


def drive(co, values):
    try:
        co.send(None)
        for v in values:
            if isinstance(v, Exception):
                co.throw(v)
            else:
                co.send(v)
    except StopIteration as e:
        return e.value
    co.close()
    return "closed"


for _ in range(60):
    results = (
        drive(through(5, 20), range(1, 30)),
        drive(through(5, 20), [1, 2, RuntimeError("no"), 3]),
        drive(through(5, 20), [1, 2]),
        drive(through(5, 4), [1, 2.5, 10**20, 1]),
    )
print(results)


# Deep ones.
def deep(k):
    if k:
        yield from deep(k - 1)
    yield k


for k in 10, 100, 400, 600, 800:
    print(k, sum(deep(k)), len([x for x in deep(k)]))
try:
    for x in deep(5000):
        pass
except RecursionError as e:
    print(e)


# A long chain, made longer while it runs (each takes the next from the one before).
def prime(n):
    yield n
    g = ints(n)
    while True:
        m = next(g)
        if m % n:
            yield m


def ints(n):
    while True:
        n += 1
        yield n


g = prime(7)
print([next(g) for _ in range(2000)][-1])
