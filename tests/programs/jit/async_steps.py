"""Coroutines and async generators that compiled code steps: await, async for, what is seen from inside and outside."""

import sys
import types


class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        return (yield self.tag)


def run(coroutine, answers=None):
    """Runs to the end: what was awaited, and the result."""
    waits = []
    sent = None
    try:
        while True:
            tag = coroutine.send(sent)
            waits.append(tag)
            sent = answers(tag) if answers is not None else None
    except StopIteration as e:
        return waits, e.value


async def quick(x):
    return x + 1


async def slow(x):
    if x % 5 == 0:
        return await Pause(x)
    return x


async def adding(n):
    total = 0
    for i in range(n):
        total += await quick(i)
        v = await slow(i)
        total += v or 0
    return total


for _ in range(4):
    print(run(adding(60), lambda tag: tag * 2))


# Deep awaits: who waits for whom, frames, traces back.
async def deep(n, tag):
    if n == 0:
        return await Pause(tag)
    return await deep(n - 1, tag) + 1


async def deeper(k):
    total = 0
    for i in range(k):
        total += await deep(4, i)
    return total


for _ in range(4):
    print(run(deeper(30), lambda tag: tag)[1], end=" ")
print()
c = deeper(30)
for _ in range(25):
    c.send(0) if _ else c.send(None)
level, outer = [], []
g = c
while isinstance(g, types.CoroutineType):
    outer.append(g)
    level.append((g.cr_running, g.cr_suspended, g.cr_frame.f_back, g.cr_frame.f_lineno - g.cr_code.co_firstlineno))
    g = g.cr_await
print(level, g.gi_frame.f_lineno > 0, g.gi_suspended)


def lines(tb):
    out = []
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return out


try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print(e, lines(e.__traceback__)[1:])
print(c.cr_frame, c.cr_running)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
seen = []


async def spying(n):
    if n == 0:
        f = sys._getframe()
        while f is not None:
            seen.append((f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno))
            f = f.f_back
        return 0
    return await spying(n - 1)


async def spied():
    for i in range(40):
        seen.clear()
        await spying(3)


def spied_by():
    run(spied())


for _ in range(3):
    spied_by()
print(seen)


# Exceptions and handled exceptions.
async def failing(i):
    await quick(i)
    return 10 // (i - 20)


async def catching(n):
    got = []
    for i in range(n):
        try:
            got.append(await failing(i))
        except ZeroDivisionError as e:
            got.append((str(e) != "", lines(e.__traceback__), sys.exc_info()[1] is e))
            try:
                await failing(20)
            except ZeroDivisionError as again:
                got.append(again.__context__ is e)
    return got, sys.exc_info()


for _ in range(4):
    r = run(catching(30))
print(r)


async def stops():
    raise StopIteration(3)


async def stopping(n):
    for i in range(n):
        try:
            await stops()
        except RuntimeError as e:
            r = e, e.__cause__
    return r


print(run(stopping(40))[1])


async def cancelled(log):
    try:
        for i in range(1000):
            await deep(2, i)
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
for k in range(30):
    c = cancelled(log)
    c.send(None)
    for _ in range(k):
        c.send(0)
    c.close()
print(len(log), log[:2])


# Coroutines that are awaited twice, or by themselves.
async def twice():
    c = quick(1)
    a = await c
    try:
        await c
    except RuntimeError as e:
        return a, str(e)


async def circle(box):
    await quick(0)
    try:
        await box[0]
    except ValueError as e:
        return str(e)


async def shared(c):
    return await c


async def sharing():
    c = deep(2, 1)
    a, b = shared(c), shared(c)
    a.send(None)
    try:
        b.send(None)
    except RuntimeError as e:
        try:
            a.send(0)
        except StopIteration as end:
            return str(e), end.value


for _ in range(40):
    box = []
    box.append(circle(box))
    r = run(twice())[1], run(box[0])[1], run(sharing())[1]
print(r)


# Those that are made and not awaited at once are noted.
async def later(n):
    total = 0
    for i in range(n):
        c = quick(i)
        d = quick(i)
        total += await d
        total += await c
    return total


print([run(later(50))[1] for _ in range(3)])


# Async generators.
async def numbers(n, pause=0):
    for i in range(n):
        if pause and i % pause == 0:
            got = await Pause(i)
            if got:
                yield got
        yield i


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        if self.n % 7 == 3:
            await Pause(self.n)
        return self.n


async def consume(it):
    total = 0
    async for x in it:
        total += x
    else:
        total += 1000
    return total


async def broken(n):
    async for x in numbers(n):
        if x == 30:
            break
    else:
        return "no"
    return x


async def comprehended(n):
    a = [x * 2 async for x in numbers(n) if x % 3]
    b = {x async for x in numbers(n, 4)}
    c = {x: y async for x in Countdown(5) for y in range(x)}
    d = [y async for x in numbers(6) async for y in numbers(x, 2)]
    e = [await quick(x) for x in range(n)]
    f = (x + 1 async for x in numbers(n))
    return sum(a), len(b), c, sum(d), sum(e), sum([x async for x in f])


for _ in range(4):
    print(run(consume(numbers(100))), run(consume(numbers(50, 7)), lambda t: t), run(consume(Countdown(40))))
    print(run(broken(60)), run(comprehended(40)))


async def raising(n):
    for i in range(n):
        yield i
    raise KeyError(n)


async def stop_inside(n):
    for i in range(n):
        yield i
    raise StopAsyncIteration


async def errors(n):
    got = []
    for make in (raising, stop_inside):
        try:
            async for x in make(n):
                pass
        except (KeyError, RuntimeError) as e:
            got.append((x, repr(e), repr(e.__cause__), lines(e.__traceback__)))
    try:
        async for x in numbers(n):
            if x == 25:
                raise LookupError(x)
    except LookupError as e:
        got.append((repr(e), lines(e.__traceback__), repr(e.__context__)))
    try:
        async for x in 3:
            pass
    except TypeError as e:
        got.append(str(e))
    return got


for _ in range(4):
    r = run(errors(40))
print(r)


async def echo(log):
    v = None
    try:
        while True:
            try:
                v = yield v
                log.append(v)
            except ValueError as e:
                log.append(repr(e))
                v = "caught"
            if v == 7:
                await Pause("seven")
    finally:
        log.append("done")


async def talking(n):
    log = []
    g = echo(log)
    await g.asend(None)
    for i in range(n):
        r = await g.asend(i)
        assert r == i
        if i % 20 == 11:
            log.append(await g.athrow(ValueError(i)))
    states = g.ag_running, g.ag_suspended, g.ag_await, g.ag_frame is None
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        log.append("stop")
    return len(log), log[-8:], states, g.ag_frame, g.ag_suspended


for _ in range(4):
    r = run(talking(40))
print(r)


async def running(n):
    """The generator is asked for its next item while it awaits."""
    g = numbers(n, 3)
    a = g.__anext__()
    b = g.__anext__()
    a.send(None)
    out = [g.ag_running]
    try:
        b.send(None)
    except RuntimeError as e:
        out.append(str(e))
    try:
        a.send(None)
    except StopIteration as e:
        out.append(e.value)
    try:
        a.send(None)
    except RuntimeError as e:
        out.append(str(e))
    out.append(await consume(g))
    return out


for _ in range(4):
    r = run(running(60))
print(r)

# Hooks.
calls = []
hooks = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(firstiter=lambda g: calls.append(g.__name__))
for _ in range(3):
    run(consume(numbers(30)))
sys.set_asyncgen_hooks(*hooks)
print(calls)


# Context managers, and generators that are awaited.
class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        await Pause("enter")
        return self

    async def __aexit__(self, *exc):
        self.log.append(exc[0])
        return exc[0] is KeyError


async def managed(n):
    log = []
    for i in range(n):
        async with Manager(log) as m:
            if i % 3 == 1:
                raise KeyError(i)
            async for x in numbers(3):
                if x == 2:
                    continue
    return len(log), log[:4]


for _ in range(4):
    r = run(managed(30))
print(r[1], len(r[0]))


@types.coroutine
def old(x):
    y = yield x
    return y


async def both(n):
    total = 0
    for i in range(n):
        total += await old(i) + await quick(i)
    return total


print([run(both(40), lambda t: t)[1] for _ in range(3)])

# Recursion is bounded.


async def endless(n):
    return await endless(n + 1)


for _ in range(3):
    try:
        run(endless(0))
    except RecursionError as e:
        print("too deep")
