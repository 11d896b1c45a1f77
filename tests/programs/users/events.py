"""An event system: decorators, weak references, priorities, one-shot handlers."""
import functools
import gc
import inspect
import weakref
from collections import defaultdict


class Signal:
    """A descriptor: each instance of the owner has its own handlers."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.setdefault(self.name, BoundSignal(self.name))


@functools.total_ordering
class Handler:
    def __init__(self, func, priority, once):
        self.ref = weakref.WeakMethod(func) if inspect.ismethod(func) else (lambda: func)
        self.priority, self.once = priority, once

    def __lt__(self, other):
        return -self.priority < -other.priority

    def __eq__(self, other):
        return isinstance(other, Handler) and self.priority == other.priority


class BoundSignal:
    def __init__(self, name):
        self.name, self.handlers = name, []

    def connect(self, func=None, *, priority=0, once=False):
        if func is None:
            return functools.partial(self.connect, priority=priority, once=once)
        self.handlers.append(Handler(func, priority, once))
        self.handlers.sort()
        return func

    def __call__(self, *args, **kwargs):
        results, errors = [], []
        for handler in self.handlers[:]:
            func = handler.ref()
            if func is None:
                self.handlers.remove(handler)
                continue
            if handler.once:
                self.handlers.remove(handler)
            try:
                results.append(func(*args, **kwargs))
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{self.name}: {len(errors)} handlers failed", errors)
        return results


class Button:
    clicked = Signal()
    closed = Signal()

    def __init__(self, label):
        self.label = label


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"  {func.__name__}({shown})")
        return func(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


ok, cancel = Button("ok"), Button("cancel")


@ok.clicked.connect
@logged
def first(x, y=0):
    """Adds."""
    return x + y


@ok.clicked.connect(priority=10)
@logged
def urgent(x, y=0):
    return f"urgent {x}"


@ok.clicked.connect(once=True, priority=-1)
def once(x, y=0):
    return "only once"


class Listener:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def hear(self, x, y=0):
        self.seen.append(x)
        return f"{self.name} heard {x}"


listener = Listener("bob")
ok.clicked.connect(listener.hear, priority=5)
print(ok.clicked(1, y=2))
print(ok.clicked(3))
print(cancel.clicked(3), Button.clicked.name, ok.clicked is ok.clicked, ok.clicked is cancel.clicked)
print(first.__name__, first.__doc__, first.calls, inspect.signature(first), first.__wrapped__.__qualname__)
print(listener.seen, len(ok.clicked.handlers))


@ok.closed.connect
def broken():
    raise ValueError("first")


@ok.closed.connect(priority=1)
def broken_too():
    return {}["missing"]


ok.closed.connect(lambda: 1)
try:
    ok.closed()
except* KeyError as group:
    print("keys", group.exceptions)
except* ValueError as group:
    print("values", group, [str(e) for e in group.exceptions])

counts = defaultdict(int)
cache = weakref.WeakValueDictionary()
cache["ok"] = ok
proxy = weakref.proxy(ok)
print(proxy.label, cache["ok"] is ok, "cancel" in cache, list(cache))
keys = weakref.WeakKeyDictionary({ok: 1, cancel: 2})
print(sorted(keys.values()), len(weakref.WeakSet([ok, cancel, ok])))
finalizer = weakref.finalize(cancel, print, "cancel is gone")
finalizer.atexit = False
print(finalizer.alive, finalizer.detach() is not None, finalizer.alive)
