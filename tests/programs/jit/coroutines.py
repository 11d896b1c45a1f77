# Coroutines, yield from and await in hot code, with values sent and exceptions thrown in.
import asyncio


def leaf(n):
    total = 0
    for i in range(n):
        got = yield i
        total += got or 0
    return total


def branch(n, depth):
    if depth == 0:
        return (yield from leaf(n))
    r = yield from branch(n, depth - 1)
    return r + 1


def drive(n):
    out = 0
    for k in range(n):
        g = branch(6, 3)
        next(g)
        try:
            while True: g.send(k)
        except StopIteration as stop:
            out += stop.value
    return out


print(drive(400))


def guarded():
    while True:
        try:
            x = yield from leaf(3)
            yield "done", x
        except KeyError as e:
            yield "caught", e.args


def throwing(n):
    seen = []
    g = guarded()
    next(g)
    for i in range(n):
        seen.append(g.throw(KeyError(i)) if i % 3 == 0 else next(g))
    g.close()
    return seen[-4:], len(seen)


print(throwing(300))


async def add(a, b):
    if a % 50 == 0: await asyncio.sleep(0)
    return a + b


async def chain(n):
    t = 0
    for i in range(n):
        t = await add(i, t)
    return t


class Step:
    def __await__(self):
        yield from ()
        return 2


async def custom(n):
    t = 0
    for _ in range(n):
        t += await Step()
    return t


async def fails(n):
    bad = 0
    for i in range(n):
        try:
            await asyncio.wait_for(broken(i), 1)
        except ValueError as e:
            bad += len(str(e))
    return bad


async def broken(i):
    if i % 2: raise ValueError("odd")
    return i


async def agen(n):
    for i in range(n):
        if i % 100 == 0: await asyncio.sleep(0)
        yield i


async def main():
    print(await chain(1000), await custom(500), await fails(60))
    print(sum([x async for x in agen(700) if x % 2]))
    print(await asyncio.gather(*(chain(k) for k in range(40, 60))))


asyncio.run(main())


def tree(n):
    if n == 0: return
    yield from tree(n - 1)
    yield n
    yield from tree(n - 1)


print(sum(tree(11)), list(tree(3)))
