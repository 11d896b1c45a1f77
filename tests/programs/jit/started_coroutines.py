"""Coroutines that are awaited where they are made: values, waiting, exceptions, tracebacks, frames."""
import sys
import traceback


class Wait:
    def __init__(self, key):
        self.key = key

    def __await__(self):
        return (yield self.key)


def drive(coroutine, send=lambda got: got):
    """Runs a coroutine to its end: its result, and what it waited for."""
    waited = []
    value = None
    while True:
        try:
            got = coroutine.send(value)
        except StopIteration as stop:
            return stop.value, waited
        waited.append(got)
        value = send(got)


async def leaf(n):
    if n % 7 == 3:
        n += await Wait(("leaf", n))[1] if False else (await Wait(n))
    return n * 2


async def middle(n, extra=1):
    a = await leaf(n)
    b = await leaf(a + extra)
    return a, b


async def top(count):
    total = 0
    for i in range(count):
        a, b = await middle(i)
        total += a - b
    return total


def values():
    for _ in range(40):
        result, waited = drive(top(60))
    print(result, len(waited), waited[:8])
    result, waited = drive(top(60), lambda got: -got)
    print(result, len(waited), waited[-3:])


async def fails(n):
    if n == 25:
        raise ValueError(n)
    if n == 26:
        raise StopIteration(n)
    if n == 27:
        return 1 // (n - 27)
    return n


async def through(n):
    return await fails(n) + 1


async def catches(n):
    try:
        return await through(n)
    except (ValueError, ZeroDivisionError) as e:
        return f"{type(e).__name__} {e} {[f.name for f in traceback.extract_tb(e.__traceback__)]}"
    except RuntimeError as e:
        return f"{e} {type(e.__cause__).__name__} {e.__cause__.args}"


def exceptions():
    for _ in range(50):
        results = []
        for n in range(30):
            results.append(drive(catches(n))[0])
    print(results[23:])
    for _ in range(50):
        lines = []
        try:
            drive(through(25))
        except ValueError as e:
            for frame, line in traceback.walk_tb(e.__traceback__):
                lines.append((frame.f_code.co_name, line - frame.f_code.co_firstlineno, frame.f_locals.get("n")))
    print(lines)


class Account:
    def __init__(self):
        self.n = 0

    async def add(self, k):
        self.n += k
        if self.n % 10 == 0:
            await Wait("ten")
        return self.n

    async def twice(self, k):
        await self.add(k)
        return await self.add(k)


def methods():
    for _ in range(30):
        account = Account()

        async def work():
            out = 0
            for i in range(20):
                out += await account.twice(i)
            return out

        result = drive(work())
    print(result)


async def fact(n):
    if n < 2:
        return 1
    return n * await fact(n - 1)


async def deep(n):
    if n == 0:
        await Wait("bottom")
        return 0
    return 1 + await deep(n - 1)


def recursion():
    for _ in range(60):
        f = drive(fact(20))[0]
    print(f)
    for _ in range(20):
        d = drive(deep(40))
    print(d, drive(deep(600)))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        drive(deep(1000))
    except RecursionError as e:
        print(type(e).__name__)
    finally:
        sys.setrecursionlimit(limit)


async def names(n):
    if n == 99:
        frame = sys._getframe()
        out = []
        while frame is not None and frame.f_code.co_name != "drive":
            out.append(frame.f_code.co_name)
            frame = frame.f_back
        return out
    return n


async def outer(n):
    return await names(n)


def frames():
    for _ in range(100):
        drive(outer(1))
    print(drive(outer(99)))


class Kinds:
    """Changes what is met while the coroutine runs, so that compiled code is left."""

    async def add(self, a, b):
        return a + b

    async def all(self, items):
        out = items[0]
        for item in items[1:]:
            out = await self.add(out, item)
        return out


def kinds():
    k = Kinds()
    for _ in range(60):
        drive(k.all([1, 2, 3]))
    print(drive(k.all([1.5, 2, 3]))[0], drive(k.all(["a", "b"]))[0], drive(k.all([[1], [2]]))[0])
    for _ in range(60):
        r = drive(k.all(["a", "b", "c"]))[0]
    print(r, drive(k.all([10**20, 1, 2]))[0])


def suspended():
    for _ in range(60):
        drive(top(5))
    c = top(5)
    first = c.send(None)
    inner = c.cr_await
    innermost = inner.cr_await
    print(first, inner.__qualname__, innermost.__qualname__, innermost.cr_frame.f_locals, inner.cr_frame.f_locals)
    print(c.cr_running, inner.cr_running, innermost.cr_await.__name__, inner.cr_frame.f_lineno - middle.__code__.co_firstlineno)
    try:
        c.throw(KeyError("x"))
    except KeyError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)])
    print(inner.cr_frame, innermost.cr_frame)
    c = top(5)
    c.send(None)
    c.close()
    print(c.cr_frame)


def traced():
    seen = []

    def trace(frame, event, arg):
        if frame.f_code.co_name in ("leaf", "middle"):
            seen.append((frame.f_code.co_name, event))
        return trace

    async def starts():
        a = await middle(1)
        sys.settrace(trace)
        b = await middle(3)
        sys.settrace(None)
        return a, b, await middle(2)

    for _ in range(30):
        seen.clear()
        result = drive(starts())
    print(result, [s for s in seen if s[1] != "line"])


class Handles:
    async def __aenter__(self):
        return await leaf(1)

    async def __aexit__(self, *exc):
        await leaf(3)
        return exc[0] is KeyError


async def with_handlers(n):
    async with Handles() as h:
        if n == 8:
            raise KeyError(n)
        return h, await leaf(n)


async def in_handler(n):
    try:
        raise KeyError(n)
    except KeyError:
        return await middle(n), sys.exception().args


def handlers():
    for _ in range(40):
        a = [drive(with_handlers(n)) for n in range(12)]
        b = [drive(in_handler(n)) for n in range(6)]
    print(a[6:], b)


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        if self.n % 3 == 0:
            await Wait(self.n)
        return self.n


async def counts(n):
    total = 0
    async for i in Count(n):
        total += await leaf(i)
    return total


def iteration():
    for _ in range(50):
        r = drive(counts(12))
    print(r)


values()
exceptions()
methods()
recursion()
frames()
kinds()
suspended()
traced()
handlers()
iteration()


async def changed(n):
    return n


async def calls(n):
    return await changed(n)


def code_changed():
    for _ in range(100):
        drive(calls(1))

    async def other(n):
        return await Wait("other"), n

    changed.__code__ = other.__code__
    print(drive(calls(5)))


code_changed()
