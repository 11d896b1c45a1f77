# Tasks and futures schedule what they do through their loop's methods: a loop that has its own ones sees every call.
import asyncio
import contextvars


async def work(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


class Counting(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.seen = []

    def call_soon(self, callback, *args, context=None):
        self.seen.append((getattr(callback, "__qualname__", "?").split(".")[-1], len(args), context is not None))
        return super().call_soon(callback, *args, context=context)


class Quiet(asyncio.SelectorEventLoop):
    asked = 0

    def get_debug(self):
        Quiet.asked += 1
        return False


def run(loop, coro):
    try:
        return loop.run_until_complete(coro)
    finally:
        loop.close()


loop = Counting()
print(run(loop, work(3)))
print([s for s in loop.seen if s[0] != 'shutdown'])

print(run(Quiet(), work(2)), Quiet.asked > 0)


async def replaced():
    loop = asyncio.get_running_loop()
    calls = []
    original = loop.call_soon

    def spy(callback, *args, context=None):
        calls.append(len(args))
        return original(callback, *args, context=context)

    loop.call_soon = spy
    await work(3)
    f = loop.create_future()
    f.add_done_callback(lambda f: calls.append("done"))
    f.set_result(1)
    await work(1)
    del loop.call_soon
    await work(3)
    return calls


print(asyncio.run(replaced()))


async def patched_handle():
    made = []

    class Handle(asyncio.events.Handle):
        def __init__(self, callback, args, loop, context=None):
            made.append(args)
            super().__init__(callback, args, loop, context)

    before = asyncio.events.Handle
    await work(2)
    asyncio.events.Handle = Handle
    try:
        await work(2)
    finally:
        asyncio.events.Handle = before
    await work(2)
    return len(made)


print(asyncio.run(patched_handle()))

var = contextvars.ContextVar("var", default=0)


async def contexts():
    loop = asyncio.get_running_loop()
    out = []
    f = loop.create_future()
    var.set(1)
    f.add_done_callback(lambda f: out.append(("add", var.get())))
    ctx = contextvars.copy_context()
    ctx.run(var.set, 5)
    f.add_done_callback(lambda f: out.append(("given", var.get())), context=ctx)
    var.set(2)
    loop.call_soon(lambda: out.append(("soon", var.get())))
    loop.call_soon(lambda: out.append(("ctx", var.get())), context=ctx)
    f.set_result(None)
    await work(2)

    async def child(n):
        var.set(n)
        await asyncio.sleep(0)
        return var.get()

    out.append(await asyncio.gather(*(child(n) for n in range(3))))
    out.append(await asyncio.create_task(child(8), context=ctx))
    out.append((var.get(), ctx[var]))
    return out


for line in asyncio.run(contexts()):
    print(line)


async def waiters():
    f = asyncio.get_running_loop().create_future()

    async def wait():
        return await f

    tasks = [asyncio.create_task(wait(), name=n) for n in "ab"]
    print(f._asyncio_awaited_by)
    await work(1)
    print(sorted(t.get_name() for t in f._asyncio_awaited_by))
    f.set_result(3)
    print(await tasks[1], f._asyncio_awaited_by, tasks[0].done())


asyncio.run(waiters())


async def closed():
    loop = asyncio.new_event_loop()
    f = loop.create_future()
    f.add_done_callback(print)
    loop.close()
    try:
        f.set_result(1)
    except RuntimeError as e:
        print(type(e).__name__, e, f.done())


asyncio.run(closed())


async def ends_badly():
    async def stops():
        raise StopAsyncIteration("x")

    async def gives():
        return 1

    for make in stops, gives:
        t = asyncio.create_task(make())
        await asyncio.wait([t])
        print(t.exception(), t.done())
    t = asyncio.create_task(work(5))
    await work(1)
    t.cancel("why")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)


asyncio.run(ends_badly())
print(asyncio.run(work(2), debug=True))
try:
    contextvars.copy_context().run()
except TypeError as e:
    print(e)
# expect: 3
# expect: [('?', 0, True), ('?', 0, True), ('?', 0, True), ('?', 0, True), ('_run_until_complete_cb', 1, True)]
# expect: 2 True
# expect: [0, 0, 0, 1, 0, 'done']
# expect: 2
# expect: ('soon', 2)
# expect: ('ctx', 5)
# expect: ('add', 1)
# expect: ('given', 5)
# expect: [0, 1, 2]
# expect: 8
# expect: (2, 8)
# expect: None
# expect: ['a', 'b']
# expect: 3 None True
# expect: RuntimeError Event loop is closed True
# expect: x True
# expect: None True
# expect: cancelled ('why',)
# expect: 2
# expect: run() missing 1 required positional argument
