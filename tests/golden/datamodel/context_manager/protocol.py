class CM:
    def __init__(s, n, swallow=False): s.n, s.swallow = n, swallow
    def __enter__(s): print("enter", s.n); return s.n
    def __exit__(s, t, v, tb): print("exit", s.n, t and t.__name__, v, tb is not None); return s.swallow
with CM(1) as a, CM(2) as b: print(a, b)
                             # expect: enter 1
                             # expect: enter 2
                             # expect: 1 2
                             # expect: exit 2 None None False
                             # expect: exit 1 None None False
with CM(3, True): 1 / 0
                  # expect: enter 3
                  # expect: exit 3 ZeroDivisionError division by zero True
try:
    with CM(4): raise ValueError("x")
                # expect: enter 4
                # expect: exit 4 ValueError x True
except ValueError as e: print("out", e)  # expect: out x
def f():
    with CM(5): return "ret"
print(f())
# expect: enter 5
# expect: exit 5 None None False
# expect: ret
for i in range(3):
    with CM(6):
        if i == 0: continue
        break
# expect: enter 6
# expect: exit 6 None None False
# expect: enter 6
# expect: exit 6 None None False
with (CM(7) as x, CM(8, True) as y,): raise KeyError
                                      # expect: enter 7
                                      # expect: enter 8
                                      # expect: exit 8 KeyError  True
                                      # expect: exit 7 None None False
class NoExit:
    def __enter__(s): pass
class NoEnter: 
    def __exit__(s, *a): pass
for c in (NoExit, NoEnter, int):
    try:
        with c(): pass
    except TypeError as e: print(e)
# expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
# expect: 'NoEnter' object does not support the context manager protocol (missed __enter__ method)
# expect: 'int' object does not support the context manager protocol (missed __exit__ method)
class Async:
    async def __aenter__(s): pass
    async def __aexit__(s, *a): pass
try:
    with Async(): pass
except TypeError as e: print(e)
                       # expect: 'Async' object does not support the context manager protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?
class BadExit(CM):
    def __exit__(s, *a): raise RuntimeError("exit failed")
try:
    with BadExit(9): raise ValueError("orig")  # expect: enter 9
except RuntimeError as e: print(e, repr(e.__context__))  # expect: exit failed ValueError('orig')
d = {}
with CM(1) as d["k"], CM("ab") as [p, q]: print(d, p, q)
                                          # expect: enter 1
                                          # expect: enter ab
                                          # expect: {'k': 1} a b
                                          # expect: exit ab None None False
                                          # expect: exit 1 None None False
