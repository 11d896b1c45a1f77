# Native methods called with something else than their self: unbound, as attributes of other classes, by super(), in hot code.
for bad in (lambda: str.split(5, sep=","), lambda: str.upper(5), lambda: str.replace(5, "a", "b", count=1), lambda: list.append(5, 1), lambda: list.sort((), key=len)):
    for _ in range(300):
        try: bad()
        except TypeError as e: m = repr(e)
    print(m)
for _ in range(3000):
    try: str.format(5, a=1)
    except TypeError as e: m = repr(e)
print(m)
class A:
    upper = str.upper
    split = str.split
    app = list.append
class B(list):
    app = list.append
    form = str.format
for k in (lambda: A().upper(), lambda: A().split(sep=","), lambda: A().app(1), lambda: B().app(1), lambda: B().form(1), lambda: list.append(B(), 2), lambda: str.join(",", ["a", "b"]), lambda: dict.get({1: 2}, 1), lambda: dict.get(5, 1), lambda: list.sort()):
    for _ in range(300):
        try: m = k()
        except TypeError as e: m = repr(e)
    print(m)
def mixed(x):
    return str.split(x, ",")
for k in range(2000):
    try: m = mixed("a,b" if k % 3 else k)
    except TypeError as e: n = repr(e)
print(m, n)
class Mixed:
    upper = str.upper
    app = list.append
class C(Mixed):
    def up(self): return super().upper()
class D(Mixed, list):
    def ap(self): return super().app(3)
    def up(self): return super().upper()
for k in (lambda: C().up(), lambda: D().ap(), lambda: D().up(), lambda: A.upper("a"), lambda: B.app([], 1), lambda: A().app):
    for _ in range(300):
        try: m = k()
        except TypeError as e: m = repr(e)
    print(m)
