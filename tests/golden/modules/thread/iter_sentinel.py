# Threads that wait in a loop over iter(callable, sentinel) don't keep each other from going on.
import queue
import threading
import time

tasks, results = queue.Queue(), queue.Queue()


def work():
    for task in iter(tasks.get, None):
        time.sleep(0.005)
        results.put(task * task)
        tasks.task_done()


workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for n in range(20):
    tasks.put(n)
tasks.join()
for worker in workers:
    tasks.put(None)
for worker in workers:
    worker.join()
print(sorted(results.get() for _ in range(20))[-3:], results.empty())
# expect: [289, 324, 361] True


def look(out):
    values = iter([3, 1, 2, 0, 5])

    def call():
        return next(values)

    it = iter(call, 0)
    out.append((type(it).__name__, next(it), list(it), next(it, "over"), it.__reduce__()))
    out.append(list(iter(call, "never")))
    out.append([x for x in iter(iter([1, 2]).__next__, 2)])


found = []
thread = threading.Thread(target=look, args=(found,))
thread.start()
thread.join()
here = []
look(here)
print(found == here, found[0][:4], found[1:])
# expect: True ('callable_iterator', 3, [1, 2], 'over') [[5], [1]]
