import asyncio


async def work(name, delay, fail=False):
    print("start", name)
    await asyncio.sleep(delay)
    if fail: raise ValueError(name)
    print("end", name)
    return name.upper()


async def main():
    print(await asyncio.gather(work("a", 0.6), work("b", 0.2), work("c", 0.4)))
    print(await asyncio.gather(work("x", 0.1, True), work("y", 0.4), return_exceptions=True))
    tasks = [asyncio.create_task(work(n, d), name=n) for n, d in (("p", 0.6), ("q", 0.2))]
    for f in asyncio.as_completed(tasks): print("completed", await f)
    done, pending = await asyncio.wait([asyncio.create_task(work("m", 0.2)), asyncio.create_task(work("n", 0.8))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending: t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True), tasks[0].get_name(), tasks[0].done())
asyncio.run(main())
