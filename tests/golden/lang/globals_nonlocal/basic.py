x = 1
def f():
    global x, y
    x = 2; y = 3
f(); print(x, y)  # expect: 2 3
def a():
    n = 1
    def b():
        nonlocal n
        n = 2
        def c():
            nonlocal n
            n += 10
        c()
    b(); return n
print(a())  # expect: 12
def g():
    global z
    def z(): return "z"
    global M
    import math as M
    global K
    class K: pass
    for q in [1]:
        global loopv
        loopv = q
g(); print(z(), M.floor(1.5), K.__name__, loopv)  # expect: z 1 K 1
for s in ("def f():\n print(x)\n global x", "def f(a):\n nonlocal a", "def f():\n def g():\n  nonlocal q", "global x\nnonlocal x", "def f():\n global x\n nonlocal x", "class A:\n nonlocal x", "x = 1\nglobal x", "def f():\n for x in y: pass\n global x", "def f():\n import x\n global x", "def f():\n x: int\n global x"):
    try: compile(s, "<t>", "exec"); print("ok", repr(s))
    except SyntaxError as e: print(e.msg, e.lineno)
# expect: name 'x' is used prior to global declaration 3
# expect: name 'a' is parameter and nonlocal 2
# expect: no binding for nonlocal 'q' found 3
# expect: name 'x' is nonlocal and global 1
# expect: name 'x' is nonlocal and global 2
# expect: no binding for nonlocal 'x' found 2
# expect: name 'x' is assigned to before global declaration 2
# expect: name 'x' is assigned to before global declaration 3
# expect: ok 'def f():\n import x\n global x'
# expect: annotated name 'x' can't be global 3
