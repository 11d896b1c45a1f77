def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def f(a, b, /, c, *args, d, **kw):
    "doc"
    x = 1
    def g(): return a, x
    return g
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags & 0x0f, c.co_firstlineno)
# expect: f f 3 2 1 7 ('a', 'b', 'c', 'd', 'args', 'kw', 'g') ('a', 'x') () 15 8
print(c.co_consts[0], c.co_names, type(c.co_code).__name__, c.co_filename.endswith("all.py"), type(c).__name__)
# expect: doc () bytes True code
e = compile("a + 1", "<e>", "eval")
print(e.co_name, e.co_filename, eval(e, {"a": 5}), repr(c).startswith("<code object f at 0x"), e.co_names)
# expect: <module> <e> 6 True ('a',)
n = c.replace(co_name="renamed", co_firstlineno=100)
print(n.co_name, n.co_firstlineno, n == c, c == f.__code__, hash(c) == hash(f.__code__))
# expect: renamed 100 False True True
print((lambda: (yield)).__code__.co_flags & 0x20 != 0, list(e.co_positions())[-1][:2] != None, compile("x=1\ny=2", "m", "exec").co_name)
# expect: True True <module>
fails(lambda: c.replace(nope=1))  # expect: TypeError: replace() got an unexpected keyword argument 'nope'
def attr(): c.co_name = "x"
fails(attr)  # expect: AttributeError: readonly attribute
