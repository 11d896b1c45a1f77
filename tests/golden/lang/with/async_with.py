import asyncio
class A:
    def __init__(s, n): s.n = n
    async def __aenter__(s): print("aenter", s.n); return s.n
    async def __aexit__(s, t, v, tb): print("aexit", s.n, v); return True
async def main():
    async with A(1) as a, A(2) as b: print(a, b)
    async with A(3): raise ValueError("x")
    async with (A(4) as x, A(5)): print(x)
    try:
        async with open(__file__): pass
    except TypeError as e: print(e)
    class Sync:
        def __enter__(self): pass
        def __exit__(self, *a): pass
    try:
        async with Sync(): pass
    except TypeError as e: print(e)
asyncio.run(main())
# expect: aenter 1
# expect: aenter 2
# expect: 1 2
# expect: aexit 2 None
# expect: aexit 1 None
# expect: aenter 3
# expect: aexit 3 x
# expect: aenter 4
# expect: aenter 5
# expect: 4
# expect: aexit 5 None
# expect: aexit 4 None
# expect: '_io.TextIOWrapper' object does not support the asynchronous context manager protocol (missed __aexit__ method) but it supports the context manager protocol. Did you mean to use 'with'?
# expect: 'main.<locals>.Sync' object does not support the asynchronous context manager protocol (missed __aexit__ method) but it supports the context manager protocol. Did you mean to use 'with'?
