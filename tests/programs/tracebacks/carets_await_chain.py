import asyncio


async def step(n):
    if n == 0:
        raise ValueError("bottom of the await chain")
    return await step(n - 1) + 1


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(asyncio.run(asyncio.sleep(0, "works")))
run(step(3))
