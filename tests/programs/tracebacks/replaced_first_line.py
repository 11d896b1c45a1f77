# code.replace(co_firstlineno=...) moves all lines of the code, but not those of functions in it.
import sys
import traceback


def f(x):
    if x:
        return [
            1 / 0
            for _ in range(1)
        ]
    return (lambda: 1 / 0)()


moved = f.__code__.replace(co_firstlineno=100, co_filename="elsewhere.py", co_name="g", co_qualname="q.g")
print(moved.co_firstlineno, sorted({line for _, _, line in moved.co_lines() if line}))
print(sorted({p[:2] for p in moved.co_positions() if p[0] == 103}))
f.__code__ = moved
for x in True, False:
    try:
        f(x)
    except ZeroDivisionError as e:
        print([(s.filename.rpartition("/")[2], s.lineno, s.name) for s in traceback.extract_tb(e.__traceback__)])
print([f.__code__.replace(co_firstlineno=n).co_firstlineno for n in (1, 100)], f.__code__.replace(co_firstlineno=100) == f.__code__)


def trace(frame, event, arg):
    print(event, frame.f_lineno)
    return trace


code = compile("a = 1\nb = 2\n", "text.py", "exec").replace(co_firstlineno=50)
sys.settrace(trace)
exec(code)
sys.settrace(None)
