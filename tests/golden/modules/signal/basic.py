# oracle: 64-bit
import _thread
import signal
got = []
old = signal.signal(signal.SIGUSR1, lambda n, frame: got.append((signal.Signals(n).name, frame.f_code.co_name)))
signal.raise_signal(signal.SIGUSR1); print(old, got, signal.getsignal(signal.SIGUSR1)(10, None) if False else "")
# expect: 0 [('SIGUSR1', '<module>')] 
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM), signal.strsignal(15), signal.SIGKILL, signal.Handlers.SIG_IGN, len(signal.valid_signals()))
# expect: True 0 Terminated 9 1 62
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as err: print("interrupted", repr(err))  # expect: interrupted KeyboardInterrupt()
def boom(n, f): raise ZeroDivisionError(n)
signal.signal(signal.SIGUSR2, boom)
for f in (lambda: signal.raise_signal(12), lambda: _thread.interrupt_main(12), lambda: _thread.interrupt_main(), lambda: signal.signal(9, boom), lambda: signal.signal(99, boom), lambda: signal.signal(10, 5), lambda: signal.getsignal(0), lambda: signal.strsignal(99), lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [10]), lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, [10])):
    try: print(f())
    except BaseException as err: print(type(err).__name__, err)
# expect: ZeroDivisionError 12
# expect: ZeroDivisionError 12
# expect: KeyboardInterrupt 
# expect: OSError [Errno 22] Invalid argument
# expect: ValueError signal number out of range
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# expect: ValueError signal number out of range
# expect: ValueError signal number out of range
# expect: set()
# expect: {<Signals.SIGUSR1: 10>}
