# Tests of classes, context managers and attributes of exceptions in hot code.
import abc
class A: pass
class B(A): pass
class M(type):
    def __subclasscheck__(cls, c): return True
    def __instancecheck__(cls, c): return True
class C(metaclass=M): pass
class V(abc.ABC): pass
V.register(A)
class L:
    @property
    def __class__(self): return B
def f(n):
    t = 0
    xs = [A, B, C, int, V, bool]
    os = [A(), B(), C(), 1, True, L(), 1.5]
    for i in range(n):
        x = xs[i % 6]; o = os[i % 7]
        t += issubclass(x, A)
        t += 2 * issubclass(x, (B, int))
        t += 4 * issubclass(x, (C, B))
        t += 8 * issubclass(x, V)
        t += 16 * isinstance(o, (A, int))
        t += 32 * isinstance(o, (B, (float, str)))
        t += 64 * isinstance(o, A)
        t += 128 * isinstance(o, (A, C, V))
    return t
print(f(20000))
def g(n):
    t = 0
    for i in range(n):
        x = [A, 5][i == n - 1]
        try:
            t += issubclass(x, A)
        except TypeError as e:
            t = (t, str(e), e.args, e.__context__, e.__traceback__.tb_lineno)
    return t
print(g(5000))
class Ctx:
    def __init__(self, s): self.s = s
    def __enter__(self): return self.s
    def __exit__(self, t, v, tb):
        return t is not None and issubclass(t, KeyError)
class Ctx2(Ctx):
    pass
def h(n):
    c = 0
    for i in range(n):
        with (Ctx(i) if i % 2 else Ctx2(i)) as s:
            if s % 3 == 0: raise KeyError(s)
            c += s
        try:
            with Ctx(3):
                if i % 5 == 0: raise ValueError(i)
        except ValueError as e:
            c += e.args[0]
    return c
print(h(20000))
class E1(Exception):
    def __init__(self, c): super().__init__(c); self.code = c
class E2(E1): pass
def k(n):
    out = 0
    for i in range(n):
        try:
            try:
                raise E1(i) if i % 2 else E2(i)
            except E1 as e:
                raise ValueError("w") from e
        except ValueError as v:
            out += v.__cause__.code + len(v.args) + (v.__context__ is v.__cause__) + v.__cause__.args[0]
            del v
    return out
print(k(10000))
def tb_lines():
    def inner(x):
        if x % 2: raise KeyError(x)
        return x
    out = set()
    for i in range(3000):
        try:
            inner(i)
        except KeyError as e:
            t = e.__traceback__
            names = []
            while t:
                names.append((t.tb_frame.f_code.co_name, t.tb_lineno))
                t = t.tb_next
            out.add(tuple(names))
    return out
print(tb_lines())
def nested(n):
    def f(x):
        try:
            if x % 3 == 0: raise ValueError(x)
            if x % 3 == 1: raise TypeError(x)
            return "fine"
        except ValueError:
            try:
                raise KeyError("k")
            except KeyError:
                return "key"
            finally:
                x += 1
        except TypeError as e:
            try:
                raise
            except TypeError as e2:
                return e is e2
        finally:
            res.append(x)
    res = []
    r = [f(i) for i in range(n)]
    return r[:6], res[:6], len(res)
print(nested(3000))
