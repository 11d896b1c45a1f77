# sys.monitoring: calls and their ends, branches, ends of iterations, thrown exceptions, sets of events.
import sys
M = sys.monitoring; E = M.events
T = 2
def show(x):
    if x is M.MISSING: return "MISSING"
    if isinstance(x, BaseException): return repr(x)
    return getattr(x, "__qualname__", None) or (repr(x) if not isinstance(x, C) else "C()")
def run(f, names, disable=()):
    log = []
    M.use_tool_id(T, "t")
    ev = 0
    for n in names:
        e = getattr(E, n); ev |= e
        def cb(code, *args, n=n):
            if code is not f.__code__ and code.co_name not in ("inner", "gen", "__init__", "m"): return
            log.append((n, code.co_name) + tuple(show(a) for i, a in enumerate(args) if not (i == 0 and n != "LINE") and not n.startswith("BRANCH") and n != "JUMP"))
            if n in disable: return M.DISABLE
        M.register_callback(T, e, cb)
    M.set_events(T, ev)
    try:
        try: f()
        except Exception as x: log.append(("out", repr(x)))
    finally:
        M.set_events(T, 0); 
        for n in names: M.register_callback(T, getattr(E, n), None)
        M.free_tool_id(T)
    print(f.__name__, names)
    for l in log: print("  ", *l)
def inner(a=1): return a
def gen():
    yield 1
    yield 2
    return 9
class C:
    def __init__(self, x): self.x = x
    def m(self, y): return y
class D: pass
def calls():
    len([]); inner(); inner(5); c = C(3); c.m(4); D(); m = c.m; m(5); [].append(1); "a".join(["b"])
    inner(*(7,)); inner(*[]); inner(**{"a": 8}); inner(a=9); int("3"); list(gen()); sorted([2, 1], key=lambda v: v)
    list.append([], 1); C.m(c, 6); print(end="")
CALLS = ["CALL", "C_RETURN", "C_RAISE"]
run(calls, CALLS)
def bad():
    try: int("x")
    except ValueError: pass
    try: inner(1, 2)
    except TypeError: pass
    len(5)
run(bad, CALLS + ["RAISE", "EXCEPTION_HANDLED", "PY_UNWIND"])
def br():
    for i in range(3):
        if i == 1: pass
        else: inner(i)
    while i:
        i -= 1
    x = 1 if i else 2
    return x and None or 5
run(br, ["BRANCH_LEFT", "BRANCH_RIGHT"]); run(br, ["BRANCH_LEFT", "BRANCH_RIGHT", "LINE"]); run(br, ["BRANCH"]); run(br, ["BRANCH_LEFT", "BRANCH_RIGHT"], ["BRANCH_LEFT"])
def si():
    for x in gen(): pass
    def g2():
        r = yield from gen()
        return r
    list(g2())
    for x in [1]: pass
    for x in iter(int, 0): pass
    try: next(iter([]))
    except StopIteration: pass
run(si, ["STOP_ITERATION", "RAISE", "PY_START", "PY_RETURN"])
def thrown():
    g = gen()
    next(g)
    try: g.throw(IndexError(3))
    except IndexError: pass
    try:
        raise KeyError(2)
    except:
        pass
run(thrown, ["RAISE", "PY_THROW", "PY_UNWIND", "LINE"])
M.use_tool_id(T, "t")
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for e in E.BRANCH, E.BRANCH_LEFT, E.CALL | E.C_RETURN, E.C_RETURN, E.RAISE, E.BRANCH | E.LINE, 1 << 19, 1 << 30, -1, E.NO_EVENTS:
    t(lambda: M.set_events(T, e)); t(lambda: M.get_events(T)); t(lambda: M.set_local_events(T, inner.__code__, e)); t(lambda: M.get_local_events(T, inner.__code__))
    t(lambda: M.register_callback(T, e, None)); t(M._all_events); M.set_events(T, 0); M.set_local_events(T, inner.__code__, 0)
print({k: v for k, v in vars(E).items() if k.isupper()})
t(lambda: M.use_tool_id(T, 5)); t(lambda: M.use_tool_id(3, 5)); t(lambda: M.get_tool(3)); t(lambda: M.get_tool(9)); t(lambda: M.free_tool_id(9)); t(lambda: M.set_events(4, 1)); t(lambda: M.set_events(9, 1)); t(lambda: M.set_events("x", 1)); t(lambda: M.register_callback(T, 3, len)); t(lambda: M.set_local_events(T, 5, 1)); t(lambda: M.clear_tool_id(4)); t(lambda: M.restart_events()); t(lambda: repr(M.DISABLE)[:15]); t(lambda: repr(M.MISSING)[:15]); t(lambda: M); t(lambda: M.register_callback(T, 1, 5)); t(lambda: M.register_callback(7, 1, None)); t(lambda: M.get_local_events(T, 5)); t(lambda: M.get_events(4))

# expect: calls ['CALL', 'C_RETURN', 'C_RAISE']
# expect:    CALL calls len []
# expect:    C_RETURN calls len []
# expect:    CALL calls inner MISSING
# expect:    CALL calls inner 5
# expect:    CALL calls C 3
# expect:    C_RETURN calls C 3
# expect:    CALL calls C.m C()
# expect:    CALL calls D MISSING
# expect:    C_RETURN calls D MISSING
# expect:    CALL calls C.m C()
# expect:    CALL calls list.append []
# expect:    C_RETURN calls list.append [1]
# expect:    CALL calls str.join 'a'
# expect:    C_RETURN calls str.join 'a'
# expect:    CALL calls inner 7
# expect:    CALL calls inner MISSING
# expect:    CALL calls inner MISSING
# expect:    CALL calls inner 9
# expect:    CALL calls int '3'
# expect:    C_RETURN calls int '3'
# expect:    CALL calls gen MISSING
# expect:    CALL calls list gen
# expect:    C_RETURN calls list gen
# expect:    CALL calls sorted [2, 1]
# expect:    C_RETURN calls sorted [2, 1]
# expect:    CALL calls list.append []
# expect:    C_RETURN calls list.append [1]
# expect:    CALL calls C.m C()
# expect:    CALL calls print ''
# expect:    C_RETURN calls print ''
# expect: bad ['CALL', 'C_RETURN', 'C_RAISE', 'RAISE', 'EXCEPTION_HANDLED', 'PY_UNWIND']
# expect:    CALL bad int 'x'
# expect:    C_RAISE bad int 'x'
# expect:    RAISE bad ValueError("invalid literal for int() with base 10: 'x'")
# expect:    EXCEPTION_HANDLED bad ValueError("invalid literal for int() with base 10: 'x'")
# expect:    CALL bad inner 1
# expect:    RAISE bad TypeError('inner() takes from 0 to 1 positional arguments but 2 were given')
# expect:    EXCEPTION_HANDLED bad TypeError('inner() takes from 0 to 1 positional arguments but 2 were given')
# expect:    CALL bad len 5
# expect:    C_RAISE bad len 5
# expect:    RAISE bad TypeError("object of type 'int' has no len()")
# expect:    PY_UNWIND bad TypeError("object of type 'int' has no len()")
# expect:    out TypeError("object of type 'int' has no len()")
# expect: br ['BRANCH_LEFT', 'BRANCH_RIGHT']
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect: br ['BRANCH_LEFT', 'BRANCH_RIGHT', 'LINE']
# expect:    LINE br 53
# expect:    BRANCH_LEFT br
# expect:    LINE br 54
# expect:    BRANCH_RIGHT br
# expect:    LINE br 55
# expect:    LINE br 53
# expect:    BRANCH_LEFT br
# expect:    LINE br 54
# expect:    BRANCH_LEFT br
# expect:    LINE br 53
# expect:    BRANCH_LEFT br
# expect:    LINE br 54
# expect:    BRANCH_RIGHT br
# expect:    LINE br 55
# expect:    LINE br 53
# expect:    BRANCH_RIGHT br
# expect:    LINE br 56
# expect:    BRANCH_LEFT br
# expect:    LINE br 57
# expect:    LINE br 56
# expect:    BRANCH_LEFT br
# expect:    LINE br 57
# expect:    LINE br 56
# expect:    BRANCH_RIGHT br
# expect:    LINE br 58
# expect:    BRANCH_RIGHT br
# expect:    LINE br 59
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect: br ['BRANCH']
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect:    BRANCH br
# expect: br ['BRANCH_LEFT', 'BRANCH_RIGHT']
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_RIGHT br
# expect:    BRANCH_LEFT br
# expect:    BRANCH_LEFT br
# expect: si ['STOP_ITERATION', 'RAISE', 'PY_START', 'PY_RETURN']
# expect:    PY_START si
# expect:    PY_START gen
# expect:    PY_RETURN gen 9
# expect:    STOP_ITERATION si StopIteration(9)
# expect:    PY_START gen
# expect:    PY_RETURN gen 9
# expect:    RAISE si StopIteration()
# expect:    PY_RETURN si None
# expect: thrown ['RAISE', 'PY_THROW', 'PY_UNWIND', 'LINE']
# expect:    LINE thrown 73
# expect:    LINE thrown 74
# expect:    LINE gen 32
# expect:    LINE thrown 75
# expect:    PY_THROW gen IndexError(3)
# expect:    RAISE gen IndexError(3)
# expect:    PY_UNWIND gen IndexError(3)
# expect:    RAISE thrown IndexError(3)
# expect:    LINE thrown 76
# expect:    LINE thrown 77
# expect:    LINE thrown 78
# expect:    RAISE thrown KeyError(2)
# expect:    LINE thrown 79
# expect:    LINE thrown 80
# expect: None
# expect: 768
# expect: None
# expect: 768
# expect: None
# expect: {'BRANCH_LEFT': 4, 'BRANCH_RIGHT': 4}
# expect: None
# expect: 256
# expect: None
# expect: 256
# expect: None
# expect: {'BRANCH_LEFT': 4}
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: 0
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: 0
# expect: ValueError The callback can only be set for one event at a time
# expect: {}
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: 0
# expect: ValueError cannot set C_RETURN or C_RAISE events independently
# expect: 0
# expect: None
# expect: {}
# expect: None
# expect: 2048
# expect: ValueError invalid local event set 0x800
# expect: 0
# expect: None
# expect: {'RAISE': 4}
# expect: None
# expect: 800
# expect: None
# expect: 800
# expect: ValueError The callback can only be set for one event at a time
# expect: {'LINE': 4, 'BRANCH_LEFT': 4, 'BRANCH_RIGHT': 4}
# expect: ValueError invalid event set 0x80000
# expect: 0
# expect: ValueError invalid local event set 0x80000
# expect: 0
# expect: ValueError invalid event 524288
# expect: {}
# expect: ValueError invalid event set 0x40000000
# expect: 0
# expect: ValueError invalid local event set 0x40000000
# expect: 0
# expect: ValueError invalid event 1073741824
# expect: {}
# expect: ValueError invalid event set 0xffffffff
# expect: 0
# expect: ValueError invalid local event set 0xfff8ffff
# expect: 0
# expect: ValueError The callback can only be set for one event at a time
# expect: {}
# expect: None
# expect: 0
# expect: None
# expect: 0
# expect: ValueError The callback can only be set for one event at a time
# expect: {}
# expect: {'PY_START': 1, 'PY_RESUME': 2, 'PY_RETURN': 4, 'PY_YIELD': 8, 'CALL': 16, 'LINE': 32, 'INSTRUCTION': 64, 'JUMP': 128, 'BRANCH_LEFT': 256, 'BRANCH_RIGHT': 512, 'STOP_ITERATION': 1024, 'RAISE': 2048, 'EXCEPTION_HANDLED': 4096, 'PY_UNWIND': 8192, 'PY_THROW': 16384, 'RERAISE': 32768, 'C_RETURN': 65536, 'C_RAISE': 131072, 'BRANCH': 262144, 'NO_EVENTS': 0}
# expect: ValueError tool name must be a str
# expect: ValueError tool name must be a str
# expect: None
# expect: ValueError invalid tool 9 (must be between 0 and 5)
# expect: ValueError invalid tool 9 (must be between 0 and 5)
# expect: ValueError tool 4 is not in use
# expect: ValueError invalid tool 9 (must be between 0 and 5)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError The callback can only be set for one event at a time
# expect: TypeError code must be a code object
# expect: None
# expect: None
# expect: <object object 
# expect: <object object 
# expect: <module 'sys.monitoring'>
# expect: None
# expect: ValueError invalid tool 7 (must be between 0 and 5)
# expect: TypeError code must be a code object
# expect: 0
