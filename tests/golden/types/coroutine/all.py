def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


import types
async def f(x):
    return x * 2
c = f(4)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await, c.cr_origin, c.cr_code.co_name)
# expect: coroutine f False None None f
try: c.send(None)
except StopIteration as e: print("value", e.value)  # expect: value 8
fails(lambda: c.send(None))  # expect: RuntimeError: cannot reuse already awaited coroutine
c.close()
fails(lambda: iter(f))  # expect: TypeError: 'function' object is not iterable
d = f(1); fails(lambda: iter(d)); fails(lambda: next(d)); d.close()
# expect: TypeError: 'coroutine' object is not iterable
# expect: TypeError: 'coroutine' object is not an iterator
fails(lambda: d.send(None))  # expect: RuntimeError: cannot reuse already awaited coroutine
@types.coroutine
def sleep(v):
    r = yield v
    return r
async def g():
    try:
        a = await sleep("one")
        print("a", a)
        b = await sleep("two")
    except ValueError as e:
        print("caught", e)
    return "done"
c = g()
print(c.send(None), c.send(10), type(c.cr_await).__name__)
# expect: a 10
# expect: one two generator
try: c.throw(ValueError("v"))  # expect: caught v
except StopIteration as e: print(e.value)  # expect: done
async def bad(): await 5
fails(lambda: bad().send(None))  # expect: TypeError: 'int' object can't be awaited
class Aw:
    def __await__(self): return iter([1, 2])
class BadAw:
    def __await__(self): return [1]
async def h(a): return await a
c = h(Aw()); print(c.send(None), c.send(None)); fails(lambda: c.send(None))
# expect: 1 2
# expect: StopIteration: 
fails(lambda: h(BadAw()).send(None))  # expect: TypeError: __await__() returned non-iterator of type 'list'
c = f(1)
w = c.__await__()
print(type(w).__name__)  # expect: coroutine_wrapper
try: next(w)
except StopIteration as e: print(e.value)  # expect: 2
fails(lambda: c.throw(5))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
