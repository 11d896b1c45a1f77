log = []
class A(Exception): pass
class B(A): pass
class C(B): pass
for kind in (A, B, C, KeyError):
    for order in ((C, B, A), (A, B, C), ((B, C), A)):
        try:
            try:
                raise kind()
            except order[0]:
                log.append((kind.__name__, 0))
            except order[1]:
                log.append((kind.__name__, 1))
            except order[-1]:
                log.append((kind.__name__, 2))
        except BaseException as e:
            log.append(("escaped", type(e).__name__))
for entry in log:
    print(*entry)
def dynamic():
    print("evaluated")
    return ValueError
try: raise KeyError(1)
except (TypeError, dynamic()): print("no")
except dynamic() if False else KeyError: print("yes")
