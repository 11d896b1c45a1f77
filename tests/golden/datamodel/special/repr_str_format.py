class R:
    def __repr__(self): return "R()"
class S(R):
    def __str__(self): return "S!"
class F(S):
    def __format__(self, spec): return f"F<{spec}>"
for o in (R(), S(), F()):
    print(repr(o), str(o), f"{o}", f"{o!r}", f"{o!s:>5}", "%s %r" % (o, o), "{} {!r}".format(o, o), [o], {o: o} if False else (o,))
# expect: R() R() R() R()   R() R() R() R() R() [R()] (R(),)
# expect: R() S! S! R()    S! S! R() S! R() [R()] (R(),)
# expect: R() S! F<> R()    S! S! R() F<> R() [R()] (R(),)
print(f"{F():abc}", format(F()), format(F(), "z"), "{:x}".format(F()))  # expect: F<abc> F<> F<z> F<x>
try: f"{R():5}"
except TypeError as e: print(e)  # expect: unsupported format string passed to R.__format__
class Bad:
    def __repr__(self): return 5
    def __str__(self): return None
    def __format__(self, s): return 1
for f in (repr, str, format):
    try: f(Bad())
    except TypeError as e: print(e)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
# expect: __format__ must return a str, not int
class StrSub(str): pass
class RS:
    def __str__(self): return StrSub("sub")
print(type(str(RS())).__name__, type(f"{RS()}").__name__)  # expect: StrSub StrSub
