import asyncio
import functools


def retry(times, base=0.01):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args):
            for attempt in range(times):
                try:
                    return await f(*args)
                except ConnectionError as error:
                    delay = base * 2 ** attempt
                    print(f"attempt {attempt + 1}: {error}; waiting {delay:.2f}")
                    await asyncio.sleep(delay)
            raise TimeoutError(f"{f.__name__} gave up after {times} attempts")
        return wrapper
    return decorate


calls = 0


@retry(4)
async def fetch(ok_after):
    global calls
    calls += 1
    if calls < ok_after:
        raise ConnectionError(f"refused {calls}")
    return f"data after {calls}"


async def main():
    global calls
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await fetch(3), fetch.__name__)
    calls = 0
    try:
        await fetch(100)
    except TimeoutError as error:
        print(error)
asyncio.run(main())
