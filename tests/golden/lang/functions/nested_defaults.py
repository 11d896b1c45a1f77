x = 1
def outer(a=x):
    x = 2
    def inner(b=x, c=a):
        def innermost(d=b + c): return a, b, c, d, x
        return innermost
    x = 3
    return inner
print(outer()()(), outer(10)(20)(), outer()(b=5)(d=0))  # expect: (1, 2, 1, 3, 3) (10, 20, 10, 30, 3) (1, 5, 1, 0, 3)
def f(n, acc=None):
    acc = [] if acc is None else acc
    acc.append(n); return acc
print(f(1), f(2), f(3, [0]))  # expect: [1] [2] [0, 3]
