x = "g"
class A:
    print(x)
    x = "a"
    print(x)
    del x
    print(x)
    def f(self): return x
    y = [x for _ in "a"]
    z = (lambda: x)()
# expect: g
# expect: a
# expect: g
print(A().f(), A.y, A.z)  # expect: g ['g'] g
def fn():
    x = "fn"
    class B:
        print(x)
        x = x + "!"
        print(x)
    return B.x
print(fn())
# expect: g
# expect: g!
# expect: g!
class C:
    global gg
    gg = 5
    __qualname__ = "Other.C"
print(gg, C, hasattr(C, "gg"))  # expect: 5 <class '__main__.Other.C'> False
class D:
    import math
    for i in range(2): pass
    with open(__file__) as fh: pass
print(D.i, D.math.pi > 3)  # expect: 1 True
