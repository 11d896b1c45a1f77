def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError("suspended")
async def ag():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except KeyError as e:
        print("caught", e)
        yield "k"
    finally:
        print("cleanup")
async def main():
    print([v async for v in ag()])
    a = ag()
    print(await a.__anext__(), await a.asend("s"), a.ag_running, a.ag_await, a.__name__, type(a).__name__)
    print(await a.athrow(KeyError("kk")))
    await a.aclose()
    try: await a.__anext__()
    except StopAsyncIteration as e: print("stop", e.args)
    print(await anext(a, "d"), aiter(a) is a)
    b = ag(); await anext(b); print(await anext(b), await anext(b, "default"))
    async def odd():
        raise StopAsyncIteration
        yield
    try: await anext(odd())
    except RuntimeError as e: print(e)
    async def odd2():
        raise StopIteration
        yield
    try: await anext(odd2())
    except RuntimeError as e: print(e)
    c = ag()
    try: await c.asend(5)
    except TypeError as e: print(e)
    return "end"
print(run(main()))
# expect: got None
# expect: cleanup
# expect: [1, 2]
# expect: got s
# expect: 1 2 False None ag async_generator
# expect: caught 'kk'
# expect: k
# expect: cleanup
# expect: stop ()
# expect: d True
# expect: got None
# expect: cleanup
# expect: 2 default
# expect: async generator raised StopAsyncIteration
# expect: async generator raised StopIteration
# expect: can't send non-None value to a just-started async generator
# expect: end
fails(lambda: iter(ag()))  # expect: TypeError: 'async_generator' object is not iterable
fails(lambda: aiter(5))  # expect: TypeError: 'int' object is not an async iterable
fails(lambda: anext(5))  # expect: TypeError: 'int' object is not an async iterator
