import asyncio
async def ag(n):
    for i in range(n): yield i
async def double(x): return x * 2
async def main():
    print([x async for x in ag(3)], {x async for x in ag(2)}, {x: x async for x in ag(2)}, [await double(x) for x in range(3)], [x + y async for x in ag(2) for y in range(2)], [x async for x in ag(5) if x % 2])
    g = (x async for x in ag(2)); print(type(g).__name__, [v async for v in g])
    print([[y async for y in ag(x)] for x in range(3)], [x for x in [await double(5)]])
asyncio.run(main())
# expect: [0, 1, 2] {0, 1} {0: 0, 1: 1} [0, 2, 4] [0, 1, 1, 2] [1, 3]
# expect: async_generator [0, 1]
# expect: [[], [0], [0, 1]] [10]
