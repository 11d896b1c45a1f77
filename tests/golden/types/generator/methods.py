def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        print("finally")
    return "ret"
a = g()
print(next(a), a.send("hi"), a.gi_running, a.gi_yieldfrom, type(a).__name__, a.__name__, a.__qualname__, a.gi_code.co_name, iter(a) is a)
# expect: got hi
# expect: 1 2 False None generator g g g True
print(a.throw(ValueError("boom")))
# expect: caught boom
# expect: after
try: next(a)  # expect: finally
except StopIteration as e: print("value", e.value, e.args)  # expect: value ret ('ret',)
print(a.gi_frame, next(a, "default"), list(a))  # expect: None default []
b = g()
fails(lambda: b.send(5))  # expect: TypeError: can't send non-None value to a just-started generator
print(next(b), b.close(), b.close(), list(b))
# expect: finally
# expect: 1 None None []
c = g(); print(c.close(), c.gi_frame, list(c))  # expect: None None []
d = g(); next(d)
fails(lambda: d.throw(KeyError("k")))
# expect: finally
# expect: KeyError: 'k'
fails(lambda: next(d))  # expect: StopIteration: 
def stubborn():
    for _ in range(2):
        try: yield
        except GeneratorExit: pass
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(type(e).__name__, e)  # expect: RuntimeError generator ignored GeneratorExit
fails(lambda: g(1))  # expect: TypeError: g() takes 0 positional arguments but 1 was given
fails(lambda: g()[0])  # expect: TypeError: 'generator' object is not subscriptable
fails(lambda: len(g()))  # expect: TypeError: object of type 'generator' has no len()
def self_run():
    yield next(it)
it = self_run()
fails(lambda: next(it))  # expect: ValueError: generator already executing
fails(lambda: g().throw(5))
# expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
fails(lambda: g().throw(ValueError))  # expect: ValueError: 
print(repr(g()).startswith("<generator object g at 0x"), (x for x in ()).__name__, (x for x in ()).__qualname__)
# expect: True <genexpr> <genexpr>
def closing():
    try: yield 1
    except GeneratorExit: return "closed value"
c = closing(); next(c); print(c.close())  # expect: closed value
