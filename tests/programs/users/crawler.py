"""Workers on queues: asyncio with task groups, timeouts, semaphores, exception groups, async generators."""
import asyncio
import contextvars
import functools
import itertools
from collections import deque

request = contextvars.ContextVar("request", default="-")
PAGES = {"/": ["/a", "/b"], "/a": ["/b", "/c", "/slow"], "/b": ["/"], "/c": ["/boom", "/d"], "/d": [], "/slow": []}
log = []


class NotFound(Exception):
    def __init__(self, path):
        super().__init__(path)
        self.add_note(f"while asking for {path}")


def timed(f):
    @functools.wraps(f)
    async def wrapper(*args, **kw):
        log.append(f"> {f.__name__} {args[0]} {request.get()}")
        try:
            return await f(*args, **kw)
        finally:
            log.append(f"< {f.__name__} {args[0]}")

    return wrapper


@timed
async def fetch(path):
    await asyncio.sleep(0.6 if path == "/slow" else 0)
    try:
        return PAGES[path]
    except KeyError:
        raise NotFound(path) from None


async def worker(name, queue, seen):
    while True:
        path = await queue.get()
        request.set(name)
        try:
            async with asyncio.timeout(0.2):
                for link in await fetch(path):
                    if link not in seen:
                        seen.add(link)
                        queue.put_nowait(link)
        except NotFound as e:
            log.append(f"! {e} {e.__notes__}")
        except TimeoutError as e:
            log.append(f"! timeout {path} {e!r} {type(e.__cause__).__name__}")
        finally:
            queue.task_done()


async def crawl():
    queue, seen = asyncio.Queue(), {"/"}
    queue.put_nowait("/")
    workers = [asyncio.create_task(worker(f"w{i}", queue, seen), name=f"worker-{i}") for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(seen), [type(r).__name__ for r in results], [w.get_name() for w in workers])


async def numbers(n):
    try:
        for i in itertools.count():
            if i == n:
                return
            await asyncio.sleep(0)
            yield i
    finally:
        log.append(f"closed numbers({n})")


class Lease:
    free = deque(["x", "y"])

    async def __aenter__(self):
        self.what = self.free.popleft()
        return self.what

    async def __aexit__(self, *exc):
        self.free.append(self.what)
        return exc[0] is IndexError


async def failing(n):
    await asyncio.sleep(n / 20)
    if n % 2:
        raise ValueError(n)
    if n == 4:
        raise OSError("four")
    await asyncio.sleep(10)


async def main():
    await crawl()
    print(*log, sep="\n")
    log.clear()
    print([x async for x in numbers(4) if x != 2], {x: str(x) async for x in numbers(2)})
    async for x in numbers(9):
        if x == 1:
            break
    async with Lease() as a, Lease() as b:
        print(a, b, list(Lease.free))
        [].pop()
    print(list(Lease.free))
    gate = asyncio.Semaphore(2)

    async def limited(i):
        async with gate:
            log.append(i)
            await asyncio.sleep(0)
            return i * i

    print(await asyncio.gather(*map(limited, range(5))))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0, 0.001, 5)], timeout=0.1)
    print(sorted(t.result() for t in done), len(pending))
    for t in pending:
        t.cancel("enough")
        try:
            await t
        except asyncio.CancelledError as e:
            print(e.args)
    try:
        async with asyncio.TaskGroup() as tg:
            for n in (3, 5, 4):
                tg.create_task(failing(n))
    except* ValueError as eg:
        print(eg, [e.args for e in eg.exceptions])
    except* OSError as eg:
        print(eg.exceptions)
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.001, fut.set_result, 42)
    print(await asyncio.wait_for(asyncio.shield(fut), 1), fut.done())
    cond, got = asyncio.Condition(), []

    async def consumer(i):
        async with cond:
            await cond.wait_for(lambda: len(got) > i)
            got.append(-i)

    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(consumer(i)) for i in range(3)]
        await asyncio.sleep(0)
        async with cond:
            got.extend("ab")
            cond.notify_all()
        await asyncio.sleep(0)
        async with cond:
            cond.notify_all()
    print(got)
    raise ExceptionGroup("at the end", [NotFound("/x"), ExceptionGroup("inner", [KeyError("k")])])


try:
    asyncio.run(main())
except ExceptionGroup as e:
    print(e.split(NotFound), e.exceptions[0].__notes__)
