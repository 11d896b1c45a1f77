a = [1, [2], 3]
b = a.copy()
print(a.reverse(), a, b, b is a, b[1] is a[1], list(reversed(a)), a[::-1])
# expect: None [3, [2], 1] [1, [2], 3] False True [1, [2], 3] [1, [2], 3]
class L(list): pass
print(type(L([1]).copy()).__name__, type(L([1])[:]).__name__, type(L([1]) + [2]).__name__, type(L([1]) * 2).__name__)
# expect: list list list list
