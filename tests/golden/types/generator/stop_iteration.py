def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def a():
    yield 1
    raise StopIteration("x")
fails(lambda: list(a()))  # expect: RuntimeError: generator raised StopIteration
def b():
    yield from iter([1, 2])
    return 3
def c():
    r = yield from b()
    yield r
print(list(c()))  # expect: [1, 2, 3]
def d(): 
    return [1]
    yield
try: next(d())
except StopIteration as e: print(e.value, e)  # expect: [1] [1]
def e():
    return
    yield
try: next(e())
except StopIteration as x: print(x.value, x.args)  # expect: None ()
def tup():
    return (1, 2)
    yield
try: next(tup())
except StopIteration as x: print(x.value, x.args)  # expect: (1, 2) ((1, 2),)
fails(lambda: [next(iter([])) for _ in range(1)])  # expect: StopIteration: 
def inner(): 
    return next(iter(()))
def outer():
    yield inner()
fails(lambda: list(outer()))  # expect: RuntimeError: generator raised StopIteration
