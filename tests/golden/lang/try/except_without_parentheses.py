def f(x):
    try: raise x
    except ValueError, TypeError: return "v or t"
    except KeyError, IndexError, OSError: return "k, i or o"
for e in (ValueError, TypeError, KeyError, OSError): print(f(e))
# expect: v or t
# expect: v or t
# expect: k, i or o
# expect: k, i or o
try:
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError, KeyError: print("star")  # expect: star
finally: pass
try: compile("try: pass\nexcept A, B as c: pass", "<t>", "exec")
except SyntaxError as e: print(e.msg)  # expect: multiple exception types must be parenthesized when using 'as'
