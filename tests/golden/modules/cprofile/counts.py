# What cProfile counts: calls, recursion, callers, natives, generators, exceptions; with a timer of our own.
import _lsprof, cProfile, io, pstats, sys

ticks = 0


def timer():
    global ticks
    ticks += 1
    return ticks


def fact(n):
    return n and n * fact(n - 1)


def numbers():
    yield 1
    yield 2


def fails():
    raise ValueError


def work():
    fact(3)
    sum(numbers())
    [].append(len("ab"))
    try:
        fails()
    except ValueError:
        pass
    try:
        int("x")
    except ValueError:
        pass
    try:
        getattr(1, "nothing")
    except AttributeError:
        pass


def main():
    tool = sys.monitoring.get_tool(sys.monitoring.PROFILER_ID)
    work()
    try:
        cProfile.Profile().enable()
    except ValueError as e:
        return tool, str(e)


p = cProfile.Profile(timer, 0.5)
print(p.runcall(main))  # expect: ('cProfile', 'Another profiling tool is already active')
print(sys.monitoring.get_tool(sys.monitoring.PROFILER_ID), sys.getprofile())  # expect: None None


def name(code):
    return code if isinstance(code, str) else code.co_name


for entry in sorted(p.getstats(), key=lambda e: name(e.code)):
    if name(entry.code) == "__init__":
        continue
    calls = sorted((name(c.code), c.callcount, c.reccallcount) for c in entry.calls or ())
    print(name(entry.code), entry.callcount, entry.reccallcount, calls, entry.totaltime >= entry.inlinetime > 0)
# expect: <built-in method builtins.getattr> 1 0 [] True
# expect: <built-in method builtins.len> 1 0 [] True
# expect: <built-in method builtins.sum> 1 0 [('numbers', 3, 0)] True
# expect: <built-in method sys.monitoring.get_tool> 1 0 [] True
# expect: <method 'append' of 'list' objects> 1 0 [] True
# expect: <method 'disable' of '_lsprof.Profiler' objects> 1 0 [] True
# expect: <method 'enable' of '_lsprof.Profiler' objects> 1 0 [] True
# expect: fact 4 3 [('fact', 3, 2)] True
# expect: fails 1 0 [] True
# expect: main 1 0 [('<built-in method sys.monitoring.get_tool>', 1, 0), ("<method 'enable' of '_lsprof.Profiler' objects>", 1, 0), ('work', 1, 0)] True
# expect: numbers 3 0 [] True
# expect: work 1 0 [('<built-in method builtins.getattr>', 1, 0), ('<built-in method builtins.len>', 1, 0), ('<built-in method builtins.sum>', 1, 0), ("<method 'append' of 'list' objects>", 1, 0), ('fact', 1, 0), ('fails', 1, 0)] True

quiet = cProfile.Profile()


def off():
    quiet.enable(subcalls=False, builtins=False)
    work()
    quiet.disable()


off()
print(sorted((name(e.code), e.calls) for e in quiet.getstats()))
# expect: [('fact', None), ('fails', None), ('numbers', None), ('work', None)]
quiet.clear()
print(quiet.getstats(), _lsprof.profiler_entry.__name__)  # expect: [] profiler_entry
text = io.StringIO()
pstats.Stats(p, stream=text).strip_dirs().sort_stats("name").print_callees("work")
print("fact" in text.getvalue(), "{built-in method builtins.sum}" in text.getvalue())  # expect: True True
