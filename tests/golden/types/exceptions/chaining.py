def show(e):
    while e:
        print(type(e).__name__, e, e.__suppress_context__, e.__cause__, sep="|")
        e = e.__context__
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: show(e)
                        # expect: ValueError|v|True|division by zero
                        # expect: ZeroDivisionError|division by zero|False|None
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
except ValueError as e: show(e)
                        # expect: ValueError|v|False|None
                        # expect: ZeroDivisionError|division by zero|False|None
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as e: show(e)
                        # expect: ValueError|v|True|None
                        # expect: ZeroDivisionError|division by zero|False|None
try:
    raise ValueError from KeyError
except ValueError as e: show(e); print(repr(e.__cause__))
                        # expect: ValueError||True|
                        # expect: KeyError()
try:
    try: 1 / 0
    finally: raise KeyError("k")
except KeyError as e: show(e)
                      # expect: KeyError|'k'|False|None
                      # expect: ZeroDivisionError|division by zero|False|None
try:
    try: raise ValueError(1)
    except ValueError:
        try: raise TypeError(2)
        except TypeError: pass
        raise
except ValueError as e: show(e)  # expect: ValueError|1|False|None
try: raise ValueError from 5
except TypeError as e: print(e)  # expect: exception causes must derive from BaseException
e1 = ValueError(1)
try:
    try: raise e1
    except ValueError:
        try: raise KeyError(2)
        except KeyError: raise e1
except ValueError as e: show(e)
                        # expect: ValueError|1|False|None
                        # expect: KeyError|2|False|None
