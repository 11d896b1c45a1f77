def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


x = 1
def a():
    print(x)
    x = 2
fails(a)  # expect: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
def b(): return undefined_thing
fails(b)  # expect: NameError: name 'undefined_thing' is not defined
def c():
    del y
    y = 1
fails(c)  # expect: UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
def d():
    def inner(): return z
    inner()
    z = 1
fails(d)
# expect: NameError: cannot access free variable 'z' where it is not associated with a value in enclosing scope
def e():
    v = 1
    del v
    return v
fails(e)  # expect: UnboundLocalError: cannot access local variable 'v' where it is not associated with a value
def f():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
fails(f)  # expect: UnboundLocalError: cannot access local variable 'err' where it is not associated with a value
def g():
    for q in []: pass
    return q
fails(g)  # expect: UnboundLocalError: cannot access local variable 'q' where it is not associated with a value
def h(): global nope_g; del nope_g
fails(h)  # expect: NameError: name 'nope_g' is not defined
def near(): return prnt(1)
fails(near)  # expect: NameError: name 'prnt' is not defined
value_name = 1
def near2(): return value_nam
fails(near2)  # expect: NameError: name 'value_nam' is not defined
def i():
    w = 1
    def j():
        nonlocal w
        del w
    j()
    return w
fails(i)  # expect: UnboundLocalError: cannot access local variable 'w' where it is not associated with a value
class K:
    try: print(missing_cls)
    except NameError as e: print(e)
# expect: name 'missing_cls' is not defined
