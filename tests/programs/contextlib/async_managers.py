import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("connect", name)
    await asyncio.sleep(0)
    try: yield name
    finally: print("disconnect", name)


async def numbers():
    try:
        for i in range(5): yield i
    finally: print("numbers closed")


async def main():
    async with connection("a") as a, connection("b"): print("using", a)
    async with AsyncExitStack() as stack:
        cs = [await stack.enter_async_context(connection(c)) for c in "xy"]
        stack.push_async_callback(asyncio.sleep, 0)
        print(cs)
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2: break
    try:
        async with connection("fails"): raise KeyError("k")
    except KeyError as e: print("got", e)
asyncio.run(main())
