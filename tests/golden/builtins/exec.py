def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


exec("a = 1\ndef f(): return a\n")
print(a, f())  # expect: 1 1
g = {}; exec("x = 5", g); print(g["x"], sorted(g))  # expect: 5 ['__builtins__', 'x']
l = {}; exec("y = 6", {}, l); print(l)  # expect: {'y': 6}
exec("for i in range(2): print(i)")
# expect: 0
# expect: 1
def h():
    q = 1
    exec("q = 2; w = 3")
    return q, "w" in locals()
print(h(), exec("1"))  # expect: (1, False) None
exec("z = 1", globals=g); print(g["z"])  # expect: 1
ns = {}; exec("class A:\n  def m(self): return __name__", {"__name__": "modname"}, ns); print(ns["A"]().m(), ns["A"].__module__)
# expect: modname modname
exec("print(v)", {"v": "given"})  # expect: given
def closure():
    n = 7
    def inner(): return n
    return inner
c = closure(); import types
exec((lambda: print("code obj")).__code__)  # expect: code obj
exec(c.__code__, closure=(types.CellType(1),))
fails(lambda: exec(c.__code__))  # expect: TypeError: code object requires a closure of exactly length 1
fails(lambda: exec("1/0"))  # expect: ZeroDivisionError: division by zero
fails(lambda: exec(5))  # expect: TypeError: exec() arg 1 must be a string, bytes or code object
fails(lambda: exec("x", 5))  # expect: TypeError: exec() globals must be a dict, not int
fails(lambda: exec("if"))  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(lambda: exec("x = = 1"))  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(lambda: exec("a", {"a": 1}, closure=()))
# expect: TypeError: closure can only be used when source is a code object
