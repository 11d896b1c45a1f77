"""Four producers and four consumers over a bounded queue; then the same work with a condition, a semaphore, a barrier."""
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

N = 500
work = queue.Queue(maxsize=10)
results, lock = [], threading.Lock()
most, now = 0, 0
gate = threading.Semaphore(2)
start = threading.Barrier(8)


def produce(k):
    start.wait()
    for i in range(N):
        work.put((k, i))


def consume():
    global most, now
    start.wait()
    while (item := work.get()) is not None:
        with gate:
            with lock:
                now += 1
                most = max(most, now)
            k, i = item
            value = k * N + i
            with lock:
                results.append(value)
                now -= 1
        work.task_done()
    work.task_done()


producers = [threading.Thread(target=produce, args=(k,)) for k in range(4)]
consumers = [threading.Thread(target=consume, name=f"c{k}") for k in range(4)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    work.put(None)
work.join()
for t in consumers:
    t.join()
print(sorted(results) == list(range(4 * N)), len(results), most <= 2, now, threading.active_count())

condition, turns = threading.Condition(), []


def turn(n):
    with condition:
        condition.wait_for(lambda: len(turns) == n)
        turns.append(n)
        condition.notify_all()


threads = [threading.Thread(target=turn, args=(n,)) for n in reversed(range(8))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(turns)

with ThreadPoolExecutor(8) as pool:
    futures = {pool.submit(pow, n, 3): n for n in range(100)}
    print(sum(f.result() for f in as_completed(futures)), all(f.result() == n**3 for f, n in futures.items()))
    print(list(pool.map(str.upper, "abc")))
    try:
        pool.submit(lambda: 1 / 0).result()
    except ZeroDivisionError as e:
        print("raised", e)
