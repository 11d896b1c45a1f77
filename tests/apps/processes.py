"""Processes of multiprocessing: what passes between them, how they end, what they share."""
import multiprocessing as mp
import os
import signal
import sys
import time
from multiprocessing.connection import wait

DEADLINE = 40


def roles(queue, lock, semaphore, event, name, *, extra):
    """Takes everything that a process can be given."""
    with lock, semaphore:
        queue.put((name, extra, mp.current_process().name, mp.parent_process().name))
    if not event.wait(DEADLINE):
        sys.exit(9)


def talk(conn):
    for message in iter(conn.recv, None):
        conn.send({"got": message, "type": type(message).__name__})
    conn.send_bytes(b"x" * 300_000)
    conn.close()


def ending(how):
    if how == "return":
        return
    if how == "exit":
        sys.exit(3)
    if how == "text":
        sys.stderr = open(os.devnull, "w")
        sys.exit("words")
    if how == "raise":
        sys.stderr = open(os.devnull, "w")
        raise ValueError(how)
    if how == "os":
        os._exit(7)
    time.sleep(DEADLINE)


def meet(barrier, condition, ready, results, number):
    barrier.wait(DEADLINE)
    with condition:
        ready.release()
        condition.wait(DEADLINE)
    results.put(number)


def workers(tasks, results):
    for task in iter(tasks.get, None):
        results.put((task, task ** 2))
        tasks.task_done()
    tasks.task_done()


def guarded(lock, turns, path):
    for _ in range(turns):
        with lock:
            with open(path) as file:
                n = int(file.read())
            with open(path, "w") as file:
                file.write(str(n + 1))


def shared(mapping, items, value):
    mapping[os.getpid() > 0] = sum(items)
    items.append("child")
    value.value += 1


def main():
    ctx = mp.get_context("spawn")
    queue, event, lock, semaphore = ctx.Queue(), ctx.Event(), ctx.RLock(), ctx.Semaphore(2)
    p = ctx.Process(target=roles, name="Role", args=(queue, lock, semaphore, event, "first"), kwargs={"extra": [1, 2]})
    print(p.is_alive(), p.exitcode, p.pid)
    p.start()
    print(queue.get(timeout=DEADLINE), p.is_alive(), p.pid > 0, [c.name for c in mp.active_children()])
    event.set()
    p.join(DEADLINE)
    print(p.exitcode, p.is_alive(), mp.active_children())

    here, there = ctx.Pipe()
    p = ctx.Process(target=talk, args=(there,))
    p.start()
    there.close()
    for message in (1, "two", [3.5, None], {"k": b"v"}):
        here.send(message)
        print(here.recv())
    here.send(None)
    print(here.poll(DEADLINE), len(here.recv_bytes()))
    try:
        here.recv()
    except EOFError as error:
        print("end", repr(error))
    p.join(DEADLINE)

    endings = ["return", "exit", "text", "raise", "os"]
    ps = [ctx.Process(target=ending, args=(how,)) for how in endings]
    for p in ps:
        p.start()
    for p in ps:
        p.join(DEADLINE)
    print(dict(zip(endings, [p.exitcode for p in ps])))

    ps = [ctx.Process(target=ending, args=("sleep",), daemon=i == 2) for i in range(3)]
    for p in ps:
        p.start()
    ps[0].terminate()
    ps[1].kill()
    ps[0].join(DEADLINE)
    ps[1].join(DEADLINE)
    ps[2].join(0.05)
    print([p.exitcode for p in ps], ps[0].exitcode == -signal.SIGTERM, wait([ps[0].sentinel], 1) == [ps[0].sentinel])
    ps[2].terminate()
    ps[2].join(DEADLINE)

    barrier, condition, ready, results = ctx.Barrier(3), ctx.Condition(), ctx.Semaphore(0), ctx.SimpleQueue()
    ps = [ctx.Process(target=meet, args=(barrier, condition, ready, results, i)) for i in range(2)]
    for p in ps:
        p.start()
    barrier.wait(DEADLINE)
    for _ in ps:
        ready.acquire(timeout=DEADLINE)
    with condition:
        condition.notify_all()
    print(sorted(results.get() for _ in ps))
    for p in ps:
        p.join(DEADLINE)

    tasks, results = ctx.JoinableQueue(), ctx.Queue()
    lock = ctx.Lock()
    with open("count", "w") as file:
        file.write("0")
    ps = [ctx.Process(target=workers, args=(tasks, results)) for _ in range(2)]
    counters = [ctx.Process(target=guarded, args=(lock, 50, "count")) for _ in range(2)]
    for p in ps + counters:
        p.start()
    for i in range(40):
        tasks.put(i)
    for _ in ps:
        tasks.put(None)
    tasks.join()
    print(sum(results.get(timeout=DEADLINE)[1] for _ in range(40)), results.empty())
    for p in ps + counters:
        p.join(DEADLINE)
    with open("count") as file:
        print("counted", file.read())

    with ctx.Manager() as manager:
        mapping, items, value = manager.dict(), manager.list([1, 2, 3]), manager.Value("i", 41)
        p = ctx.Process(target=shared, args=(mapping, items, value))
        p.start()
        p.join(DEADLINE)
        print(mapping.copy(), list(items), value.value)
        try:
            items[99]
        except IndexError as error:
            print("remote", error)

    lock = ctx.Lock()
    print(lock.acquire(), lock.acquire(block=False), lock.acquire(timeout=0.05))
    lock.release()
    try:
        lock.release()
    except ValueError as error:
        print(error)
    rlock = ctx.RLock()
    with rlock, rlock:
        pass
    try:
        rlock.release()
    except AssertionError as error:
        print(error)
    bounded = ctx.BoundedSemaphore(2)
    print(bounded.get_value(), bounded.acquire(), bounded.get_value())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
