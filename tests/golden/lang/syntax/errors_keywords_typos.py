for s in ("fro x in y: pass", "whille True: pass", "form a import b", "imprt a", "clas A: pass", "retrun 1", "def f():\n  retrun 1", "prin(1)\n1x", "esle: pass", "if a:\n pass\nelsif b:\n pass", "try:\n pass\nexept: pass", "wiht a: pass", "a = Treu and", "awiat x", "asynch def f(): pass", "for x on y: pass", "if x the: pass", "pas", "globl x", "yeild 1"):
    try: compile(s, "<t>", "exec"); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "->", e.msg)
# expect: 'fro x in y: pass' -> invalid syntax
# expect: 'whille True: pass' -> invalid syntax
# expect: 'form a import b' -> invalid syntax
# expect: 'imprt a' -> invalid syntax
# expect: 'clas A: pass' -> invalid syntax
# expect: 'retrun 1' -> invalid syntax
# expect: 'def f():\n  retrun 1' -> invalid syntax
# expect: 'prin(1)\n1x' -> invalid decimal literal
# expect: 'esle: pass' -> invalid syntax
# expect: 'if a:\n pass\nelsif b:\n pass' -> invalid syntax
# expect: 'try:\n pass\nexept: pass' -> expected 'except' or 'finally' block
# expect: 'wiht a: pass' -> invalid syntax
# expect: 'a = Treu and' -> invalid syntax
# expect: 'awiat x' -> invalid syntax
# expect: 'asynch def f(): pass' -> invalid syntax
# expect: 'for x on y: pass' -> invalid syntax
# expect: 'if x the: pass' -> invalid syntax
# expect: ok 'pas'
# expect: 'globl x' -> invalid syntax
# expect: 'yeild 1' -> invalid syntax
