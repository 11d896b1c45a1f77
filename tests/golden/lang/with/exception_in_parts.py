class C:
    def __init__(self, where): self.where = where
    def __enter__(self):
        if self.where == "enter": raise ValueError("enter")
        return self
    def __exit__(self, *a):
        print("exit", a[0])
        if self.where == "exit": raise ValueError("exit")
    @property
    def attr(self): raise ValueError("target")
    @attr.setter
    def attr(self, v): raise ValueError("setter")
def run(f):
    try: f()
    except Exception as e: print(repr(e), repr(e.__context__))
def a():
    with C("enter"): print("never")
def b():
    with C("exit"): print("body")
def c():
    with C("exit"): raise KeyError("body")
def d():
    t = C("")
    with C("") as t.attr: print("never")
def e():
    with C("") as (x, y): print("never")
def f():
    with C(""), C("enter"): print("never")
for g in (a, b, c, d, e, f): run(g)
# expect: ValueError('enter') None
# expect: body
# expect: exit None
# expect: ValueError('exit') None
# expect: exit <class 'KeyError'>
# expect: ValueError('exit') KeyError('body')
# expect: exit <class 'ValueError'>
# expect: ValueError('setter') None
# expect: exit <class 'TypeError'>
# expect: TypeError('cannot unpack non-iterable C object') None
# expect: exit <class 'ValueError'>
# expect: ValueError('enter') None
