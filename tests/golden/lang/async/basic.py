import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def main():
    print(await add(1, 2), await asyncio.gather(add(1, 1), add(2, 2)))
    async for x in agen(): print(x)
    else: print("async else")
    t = asyncio.create_task(add(5, 5)); print(await t, t.done())
    try: await fail()
    except ValueError as e: print("caught", e)
    f = lambda: add(9, 9)
    return await f()
async def agen():
    for i in range(2):
        await asyncio.sleep(0)
        yield i
async def fail(): raise ValueError("async boom")
print(asyncio.run(main()))
# expect: 3 [2, 4]
# expect: 0
# expect: 1
# expect: async else
# expect: 10 True
# expect: caught async boom
# expect: 18
for s in ("def f(): await x", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "await x", "def f():\n async with x: pass", "def f():\n async for x in y: pass", "def f(): [x async for x in y]", "async x = 1"):
    try: compile(s, "<t>", "exec"); print("ok", s)
    except SyntaxError as e: print(e.msg)
# expect: 'await' outside async function
# expect: 'yield from' inside async function
# expect: 'return' with value in async generator
# expect: 'await' outside function
# expect: 'async with' outside async function
# expect: 'async for' outside async function
# expect: asynchronous comprehension outside of an asynchronous function
# expect: invalid syntax
async def aiter_errors():
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    class A:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in A(): pass
    except TypeError as e: print(e)
    class B:
        def __aiter__(self): return 5
    try:
        async for x in B(): pass
    except TypeError as e: print(e)
asyncio.run(aiter_errors())
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async for' received an invalid object from __anext__: int
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
