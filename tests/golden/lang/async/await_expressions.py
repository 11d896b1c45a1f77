import asyncio
class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v
async def f(x): return x
async def main():
    print(await A(1) + await f(2) * await f(3), [await f(i) for i in range(3)], await f(await f(4)), -await f(5), (await f([1, 2]))[0], await f(1) if await f(0) else await f("else"), {await f("k"): await f("v")}, f"{await f(6)}", not await f(0), await f(2) ** 2)
    x = await f(7); x += await f(1); print(x)
    return await f("result")
print(asyncio.run(main()))
# expect: 7 [0, 1, 2] 4 -5 1 else {'k': 'v'} 6 True 4
# expect: 8
# expect: result
c = f(1); print(type(c).__name__); c.close()  # expect: coroutine
