a = b = c = 1
del a, b
l = [0, 1, 2, 3, 4, 5]; del l[0], l[-1], l[::2]; print(l)  # expect: [2, 4]
d = {"x": {"y": 1}}; del d["x"]["y"]; print(d)  # expect: {'x': {}}
class O: pass
o = O(); o.p = O(); o.p.q = 1; del o.p.q; print(vars(o.p))  # expect: {}
m, n = 1, 2; del (m, n)
p = q = 1; del [p, q]
def f(v): del v; return "v" in locals()
print(f(1))  # expect: False
for name in ("a", "b", "m", "n", "p", "q"): print(name in globals(), end=" ")
print(c)  # expect: False False False False False False 1
for code in ("del zz", "del l[99]", "del d['no']", "del o.none", "del c.x", "del 'a'[0]"):
    try: exec(code)
    except Exception as e: print(code, "->", type(e).__name__, e)
# expect: del zz -> NameError name 'zz' is not defined
# expect: del l[99] -> IndexError list assignment index out of range
# expect: del d['no'] -> KeyError 'no'
# expect: del o.none -> AttributeError 'O' object has no attribute 'none'
# expect: del c.x -> AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: del 'a'[0] -> TypeError 'str' object doesn't support item deletion
