class A:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def main():
    a = aiter(A())
    print(await anext(a), await anext(a), await anext(a, "end"))
    try: await anext(a)
    except StopAsyncIteration: print("stop")
    for bad in (5, []):
        try: aiter(bad)
        except TypeError as e: print(e)
        try: anext(bad)
        except TypeError as e: print(e)
    class B:
        def __aiter__(self): return 5
    try: aiter(B())
    except TypeError as e: print(e)
try: main().send(None)
     # expect: 1 2 end
     # expect: stop
     # expect: 'int' object is not an async iterable
     # expect: 'int' object is not an async iterator
     # expect: 'list' object is not an async iterable
     # expect: 'list' object is not an async iterator
     # expect: aiter() returned not an async iterator of type 'int'
except StopIteration: print("done")  # expect: done
