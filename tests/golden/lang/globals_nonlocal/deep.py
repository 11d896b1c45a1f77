def a():
    x = 0
    def b():
        def c():
            nonlocal x
            x += 1
            def d():
                nonlocal x
                x += 10
                return x
            return d()
        return c()
    b(); b()
    return x
print(a())  # expect: 22
y = "global"
def f():
    y = "f"
    def g():
        global y
        y = "changed"
        def h(): return y
        return h()
    return g(), y
print(f(), y)  # expect: ('changed', 'f') changed
def k():
    def set_(v):
        nonlocal z
        z = v
    z = 1
    set_(5); return z
print(k())  # expect: 5
class C:
    w = 1
    def m(self):
        w = 2
        def n():
            nonlocal w
            w = 3
        n(); return w, C.w
print(C().m())  # expect: (3, 1)
