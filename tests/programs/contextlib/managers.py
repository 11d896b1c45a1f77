from contextlib import *
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e: print("swallowed", e)
    finally: print(f"</{name}>")


with tag("a") as t, tag("b"): print(t)
with tag("c"): raise ValueError("inside")
@tag("deco")
def f(): return "called"
print(f(), f())
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", 1, end="!\n")
    stack.push(lambda *exc: print("exc", exc[0]))
    print(names)
with redirect_stdout(io.StringIO()) as out: print("hidden")
print(repr(out.getvalue()))
class R:
    def close(self): print("closed")
with closing(R()) as r, nullcontext(5) as n, suppress(KeyError): print(n); {}["x"]
class C(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False
@C()
def g(): print("g")
g()
s = ExitStack(); s.callback(print, "later"); moved = s.pop_all(); s.close(); moved.close()
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def never():
    if False: yield
with never(): pass
