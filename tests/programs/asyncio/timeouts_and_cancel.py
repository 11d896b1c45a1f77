import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled inside")
        raise
    finally: print("cleanup")


async def stubborn():
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: return "survived"


async def main():
    try: await asyncio.wait_for(slow(), 0.01)
    except TimeoutError as e: print("timeout", type(e).__name__)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print("timeout block")
    t = asyncio.create_task(slow()); await asyncio.sleep(0); t.cancel("enough")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args, t.cancelled())
    t = asyncio.create_task(stubborn()); await asyncio.sleep(0); t.cancel(); print(await t, t.cancelled(), t.cancelling())
    shielded = asyncio.create_task(asyncio.sleep(0.02, "shielded")); 
    try: await asyncio.wait_for(asyncio.shield(shielded), 0.001)
    except TimeoutError: print(await shielded)
    t = asyncio.create_task(slow())
    try: t.result()
    except asyncio.InvalidStateError as e: print(e)
    t.cancel()
asyncio.run(main())
