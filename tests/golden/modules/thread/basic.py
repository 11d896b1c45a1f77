import _thread
import threading
L = threading.Lock()
with L: print(L.locked(), L.acquire(False), L.acquire(timeout=0.01))  # expect: True False False
print(L.locked(), repr(L)[:24])  # expect: False <unlocked _thread.lock o
try: L.release()
except RuntimeError as e: print(e)  # expect: release unlocked lock
R = threading.RLock()
with R:
    with R: print(R._is_owned(), R._recursion_count(), R.locked())  # expect: True 2 True
print(None)  # expect: None
try: R.release()
except RuntimeError as e: print(e)  # expect: cannot release un-acquired lock
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name, threading.active_count(), threading.get_ident() == threading.main_thread().ident, threading.enumerate() == [threading.main_thread()])
# expect: True MainThread 1 True True
class Mine(threading.local):
    kind = 1
    def __init__(self, a): self.a = a
m = Mine(5); m.b = 2
print(m.a, m.b, m.kind, sorted(m.__dict__))  # expect: 5 2 1 ['a', 'b']
try: threading.local(1)
except TypeError as e: print(e)  # expect: Initialization arguments are not supported
e = threading.Event(); print(e.is_set(), e.wait(0.01)); e.set(); print(e.wait())
# expect: False False
# expect: True
c = threading.Condition()
with c: print(c.wait(0.01)); c.notify()  # expect: False
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01)); s.release()
# expect: True True False False
t = threading.Thread(target=print, args=("ran",))
t.start(); t.join()  # expect: ran
print(t.is_alive())  # expect: False
for f in (lambda: _thread.stack_size(-1), lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(print, 1), lambda: _thread.start_joinable_thread(1), lambda: _thread._ExceptHookArgs((1, 2, 3, 4)), lambda: _thread.lock().acquire(True, -2), lambda: _thread.lock().acquire(False, 1), lambda: _thread.lock().acquire(timeout="a"), lambda: _thread.lock().acquire(True, 1e30), lambda: _thread.RLock()._release_save(), lambda: _thread.exit(), lambda: _thread._ThreadHandle().join(), lambda: _thread._make_thread_handle(5), lambda: _thread._excepthook(1), lambda: _thread.TIMEOUT_MAX > 1e6, lambda: _thread.error is RuntimeError, lambda: _thread.LockType is _thread.lock):
    try: print(f())
    except BaseException as err: print(type(err).__name__, err)
# expect: ValueError size must be 0 or a positive value
# expect: TypeError first arg must be callable
# expect: TypeError 2nd arg must be a tuple
# expect: TypeError thread function must be callable
# expect: _thread._ExceptHookArgs(exc_type=1, exc_value=2, exc_traceback=3, thread=4)
# expect: ValueError timeout value must be a non-negative number
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: TypeError 'str' object cannot be interpreted as an integer or float
# expect: OverflowError timestamp out of range for platform time_t
# expect: RuntimeError cannot release un-acquired lock
# expect: SystemExit 
# expect: RuntimeError thread not started
# expect: <_thread._ThreadHandle object: ident=5>
# expect: TypeError _thread.excepthook argument type must be ExceptHookArgs
# expect: True
# expect: True
# expect: True
