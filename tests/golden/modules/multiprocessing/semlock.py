# Not asked of the oracle: it has no semaphores.
import _multiprocessing, os, threading, time
from _multiprocessing import SemLock, sem_unlink
name = f"/najash-golden-{os.getpid()}"
s = SemLock(1, 2, 3, name, False)
print(s.kind, s.maxvalue, s.name == name, s._get_value(), s._is_zero(), s._count(), s._is_mine(), SemLock.SEM_VALUE_MAX)  # expect: 1 3 True 2 False 0 False 2147483647
print(s.acquire(), s.acquire(False), s.acquire(False), s.acquire(True, 0.01), s._get_value(), s._is_zero(), s._count(), s._is_mine())  # expect: True True False False 0 True 2 True
again = SemLock._rebuild(0, 1, 3, name)
print(again._get_value(), again._count(), again._is_mine())  # expect: 0 0 False
again.release()
print(s._get_value(), again._count(), s.acquire(timeout=5))  # expect: 1 -1 True
for _ in range(3): s.release()
try: s.release()
except ValueError as e: print(e)  # expect: semaphore or lock released too many times
try: SemLock(1, 1, 1, name, False)
except FileExistsError as e: print("exists", e.errno)  # expect: exists 17
sem_unlink(name)
try: sem_unlink(name)
except FileNotFoundError as e: print("gone", e.errno)  # expect: gone 2
try: SemLock._rebuild(0, 1, 3, name)
except FileNotFoundError as e: print("gone", e.errno)  # expect: gone 2
print(s._get_value(), again._get_value())  # expect: 3 3
r = SemLock(0, 1, 1, name, True)
print(r.name, r.acquire(), r.acquire(), r._count(), r._get_value())  # expect: None True True 2 0
with r: print(r._count())  # expect: 3
r.release(); r.release()
try: r.release()
except AssertionError as e: print(e)  # expect: attempt to release recursive lock not owned by thread
def other():
    print(r.acquire(False), r._is_mine())  # expect: False False
    try: r.release()
    except AssertionError as e: print(e)  # expect: attempt to release recursive lock not owned by thread
with r:
    t = threading.Thread(target=other); t.start(); t.join()
# A thread that waits lets the others run; each unit is taken once.
w = SemLock(1, 0, 9, name, True)
got = []
ts = [threading.Thread(target=lambda i=i: got.append((w.acquire(True, 10), i))) for i in range(3)]
for t in ts: t.start()
time.sleep(0.02)
for _ in ts: w.release()
for t in ts: t.join()
print(sorted(got), w._get_value())  # expect: [(True, 0), (True, 1), (True, 2)] 0
for bad in (lambda: SemLock(7, 1, 1, name, True), lambda: SemLock(1, 1, 1, "a/b", True)):
    try: bad()
    except (ValueError, OSError) as e: print(type(e).__name__)
# expect: ValueError
# expect: OSError
