import asyncio


async def bad():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(bad(), name="doomed")
    asked = asyncio.create_task(bad())
    await asyncio.sleep(0.01)
    print("done", repr(asked.exception()), task.done())


asyncio.run(main())
print("end")
