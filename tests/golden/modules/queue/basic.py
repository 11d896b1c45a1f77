import _queue
import queue
q = _queue.SimpleQueue(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.get_nowait(), q.empty())  # expect: 1 1 2 True
try: q.get_nowait()
except queue.Empty as err: print(repr(err))  # expect: Empty()
try: q.get(timeout=0.01)
except _queue.Empty: print("empty", _queue.Empty is queue.Empty, _queue.Empty.__module__)  # expect: empty True _queue
q2 = queue.Queue(2); q2.put(5); q2.put(6); print(q2.full(), q2.get(), q2.get())  # expect: True 5 6
try: q2.get(timeout=0.01)
except queue.Empty: print("queue empty")  # expect: queue empty
try: q2.put(1); q2.put(2); q2.put(3, block=False)
except queue.Full: print("full")  # expect: full
pq = queue.PriorityQueue(); [pq.put(i) for i in (3, 1, 2)]; print([pq.get() for _ in range(3)])  # expect: [1, 2, 3]
for f in (lambda: q.get(timeout=-1), lambda: q.get(True, "a"), lambda: q.put(1, foo=1), lambda: q.put(), lambda: _queue.SimpleQueue(1), lambda: _queue.SimpleQueue[int], lambda: _queue.Empty.__mro__):
    try: print(f())
    except Exception as err: print(type(err).__name__, err)
# expect: ValueError 'timeout' must be a non-negative number
# expect: TypeError 'str' object cannot be interpreted as an integer or float
# expect: TypeError put() got an unexpected keyword argument 'foo'
# expect: TypeError put() missing required argument 'item' (pos 1)
# expect: TypeError SimpleQueue() takes no positional arguments
# expect: _queue.SimpleQueue[int]
# expect: (<class '_queue.Empty'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
