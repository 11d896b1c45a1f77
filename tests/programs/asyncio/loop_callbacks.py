import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def main():
    loop = asyncio.get_running_loop()
    order = []
    loop.call_soon(order.append, "soon"); loop.call_later(0.02, order.append, "later"); loop.call_later(0.01, order.append, "sooner")
    h = loop.call_later(0.015, order.append, "never"); h.cancel()
    f = loop.create_future(); f.add_done_callback(lambda f: order.append(("done", f.result()))); loop.call_later(0.03, f.set_result, 5)
    print(await f, order, h.cancelled()); await asyncio.sleep(0); print(order[-1])
    async def child():
        print("child sees", var.get()); var.set("child"); return var.get()
    var.set("main"); print(await asyncio.create_task(child()), var.get()); print(await child(), var.get())
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    async def agen():
        for i in range(3): yield i; await asyncio.sleep(0)
    print([x async for x in agen()], len(asyncio.all_tasks()))
    async def boom(): raise RuntimeError("boom")
    t = asyncio.create_task(boom()); await asyncio.wait([t]); print(repr(t.exception()))
asyncio.run(main())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
async def fails(): raise LookupError("from main")
try: asyncio.run(fails())
except LookupError as e: print("propagated", e)
with asyncio.Runner() as runner: print(runner.run(asyncio.sleep(0, "runner")))
try: asyncio.run(5)
except (TypeError, ValueError) as e: print(e)
