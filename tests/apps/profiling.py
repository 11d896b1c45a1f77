"""cProfile and profile count calls; pstats shows them; trace counts lines; timeit runs."""
import cProfile
import io
import profile
import pstats
import timeit
import trace


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def helper(x):
    return sorted(x)


def work():
    for _ in range(10):
        helper([3, 1, 2])
    return fib(12)


def counts(profiler):
    stats = pstats.Stats(profiler, stream=io.StringIO())
    return {name: (nc, cc) for (file, line, name), (cc, nc, tt, ct, callers) in stats.stats.items() if name in NAMES}


NAMES = {"fib", "helper", "work", "<built-in method builtins.sorted>"}
profiler = cProfile.Profile()
print(profiler.runcall(work))
print(sorted(counts(profiler).items()))
slow = profile.Profile()
print(slow.runcall(fib, 8))
print(sorted((k, v) for k, v in counts(slow).items() if k == "fib"))

text = io.StringIO()
stats = pstats.Stats(profiler, stream=text)
stats.strip_dirs().sort_stats("ncalls", "name").print_stats("fib|helper|work")
rows = [line.split() for line in text.getvalue().splitlines()]
print([(row[0], row[-1]) for row in rows if row and row[-1].startswith("profiling.py")])
text.truncate(0)
stats.print_callers("helper")
print("work" in text.getvalue())
profiler.dump_stats("out.prof")
print(pstats.Stats("out.prof").total_calls == stats.total_calls)

tracer = trace.Trace(count=1, trace=0)
tracer.runfunc(work)
print(sorted(n for (file, line), n in tracer.results().counts.items() if file.endswith("profiling.py")))
print(timeit.timeit("x + 1", "x = 2", number=1000) > 0, len(timeit.repeat("pass", number=10, repeat=3)))
