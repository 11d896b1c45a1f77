import asyncio


async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0.001)
        yield i


async def amap(f, source):
    async for x in source:
        yield f(x)


async def afilter(p, source):
    async for x in source:
        if p(x):
            yield x


async def merge(*sources):
    queue, done = asyncio.Queue(), object()
    async def drain(s):
        async for x in s: await queue.put(x)
        await queue.put(done)
    tasks = [asyncio.create_task(drain(s)) for s in sources]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is done: left -= 1
        else: yield item


async def main():
    print([x async for x in amap(lambda v: v * v, afilter(lambda v: v % 2, ticker(8)))])
    print(sorted([x async for x in merge(ticker(3), amap(str, ticker(2)))], key=str))
    agen = ticker(100)
    async for x in agen:
        if x == 3: break
    await agen.aclose()
    print({k: v async for k, v in amap(lambda n: (n, chr(97 + n)), ticker(3))})
    async for x in amap(lambda v: 1 // (2 - v), ticker(5)): print(x)
try: asyncio.run(main())
except ZeroDivisionError as e: print("ended by", e)
