import asyncio
class AI:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def main():
    print([x async for x in AI(3)], {x: 1 async for x in AI(2)}, [x async for x in AI(4) if x % 2])
    async for x in AI(2):
        if x == 0: break
    else: print("no else")
    async for x in AI(1): pass
    else: print("else")
    g = (x * 2 async for x in AI(2)); print(await anext(g), await anext(g), await anext(g, "end"))
    async def agen():
        try:
            yield 1; yield 2
        finally: print("closed")
    a = agen(); print(await a.__anext__()); await a.aclose()
    print([i async for i in agen()])
asyncio.run(main())
# expect: [2, 1, 0] {1: 1, 0: 1} [3, 1]
# expect: else
# expect: 2 0 end
# expect: 1
# expect: closed
# expect: closed
# expect: [1, 2]
