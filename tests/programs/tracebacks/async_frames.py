import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    return 10 / n


async def main():
    print(await fetch(2))
    await fetch(0)


try:
    asyncio.run(main())
except ZeroDivisionError as error:
    names = []
    trace = error.__traceback__
    while trace:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    print(names[-2:], error)
