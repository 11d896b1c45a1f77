import inspect
def g(a, b=2):
    x = yield a
    yield b
i = g(1)
print(i.gi_code.co_name, i.gi_running, i.gi_suspended, i.gi_frame.f_locals, i.gi_yieldfrom, i.__name__, i.__qualname__, inspect.getgeneratorstate(i))
# expect: g False False {'a': 1, 'b': 2} None g g GEN_CREATED
next(i); print(i.gi_suspended, i.gi_frame.f_lineno, i.gi_frame.f_locals, inspect.getgeneratorstate(i))
# expect: True 3 {'a': 1, 'b': 2} GEN_SUSPENDED
i.send(5); print(i.gi_frame.f_locals)  # expect: {'a': 1, 'b': 2, 'x': 5}
list(i); print(i.gi_frame, i.gi_suspended, inspect.getgeneratorstate(i))  # expect: None False GEN_CLOSED
i.__name__ = "renamed"; print(i.__name__, repr(i).startswith("<generator object g at"))  # expect: renamed True
try: i.__name__ = 5
except TypeError as e: print(e)  # expect: __name__ must be set to a string object
def outer(): yield from inner
inner = g(7); o = outer(); next(o); print(o.gi_yieldfrom is inner)  # expect: True
