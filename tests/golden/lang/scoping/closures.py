def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
a, b = counter(), counter()
print(a(), a(), b())  # expect: 1 2 1
def outer():
    x = "outer"
    class C:
        x = "class"
        y = x
        def m(self): return x
    return C.y, C().m()
print(outer())  # expect: ('class', 'outer')
def deep():
    v = 1
    def l1():
        def l2():
            nonlocal v
            v += 1
            return v
        return l2()
    return l1(), v
print(deep())  # expect: (2, 2)
def late():
    def f(): return later
    later = 5
    return f()
print(late())  # expect: 5
x = "global"
def shadow():
    x = "local"
    def g():
        global x
        x = "changed"
    g(); return x
print(shadow(), x)  # expect: local changed
class K:
    a = 1
    b = [a for _ in range(2)] if False else a
    lst = [z for z in range(a + 1)]
print(K.b, K.lst)  # expect: 1 [0, 1]
def params(a):
    def g(): return a
    a = 2
    return g()
print(params(1))  # expect: 2
