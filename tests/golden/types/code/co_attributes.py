def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    x = a; y = lambda: x
    return y
c = f.__code__
for n in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_firstlineno"): print(n, getattr(c, n))
# expect: co_name f
# expect: co_qualname f
# expect: co_argcount 3
# expect: co_posonlyargcount 2
# expect: co_kwonlyargcount 2
# expect: co_nlocals 8
# expect: co_varnames ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'y')
# expect: co_cellvars ('x',)
# expect: co_freevars ()
# expect: co_names ()
# expect: co_firstlineno 1
def g(): yield
async def h(): pass
async def i(): yield
for fn in (f, g, h, i, lambda: 0): print(fn.__name__, [bool(fn.__code__.co_flags & b) for b in (4, 8, 0x20, 0x80, 0x200)])
# expect: f [True, True, False, False, False]
# expect: g [False, False, True, False, False]
# expect: h [False, False, False, True, False]
# expect: i [False, False, False, False, True]
# expect: <lambda> [False, False, False, False, False]
class K:
    def m(self): return __class__, self
print(K.m.__code__.co_freevars, K.m.__code__.co_qualname, f(1, d=2).__code__.co_qualname, (lambda: 0).__code__.co_name, compile("x", "<f>", "eval").co_filename)
# expect: ('__class__',) K.m f.<locals>.<lambda> <lambda> <f>
