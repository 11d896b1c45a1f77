"""Generators that compiled code steps: who is below, what they handle, and who may look."""

import contextvars
import gc
import sys
import weakref


def numbers(n):
    for i in range(n):
        yield i


def keep(source, f):
    for x in source:
        if f(x):
            yield x


def pairs(source):
    last = None
    for x in source:
        if last is not None:
            yield last, x
        last = x


def drive(n, f):
    total = 0
    for a, b in pairs(keep(keep(numbers(n), lambda v: v % 3), f)):
        total += a * b % 7
    return total


print(sum(drive(60, lambda v: v % 5) for _ in range(200)))

# Who is below, in the middle of compiled steps.
seen = []


def spy(v):
    if v == 40:
        f = sys._getframe()
        names = []
        while f is not None:
            names.append((f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno))
            f = f.f_back
        seen.append(names)
    return v % 5


drive(60, spy)
print(seen)


# Running, suspended, finished.
def states():
    g = None

    def look(v):
        if v % 20 == 7:
            seen.append((g.gi_running, g.gi_suspended, g.gi_frame is not None, inner.gi_running, inner.gi_suspended))
        return True

    seen.clear()
    inner = numbers(50)
    g = keep(inner, look)
    for _ in g:
        pass
    seen.append((g.gi_running, g.gi_suspended, g.gi_frame, inner.gi_frame))
    return seen


print(states())


# A generator that steps itself.
def selfish(box):
    for i in range(30):
        yield i
    for x in box[0]:
        yield x


for _ in range(3):
    box = []
    box.append(selfish(box))
    got = []
    try:
        for x in box[0]:
            got.append(x)
    except ValueError as e:
        print(len(got), e)


# Exceptions in the middle; tracebacks; handlers of generators; handlers of consumers.
def failing(n):
    for i in range(n):
        yield 100 // (n - 5 - i)


def caught(n):
    for i in range(n):
        try:
            yield 100 // (n - 5 - i)
        except ZeroDivisionError as e:
            yield type(e).__name__


def lines(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return out


def middle(source):
    for x in source:
        yield x + 1


def consume(g):
    total = 0
    for x in g:
        total += x
    return total


for k in range(40):
    try:
        consume(middle(failing(30)))
    except ZeroDivisionError as e:
        if k % 13 == 0:
            print(e, lines(e.__traceback__)[1:], e.__context__)
print([sum(1 if isinstance(x, str) else x for x in caught(30)) for _ in range(3)])


def inside(g):
    try:
        raise KeyError("k")
    except KeyError:
        try:
            return consume(g)
        except ZeroDivisionError as e:
            return repr(e.__context__)


print([inside(middle(failing(30))) for _ in range(30)][-1])


def handling(n):
    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError:
            yield i
            exc = sys.exc_info()[1]
            assert exc is not None and exc.args == (i,), exc


def bare(n):
    for i in range(n):
        yield (sys.exc_info()[1] is None) + 0


def in_handler(n):
    try:
        raise ValueError("outer")
    except ValueError:
        return [consume(handling(n)), sys.exc_info()[1].args, consume(bare(n))]


for _ in range(20):
    r = consume(handling(40)), in_handler(40), consume(bare(40)), sys.exc_info()[1]
print(r)


# throw, close, send in the middle of compiled stepping.
def talk():
    got = []
    while True:
        try:
            got.append((yield len(got)))
        except KeyError as e:
            got.append(repr(e))
        if len(got) > 30:
            return got


def talking():
    g = talk()
    next(g)
    for i in range(15):
        g.send(i)
    g.throw(KeyError("mid"))
    try:
        for i in range(40):
            g.send(i)
    except StopIteration as e:
        return e.value
    return None


for _ in range(20):
    r = talking()
print(r)
log = []


def closing(n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append("closed")


def stop_at(n):
    g = closing(100)
    for x in g:
        if x == n:
            break
    g.close()
    return g.gi_frame


for i in range(40):
    stop_at(i)
print(len(log), stop_at(3))
try:
    g = talk()
    g.send(1)
except TypeError as e:
    print(e)


# StopIteration inside; values of yield from.
def raising(n):
    for i in range(n):
        yield i
    raise StopIteration("inside")


def deep(t):
    if isinstance(t, tuple):
        a = yield from deep(t[0])
        b = yield from deep(t[1])
        return a + b
    x = yield t
    return t if x is None else x


def build(d, v):
    return v if d == 0 else (build(d - 1, v * 2), build(d - 1, v * 2 + 1))


for _ in range(5):
    try:
        consume(middle(raising(30)))
    except RuntimeError as e:
        r = e, e.__cause__, lines(e.__traceback__)[1:]
print(r)
tree = build(6, 1)
for _ in range(5):
    print(sum(deep(tree)), end=" ")
    g = deep(tree)
    n = next(g)
    try:
        while True:
            n = g.send(n % 10)
    except StopIteration as e:
        print(e.value, end=" ")
top = g = deep(tree)
for _ in range(20):
    next(g)
levels = []
while g is not None:
    levels.append((g.gi_running, g.gi_suspended, g.gi_frame.f_back))
    g = g.gi_yieldfrom
print(levels)
g = deep(tree)
next(g)
try:
    g.throw(LookupError("deep"))
except LookupError as e:
    print(lines(e.__traceback__)[1:])

# Recursion through generators.


def chain(n):
    if n:
        for x in chain(n - 1):
            yield x
    yield n


for _ in range(5):
    print(sum(chain(50)), end=" ")
try:
    sum(chain(100000))
except RecursionError as e:
    print("deep")
print(sum(chain(50)))

# Nothing is held by a suspended generator but what is its own.


class Thing:
    pass


def hold(t):
    while True:
        yield 1


def stepper(g):
    t = Thing()
    r = weakref.ref(t)
    for _ in g:
        break
    return r


g = hold(None)
for _ in range(50):
    r = stepper(g)
gc.collect()
print(g.gi_frame.f_back, g.gi_frame.f_locals)

# Context variables, profile and trace functions that come in the middle.
var = contextvars.ContextVar("var", default=0)


def varied(n):
    for i in range(n):
        var.set(var.get() + 1)
        yield var.get()


print(sum(consume(varied(20)) for _ in range(10)))
events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ("numbers", "keep"):
        events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return tracer


def traced(n):
    for x in keep(numbers(n), lambda v: v != 20 or sys.settrace(tracer) or True):
        if x == 22:
            sys.settrace(None)
    return x


for _ in range(3):
    events.clear()
    traced(40)
print(events)


def profiler(frame, event, arg):
    if frame.f_code.co_name in ("numbers", "keep") and event in ("call", "return"):
        events.append((frame.f_code.co_name, event, arg))


def profiled(n):
    total = 0
    for x in keep(numbers(n), bool):
        if x == 20:
            sys.setprofile(profiler)
        if x == 22:
            sys.setprofile(None)
        total += x
    return total


for _ in range(3):
    events.clear()
    profiled(40)
print(events)


# Globals of other modules; locals that are changed from outside.
space = {}
exec(compile("def other(source):\n for x in source:\n  yield x * factor\n", "<other>", "exec"), space)
for factor in range(2, 5):
    space["factor"] = factor
    print(consume(space["other"](numbers(60))), end=" ")
print()


def counted(n):
    i = 0
    while i < n:
        yield i
        i += 1


g = counted(100)
total = 0
for x in g:
    total += x
print(total, g.gi_frame)


# Sends of floats and bigints, locals of many kinds.
def mixed():
    total = 0
    last = None
    while True:
        v = yield total, last
        last = total
        total = total + v


def mix(values):
    g = mixed()
    next(g)
    for v in values:
        r = g.send(v)
    return r


for _ in range(20):
    r = mix([1, 2.5, 10**20, True, 3]), mix([1] * 30), mix([0.5] * 30), mix([10**18] * 30)
print(r)

# What is sent is a local, also when nothing reads it before the next yield.
ends = []


def replaced(k):
    try:
        for j in range(k):
            got = yield j * 3
            if got:
                k = yield -got
    finally:
        ends.append(k)


for i in range(26):
    g = replaced(i % 6)
    for step, v in enumerate(g):
        if step == 1 and i % 3 == 1:
            g.send(i)
print(ends)


# Inside enumerate and zip, which native code steps for the loop.
def numbered(n, f):
    total = 0
    for i, x in enumerate(keep(numbers(n), f)):
        total += i * x % 11
    for a, b in zip(numbers(n), keep(numbers(n * 2), f)):
        total += a * b % 13
    for a, b in zip(keep(numbers(n), f), "abcdef" * 9):
        total += a * len(b)
    return total


for _ in range(5):
    print(numbered(60, lambda v: v % 3), end=" ")
print()


def spied(v):
    if v == 30:
        f = sys._getframe()
        names = []
        while f is not None:
            names.append((f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno))
            f = f.f_back
        seen.append(names)
    return True


for _ in range(3):
    seen = []
    numbered(60, spied)
print(seen)


def failing_pairs(n, kind):
    got = []
    try:
        if kind == 0:
            for i, x in enumerate(middle(failing(n))):
                got.append(i + x)
        elif kind == 1:
            for a, b in zip(middle(failing(n)), numbers(n)):
                got.append(a + b)
        else:
            for a, b in zip(numbers(n), caught(n)):
                got.append(a)
            for a, b in zip(numbers(n), middle(failing(n))):
                got.append(a + b)
    except ZeroDivisionError as e:
        return len(got), sum(got), lines(e.__traceback__), e.__context__


for _ in range(8):
    r = [failing_pairs(40, kind) for kind in range(3)]
print(r)
left, right = numbers(10), numbers(7)
for a, b in zip(left, right):
    pass
print(next(left), next(right, "end"), left.gi_frame.f_back, right.gi_frame)


# Handlers in the loop that steps, and in generators that are stepped.
def recovering(n):
    for i in range(n):
        try:
            if i % 7 == 3:
                raise KeyError(i)
            if i % 11 == 5:
                yield 100 // (i % 11 - 5)
            yield i
        except KeyError as e:
            yield -e.args[0]
            yield sys.exc_info()[1] is e
        except ZeroDivisionError as e:
            yield repr(e.__context__)


def tried(n):
    got = []
    for i in range(n):
        try:
            for j, x in enumerate(middle(failing(i))):
                got.append(j + x)
        except ZeroDivisionError as e:
            got.append(len(lines(e.__traceback__)))
            for y in recovering(9):
                got.append(y)
            got.append(sys.exc_info()[1] is e)
        try:
            got.append(next(numbers(i % 3)))
        except StopIteration as e:
            got.append((e.value, e.__context__))
    return len(got), got[-40:]


for _ in range(6):
    r = tried(40), list(recovering(30)), sys.exc_info()
print(r)
