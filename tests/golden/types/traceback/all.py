import sys, types
def a(): b()
def b(): raise ValueError("v")
try: a()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        last, tb = tb, tb.tb_next
    print(names, type(last).__name__, last.tb_lasti >= 0, sys.exc_info()[2] is e.__traceback__, sys.exception() is e)
    # expect: [('<module>', 4), ('a', 2), ('b', 3)] traceback True True True
    top = e.__traceback__
    top.tb_next = None
    print(top.tb_next)  # expect: None
    print(e.with_traceback(None).__traceback__)  # expect: None
    t = types.TracebackType(None, top.tb_frame, 1, 7)
    print(t.tb_lineno, t.tb_next)  # expect: 7 None
    try: top.tb_next = top
    except ValueError as err: print(err)  # expect: traceback loop detected
    try: e.__traceback__ = 5
    except TypeError as err: print(err)  # expect: __traceback__ must be a traceback or None
print(sys.exc_info())  # expect: (None, None, None)
