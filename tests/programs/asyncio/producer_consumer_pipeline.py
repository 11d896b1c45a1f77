import asyncio


async def source(out, items):
    for item in items:
        await out.put(item)
        await asyncio.sleep(0.001)
    await out.put(None)


async def stage(name, inbox, out, work):
    while (item := await inbox.get()) is not None:
        try:
            result = work(item)
        except Exception as error:
            print(name, "dropped", item, type(error).__name__)
            continue
        print(name, item, "->", result)
        await out.put(result)
    await out.put(None)


async def main():
    a, b, c = (asyncio.Queue(9) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(source(a, ["1", "x", "3", "0"]))
        group.create_task(stage("parse", a, b, int))
        group.create_task(stage("invert", b, c, lambda n: 12 // n))
    total = []
    while (item := c.get_nowait()) is not None:
        total.append(item)
    print(total)


async def wide():
    global q
    await main()
asyncio.run(asyncio.wait_for(wide(), 5))
