import asyncio


async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print("put", i, q.qsize())
    await q.put(None)


async def consumer(q):
    while (item := await q.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.01)
        q.task_done()


async def main():
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(q, 4), consumer(q))
    lock, log = asyncio.Lock(), []
    async def user(n):
        async with lock:
            log.append(f"in{n}"); await asyncio.sleep(0); log.append(f"out{n}")
    await asyncio.gather(*map(user, range(3))); print(log, lock.locked())
    e = asyncio.Event()
    async def waiter(): await e.wait(); return "woken"
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); print(e.is_set(), t.done()); e.set(); print(await t)
    s = asyncio.Semaphore(2); active = peak = 0
    async def limited():
        nonlocal active, peak
        async with s:
            active += 1; peak = max(peak, active); await asyncio.sleep(0.01); active -= 1
    await asyncio.gather(*(limited() for _ in range(6))); print("peak", peak)
    c = asyncio.Condition(); ready = []
    async def wait_for_it():
        async with c:
            await c.wait_for(lambda: ready); return ready[0]
    t = asyncio.create_task(wait_for_it()); await asyncio.sleep(0)
    async with c: ready.append("value"); c.notify_all()
    print(await t)
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; print([pq.get_nowait() for _ in range(3)])
    try: pq.get_nowait()
    except asyncio.QueueEmpty as e: print(type(e).__name__)
asyncio.run(main())
