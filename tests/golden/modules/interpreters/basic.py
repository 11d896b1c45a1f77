# Not asked of the oracle: it has no interpreters.
import os, sys, threading, time
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor

def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def boom(x): raise LookupError(x)
def first(name):
    global seen
    seen = name
def then(n): return seen, n

if __name__ == "__main__":
    i = interpreters.create()
    print(i, i.whence, i.is_running(), interpreters.list_all(), interpreters.get_current(), interpreters.get_main())
    # expect: Interpreter(1) _interpreters module False [Interpreter(0), Interpreter(1)] Interpreter(0) Interpreter(0)
    i.prepare_main(a=1, b="x")
    i.exec("print(a, b, __name__); c = [a]")  # expect: 1 x __main__
    i.exec("c.append(2); print(c, 'fib' in globals())")  # expect: [1, 2] False
    try: i.exec("def f(): 1 / 0\nf()")
    except interpreters.ExecutionFailed as e: print(e); print(e.excinfo.type.__name__, e.excinfo.msg)
    # expect: ZeroDivisionError: division by zero
    # expect: 
    # expect: Uncaught in the interpreter:
    # expect: 
    # expect: Traceback (most recent call last):
    # expect:   File "<script>", line 2, in <module>
    # expect:   File "<script>", line 1, in f
    # expect: ZeroDivisionError: division by zero
    # expect: ZeroDivisionError division by zero
    print(i.call(fib, 15), i.call(lambda x: x + 1, 4), i.call(sorted, [3, 1, 2], reverse=True))  # expect: 610 5 [3, 2, 1]
    try: i.call(boom, 3)
    except interpreters.ExecutionFailed as e: print(e.excinfo.formatted)  # expect: LookupError: 3
    for bad in (lambda: i.prepare_main(x=[]), lambda: i.call(fib, threading.Lock()), lambda: interpreters.get_main().exec("1")):
        try: bad()
        except Exception as e: print(type(e).__name__)
    # expect: NotShareableError
    # expect: NotShareableError
    # expect: InterpreterError
    q = interpreters.create_queue(2)
    i.prepare_main(q=q)
    i.exec("q.put((1, 'two', [3])); q.put(None); print(q.qsize(), q.full())")  # expect: 2 True
    print(q.get(), q.get(), q.empty())  # expect: (1, 'two', [3]) None True
    q.put(memoryview(bytearray(b"abc"))); q.put(memoryview(b"\1\0\2\0").cast("H"))
    print((v := q.get()).tobytes(), v.readonly, (v := q.get()).tolist(), v.readonly)  # expect: b'abc' False [1, 2] True
    try: q.get(timeout=0.01)
    except interpreters.QueueEmpty: print("empty")  # expect: empty
    i.exec("""if True:
        from concurrent import interpreters as I
        j = I.create()
        j.exec("print('inside', end=' ')")
        print(I.get_current(), j, I.list_all())
        q.put("left")
        j.close()
    """)  # expect: inside Interpreter(1) Interpreter(2) [Interpreter(0), Interpreter(1), Interpreter(2)]
    # While one works, other threads of this program go on.
    t = i.call_in_thread(time.sleep, 0.2)
    while not i.is_running(): time.sleep(0.001)
    try: i.exec("1")
    except interpreters.InterpreterError as e: print(e)  # expect: interpreter already running
    t.join()
    print(interpreters.is_shareable((1, "a", b"b", None, 2.5)), interpreters.is_shareable([]), interpreters.is_shareable(q))  # expect: True False True
    i.close()
    print(q.get() is interpreters._queues.UNBOUND)  # expect: True
    try: i.exec("1")
    except interpreters.InterpreterNotFoundError as e: print(e)  # expect: unrecognized interpreter ID 1
    with InterpreterPoolExecutor(2, initializer=first, initargs=("ready",)) as pool:
        print(list(pool.map(fib, range(10))))  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
        print(repr(pool.submit(boom, 7).exception()), pool.submit(os.getpid).result() != os.getpid())  # expect: LookupError(7) True
        print(pool.submit(then, 5).result())  # expect: ('ready', 5)
