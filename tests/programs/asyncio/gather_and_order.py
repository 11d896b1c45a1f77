import asyncio


async def work(name, delay, fail=False):
    print("start", name)
    await asyncio.sleep(delay)
    if fail: raise ValueError(name)
    print("end", name)
    return name.upper()


async def main():
    print(await asyncio.gather(work("a", 0.6), work("b", 0.2), work("c", 0.4)))
    print(await asyncio.gather(work("x", 0.01, True), work("y", 0.02), return_exceptions=True))
    tasks = [asyncio.create_task(work(n, d), name=n) for n, d in (("p", 0.02), ("q", 0.01))]
    for f in asyncio.as_completed(tasks): print("completed", await f)
    done, pending = await asyncio.wait([asyncio.create_task(work("m", 0.01)), asyncio.create_task(work("n", 0.05))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending: t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True), tasks[0].get_name(), tasks[0].done())
asyncio.run(main())
