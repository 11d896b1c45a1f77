# next() in a thread, of a generator or an object of a class in Python, waits for the main thread.
import contextlib
import itertools
import sys
import threading
import time

lock = threading.Lock()


@contextlib.contextmanager
def locked(name):
    with lock:
        yield name


def numbers():
    with lock:
        pass
    yield 1
    with lock:
        pass
    return 2


class Numbers:
    left = 2

    def __iter__(self):
        return self

    def __next__(self):
        with lock:
            self.left -= 1
            if self.left < 0:
                raise StopIteration("over")
            return self.left


def hold(work, *args):
    with lock:
        t = threading.Thread(target=work, args=args)
        t.start()
        time.sleep(0.02)
        print("free")
    t.join()


def managed():
    with locked("a manager") as name:
        print(name)
    try:
        with locked("b"):
            raise KeyError(1)
    except KeyError as e:
        print(repr(e), e.__context__)


hold(managed)  # expect: free
# expect: a manager
# expect: KeyError(1) None


def generator():
    g = numbers()
    print(next(g))
    try:
        next(g)
    except StopIteration as e:
        print("stop", e.value, [f.name for f in __import__("traceback").extract_tb(e.__traceback__)])
    g = numbers()
    print(next(g, "x"), next(g, "y"), next(g, "z"), list(g))


hold(generator)  # expect: free
# expect: 1
# expect: stop 2 ['generator']
# expect: 1 y z []


def instance():
    n = Numbers()
    print(next(n), next(n, "none"), next(n, "none"))
    try:
        next(n)
    except StopIteration as e:
        print("stop", e.args)


hold(instance)  # expect: free
# expect: 1 0 none
# expect: stop ('over',)


def shared():
    a, b = itertools.tee(Numbers())
    print(next(a), next(b), next(b), next(b, "none"), next(a), next(a, "none"))


hold(shared)  # expect: free
# expect: 1 1 0 none 0 none


def handled():
    def inner():
        with lock:
            print(sys.exception())
        try:
            raise ValueError("inside")
        except ValueError:
            yield repr(sys.exception())
            yield repr(sys.exception())

    try:
        raise KeyError("outside")
    except KeyError:
        g = inner()
        print(next(g), repr(sys.exception()), next(g), repr(sys.exception()))


hold(handled)  # expect: free
# expect: 'outside'
# expect: ValueError('inside') KeyError('outside') ValueError('inside') KeyError('outside')


def refused():
    def running():
        try:
            with lock:
                next(g)
        except ValueError as e:
            print(e)
        yield
        1 / 0

    g = running()
    next(g)
    try:
        next(g)
    except ZeroDivisionError as e:
        print(e)
    try:
        next(g)
    except StopIteration as e:
        print("stop", e.args)


hold(refused)  # expect: free
# expect: generator already executing
# expect: division by zero
# expect: stop ()

started, finish = threading.Event(), threading.Event()


class Waits:
    def __iter__(self):
        return self

    def __next__(self):
        started.set()
        finish.wait()


a, b = itertools.tee(Waits())
t = threading.Thread(target=next, args=[a])
t.start()
started.wait()
try:
    next(b)
except RuntimeError as e:
    print(e)  # expect: cannot re-enter the tee iterator
finish.set()
t.join()
