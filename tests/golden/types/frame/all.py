import sys
def f(a):
    b = a + 1
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_lineno, sorted(k for k in fr.f_locals if k != "fr"), fr.f_locals["b"], fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_builtins["len"] is len, type(fr).__name__)
    fr.f_locals["b"] = 99
    return b
print(f(1))
# expect: f 5 ['a', 'b'] 2 <module> True True frame
# expect: 99
def g():
    return sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno
print(g())  # expect: ('<module>', 13)
try: sys._getframe(1000)
except ValueError as e: print(e)  # expect: call stack is not deep enough
def h():
    x = 1
    p = sys._getframe().f_locals
    print(type(p).__name__, p["x"], "y" in p, len(p))
    y = 2
    print("y" in p, p["y"], p.get("z", "none"))
    p["x"] = 10; p["extra"] = 5
    print(x, p["extra"])
    try: del p["x"]
    except ValueError as e: print(e)
h()
# expect: FrameLocalsProxy 1 False 2
# expect: True 2 none
# expect: 10 5
# expect: cannot remove local variables from FrameLocalsProxy
