import gc
import sys
import weakref


class Node:
    pass


# collect() frees what nobody holds and calls the callbacks of weak references.
calls = []
a = Node()
r = weakref.ref(a, calls.append)
f = weakref.finalize(a, calls.append, "finalized")
print(r() is a, f.alive)
# expect: True True
del a
gc.collect()
print(r(), f.alive, len(calls), r in calls)
# expect: None False 2 True


# A reference that died first is not called.
def never(ref):
    print("never")


b = Node()
q = weakref.ref(b, never)
del q
del b
gc.collect()
print("quiet")
# expect: quiet


# An exception of a callback goes to sys.unraisablehook.
def fail(ref):
    raise ValueError("in a callback")


seen = []
sys.unraisablehook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.object, args.err_msg[:47]))
c = Node()
w = weakref.ref(c, fail)
del c
gc.collect()
sys.unraisablehook = sys.__unraisablehook__
print(seen)
# expect: [('ValueError', 'in a callback', None, 'Exception ignored while calling weakref callbac')]

# sys.monitoring delivers events.
m = sys.monitoring
m.use_tool_id(3, "test")
lines = []
starts = []


def work(n):
    total = 0
    for i in range(n):
        total += i
    return total


first = work.__code__.co_firstlineno
m.register_callback(3, m.events.LINE, lambda code, line: lines.append(line - first) if code is work.__code__ else m.DISABLE)
m.register_callback(3, m.events.PY_RETURN, lambda code, offset, v: starts.append((code.co_name, v)))
m.set_local_events(3, work.__code__, m.events.LINE | m.events.PY_RETURN)
print(work(2))
# expect: 1
m.set_local_events(3, work.__code__, 0)
m.free_tool_id(3)
print(work(2), lines, starts)
# expect: 1 [1, 2, 3, 2, 3, 2, 4] [('work', 1)]
