def f(x=[]):
    x.append(1); return x
print(f(), f(), f([9]), f.__defaults__)  # expect: [1, 1] [1, 1] [9, 1] ([1, 1],)
i = 5
def g(a=i): return a
i = 6; print(g())  # expect: 5
fs = [lambda n=n: n for n in range(3)]; print([h() for h in fs])  # expect: [0, 1, 2]
fs = [lambda: n for n in range(3)]; print([h() for h in fs])  # expect: [2, 2, 2]
def k(a, b=None, *, c=1, d): return a, b, c, d
print(k(1, d=2), k.__kwdefaults__)  # expect: (1, None, 1, 2) {'c': 1}
