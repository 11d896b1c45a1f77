def f(excs):
    try:
        raise ExceptionGroup("g", excs)
    except* ValueError as e: print("V", e.exceptions)
    except* (TypeError, KeyError) as e: print("TK", repr(e))
    else: print("else")
    finally: print("fin")
f([ValueError(1), TypeError(2)])
# expect: V (ValueError(1),)
# expect: TK ExceptionGroup('g', [TypeError(2)])
# expect: fin
try: f([ValueError(1), OSError(3)])
     # expect: V (ValueError(1),)
     # expect: fin
except ExceptionGroup as g: print("left", repr(g))  # expect: left ExceptionGroup('g', [OSError(3)])
try: raise ValueError("naked")
except* ValueError as e: print(repr(e))  # expect: ExceptionGroup('', (ValueError('naked'),))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
except ExceptionGroup as g: print(repr(g), repr(g.exceptions[0].__context__))
                            # expect: ExceptionGroup('', [KeyError('new'), ExceptionGroup('g', [TypeError(2)])]) ExceptionGroup('g', [ValueError(1)])
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
except ExceptionGroup as g: print(repr(g))  # expect: ExceptionGroup('g', [ValueError(1), TypeError(2)])
try: pass
except* ValueError: print("no")
else: print("else")  # expect: else
try:
    try: raise ExceptionGroup("n", [ExceptionGroup("m", [ValueError(1), KeyError(2)])])
    except* ValueError as e: print(repr(e))  # expect: ExceptionGroup('n', [ExceptionGroup('m', [ValueError(1)])])
except ExceptionGroup as g: print(repr(g))  # expect: ExceptionGroup('n', [ExceptionGroup('m', [KeyError(2)])])
try:
    try: raise ValueError(1)
    except* ExceptionGroup: pass
except TypeError as e: print(e)  # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
except ValueError as e: print("v", e)
try:
    try: raise ValueError(1)
    except* 5: pass
except TypeError as e: print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
for s in ("try: pass\nexcept* A: return", "for i in x:\n try: pass\n except* A: break", "try: pass\nexcept*: pass", "try: pass\nexcept* A: pass\nexcept B: pass", "for i in x:\n try: pass\n except* A: continue"):
    try: compile(s, "<t>", "exec")
    except SyntaxError as e: print(e.msg)
# expect: 'return' outside function
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
# expect: expected one or more exception types
# expect: cannot have both 'except' and 'except*' on the same 'try'
# expect: 'break', 'continue' and 'return' cannot appear in an except* block
