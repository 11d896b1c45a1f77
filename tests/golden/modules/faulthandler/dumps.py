import faulthandler, os, re, signal, tempfile, threading, time

file = tempfile.TemporaryFile("w+")


def shown():
    time.sleep(0.01)
    file.seek(0)
    text = re.sub(r"0x[0-9a-f]{16}", "ID", file.read()).replace(__file__, "FILE")
    file.seek(0)
    file.truncate()
    print(text, end="")


def outer():
    inner()


def inner():
    faulthandler.dump_traceback(file, all_threads=False)


outer()
shown()
# expect: Stack (most recent call first):
# expect:   File "FILE", line 20 in inner
# expect:   File "FILE", line 16 in outer
# expect:   File "FILE", line 23 in <module>
go = threading.Event()
thread = threading.Thread(target=go.wait)
thread.start()
time.sleep(0.05)
faulthandler.dump_traceback(file)
go.set()
thread.join()
time.sleep(0.01)
file.seek(0)
lines = file.read().splitlines()
file.seek(0)
file.truncate()
print([line.split(" ")[0] for line in lines if line.endswith("(most recent call first):")])  # expect: ['Thread', 'Current']
print(lines[-1].endswith("line 33 in <module>"))  # expect: True
faulthandler.enable(file)
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())  # expect: True True False
seen = []
signal.signal(signal.SIGUSR1, lambda *a: seen.append(a[0]))
faulthandler.register(signal.SIGUSR1, file, all_threads=False, chain=True)
signal.raise_signal(signal.SIGUSR1)
shown()
# expect: Stack (most recent call first):
# expect:   File "FILE", line 48 in <module>
print(seen == [signal.SIGUSR1], faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
# expect: True True False
faulthandler.dump_traceback_later(0.05, file=file)
time.sleep(0.2)
shown()
# expect: Timeout (0:00:00.050000)!
# expect: Thread ID (most recent call first):
# expect:   File "FILE", line 55 in <module>
faulthandler.dump_traceback_later(0.05, file=file)
faulthandler.cancel_dump_traceback_later()
time.sleep(0.1)
shown()
try:
    faulthandler.dump_traceback_later(0)
except ValueError as e:
    print(e)  # expect: timeout must be greater than 0
