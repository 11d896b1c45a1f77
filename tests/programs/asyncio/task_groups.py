import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 3: raise ValueError(f"job {n}")
    print("job", n)
    return n * n


async def fail_at(when):
    gate = asyncio.Event()
    asyncio.get_running_loop().call_at(when, gate.set)
    await gate.wait()
    raise ValueError("job 3")


async def main():
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(job(n)) for n in (2, 1)]
    print([t.result() for t in ts])
    try:
        async with asyncio.TaskGroup() as tg:
            at = asyncio.get_running_loop().time() + 0.05
            tg.create_task(fail_at(at)); tg.create_task(fail_at(at)); late = tg.create_task(job(9))
    except* ValueError as g: print(repr(g), late.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(1)); raise KeyError("body")
    except ExceptionGroup as g: print(repr(g))
asyncio.run(main())
