import asyncio


async def work(n):
    return n * 2


async def main():
    work(1)
    print(await work(2))


work(3)
asyncio.run(main())
print("end")
