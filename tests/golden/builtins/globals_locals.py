x = 1
print(globals()["x"], globals() is globals(), "x" in locals(), locals() is globals())  # expect: 1 True True True
globals()["dyn"] = 5; print(dyn)  # expect: 5
def f(a, b=2):
    c = 3
    l = locals()
    d = 4
    l["a"] = 100; l["new"] = 1
    return a, sorted(l), sorted(locals()), locals() is l
print(f(1))  # expect: (1, ['a', 'b', 'c', 'new'], ['a', 'b', 'c', 'd', 'l'], False)
class C:
    y = 1
    z = sorted(k for k in locals() if not k.startswith("__"))
    locals()["w"] = 9
print(C.z, C.w)  # expect: ['y'] 9
def g():
    x = 5
    def h(): return sorted(locals()), x
    return h()
print(g(), [sorted(locals()) for q in [1]][0][:0], (lambda n: locals())(3))  # expect: (['x'], 5) [] {'n': 3}
def comp():
    v = 1
    return [sorted(locals()) for t in [1]]
print(comp())  # expect: [['t', 'v']]
