# Frames of hot code are what they should be: locals(), sys._getframe, inspect, settrace turned on in a loop, recursion.
import sys


def look(n):
    a = b = 0
    c = 0.5
    for i in range(n):
        a += i
        c += 0.5
        if i == n - 1:
            return dict(locals())


print([look(1500) for _ in range(3)][-1])


def who():
    f = sys._getframe(1)
    return f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno, sorted(f.f_locals)


def outer(n):
    x = 1.5
    result = None
    for i in range(n):
        x = x * 1.0
        result = who()
    return result


print(outer(1500))


def inner(k): return sys._getframe(2).f_code.co_name if k == 1999 else None


def middle(k): return inner(k)


def top(n):
    for k in range(n):
        r = middle(k)
    return r


print(top(2000))
events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ("traced", "callee"):
        events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer


def callee(x): return x + 1


def traced(n):
    s = 0
    for i in range(n):
        if i == n - 2: sys.settrace(tracer)
        s = callee(s)
    sys.settrace(None)
    return s


print(traced(2000), events)


def recurse(n): return 0 if n == 0 else 1 + recurse(n - 1)


for _ in range(30): recurse(100)
print(recurse(800))
try:
    recurse(100000)
except RecursionError as e:
    print(e)
limit = sys.getrecursionlimit()
sys.setrecursionlimit(5000)
print(recurse(4500))
sys.setrecursionlimit(limit)


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


print([even(300 + i) for i in range(30)].count(True))


def globals_seen(n):
    for i in range(n):
        globals()["fresh%d" % (i % 5)] = i
        if fresh0 < 0: return None
    return fresh0, fresh4


fresh0 = 0
print(globals_seen(1000))
