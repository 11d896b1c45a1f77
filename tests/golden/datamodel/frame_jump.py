# Setting f_lineno in a trace function: where it may go, and what it says where it may not.
import sys
import warnings

warnings.simplefilter("ignore")


def run(f, at, to, event="line"):
    code, done, out = f.__code__, [], []

    def trace(frame, what, arg):
        if frame.f_code is code and what == event and not done and frame.f_lineno == code.co_firstlineno + at:
            done.append(1)
            frame.f_lineno = code.co_firstlineno + to
        return trace

    sys.settrace(trace)
    try:
        f(out)
    except Exception as e:
        out.append(f"{type(e).__name__}: {e}")
    finally:
        sys.settrace(None)
    print(f.__name__, at, to, out, sys.exception())


def loop(out):
    out.append(1)
    for i in 3, 4:
        out.append(i)
    while len(out) < 5:
        out.append(0)
    out.append("end")


def handler(out):
    try:
        out.append(1)
        1 / 0
    except ZeroDivisionError:
        out.append("handled")
        out.append(repr(sys.exception()))
    out.append(sys.exception())
    try:
        out.append("inner")
    finally:
        out.append("finally")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def within(out):
    out.append(1)
    with Manager():
        out.append(2)
    out.append(3)
    print(
        out.append(4),
    )
    out.append(
        5
    )


def unbound(out):
    x = 1
    y = 2
    out.append((x, y))


for at, to in (1, 3), (3, 6), (3, 4), (5, 1), (1, 2), (1, 60), (1, -3), (2, 3):
    run(loop, at, to)
for at, to in (2, 5), (2, 7), (5, 7), (6, 9), (6, 3), (2, 11), (9, 5), (3, 4):
    run(handler, at, to)
for at, to in (1, 3), (3, 4), (3, 1), (1, 6), (6, 8), (1, 5):
    run(within, at, to)
run(unbound, 1, 3)
run(unbound, 1, 2)
run(loop, 0, 2, "call")
run(loop, 6, 2, "return")
run(handler, 3, 5, "exception")
try:
    sys._getframe().f_lineno = 3
except ValueError as e:
    print(e)
# expect: loop 1 3 ["ValueError: can't jump into the body of a for loop"] None
# expect: loop 3 6 [1, 'end'] None
# expect: loop 3 4 [1, 0, 0, 0, 0, 'end'] None
# expect: loop 5 1 [1, 3, 4, 1, 3, 4, 'end'] None
# expect: loop 1 2 [3, 4, 0, 0, 0, 'end'] None
# expect: loop 1 60 ['ValueError: line 87 comes after the current code block'] None
# expect: loop 1 -3 ['ValueError: line 24 comes before the current code block'] None
# expect: loop 2 3 [1, "ValueError: can't jump into the body of a for loop"] None
# expect: handler 2 5 ["ValueError: can't jump into an 'except' block as there's no exception"] None
# expect: handler 2 7 [None, 'inner', 'finally'] None
# expect: handler 5 7 [1, None, 'inner', 'finally'] None
# expect: handler 6 9 [1, 'handled', 'inner', 'finally'] None
# expect: handler 6 3 [1, 'handled', 'handled', "ZeroDivisionError('division by zero')", None, 'inner', 'finally'] None
# expect: handler 2 11 ['finally'] None
# expect: handler 9 5 [1, 'handled', "ZeroDivisionError('division by zero')", None, 'finally', "ValueError: can't jump into an 'except' block as there's no exception"] None
# expect: handler 3 4 [1, "ValueError: can't jump into an 'except' block as there's no exception"] None
# expect: within 1 3 ['ValueError: incompatible stacks'] None
# expect: None
# expect: within 3 4 [1, 3, 4, 5] None
# expect: None
# expect: within 3 1 [1, 1, 2, 3, 4, 5] None
# expect: within 1 6 ['ValueError: incompatible stacks'] None
# expect: within 6 8 [1, 2, 3, 5] None
# expect: None
# expect: within 1 5 [4, 5] None
# expect: unbound 1 3 [(None, None)] None
# expect: unbound 1 2 [(None, 2)] None
# expect: loop 0 2 ["ValueError: can't jump from the 'call' trace event of a new frame"] None
# expect: loop 6 2 [1, 3, 4, 0, 0, 'end', "ValueError: can only jump from a 'line' trace event"] None
# expect: handler 3 5 [1, "ValueError: can only jump from a 'line' trace event"] None
# expect: f_lineno can only be set in a trace function
