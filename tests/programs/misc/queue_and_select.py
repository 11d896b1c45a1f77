import queue

q = queue.Queue(maxsize=2); q.put(1); q.put_nowait(2)
print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty())
for cls in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    x = cls(); [x.put(i) for i in (3, 1, 2)]; print(cls.__name__, [x.get() for _ in range(3)])
for f in (lambda: q.get_nowait(), lambda: [q.put_nowait(i) for i in range(5)]):
    try: f()
    except (queue.Empty, queue.Full) as e: print(type(e).__name__, repr(str(e)))
q.get(); q.task_done(); q.task_done(); print(q.unfinished_tasks)
q.shutdown(immediate=True)
try: q.get()
except queue.ShutDown as e: print("shut down", type(e).__mro__[1].__name__)
q.task_done()
q.task_done()
