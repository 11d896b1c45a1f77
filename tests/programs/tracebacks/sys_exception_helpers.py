import sys
import traceback


def report():
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, traceback.extract_tb(trace)[-1].lineno, sys.exception() is value)


try:
    {}["k"]
except KeyError:
    report()
    try:
        [][0]
    except IndexError:
        report()
    report()
print(sys.exc_info())
traceback.print_exception(ValueError("no traceback"), file=sys.stdout)
traceback.print_exception(ExceptionGroup("eg", [ValueError(1), TypeError(2)]), file=sys.stdout)
print(traceback.format_exception_only(ValueError("x")), traceback.format_exception_only(KeyError, KeyError("y")))
print(traceback.format_exception(SyntaxError("bad", ("file.py", 3, 5, "a b c\n", 3, 6))))
traceback.clear_frames(None) if False else print("done")
