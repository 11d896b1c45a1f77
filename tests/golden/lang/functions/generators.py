def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"
print(list(count(3)), sum(count(5)), tuple(count(0)))  # expect: [0, 1, 2] 10 ()
def deleg():
    r = yield from count(2)
    print("r", r)
    yield from "xy"
    yield from (i * i for i in range(2))
print(list(deleg()))
# expect: r done
# expect: [0, 1, 'x', 'y', 0, 1]
def echo():
    v = None
    while True: v = yield v
e = echo(); next(e); print(e.send(1), e.send("a"))  # expect: 1 a
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 10)))  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5]])))  # expect: [1, 2, 3, 4, 5]
def expr(): x = (yield 1) + (yield 2); print(x)
g = expr(); next(g); g.send(10); print(next(g, "end") if False else g.send(5) if False else "skip")  # expect: skip
def try_gen():
    try: yield 1
    finally: print("closed")
g = try_gen(); next(g); g.close()  # expect: closed
def empty(): return; yield
print(list(empty()), [*count(2)], {*count(2)}, dict(zip(count(2), "ab")))  # expect: [] [0, 1] {0, 1} {0: 'a', 1: 'b'}
