# Exceptions that are caught in hot functions: what handlers see, what is chained, the lines, what is current afterwards;
# and getters, calls with stars and generators that raise.
import sys
def lines(e, base):
    tb, r = e.__traceback__, []
    while tb: r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    return r
def chain(e):
    r = []
    while e is not None and len(r) < 6: r.append(type(e).__name__ + str(e)); e = e.__context__
    return r
def cur(): return type(sys.exception()).__name__
def f(k):
    if k % 4 == 0: raise KeyError(k)
    if k % 4 == 1: raise ValueError(k)
    if k % 4 == 2: return k // (k % 2)
    return k
def a(k):
    try: return f(k)
    except KeyError as e: r = e.args[0] + 1
    except ZeroDivisionError: r = cur()
    return r, cur()
def b(k):
    try:
        try: return f(k)
        except KeyError as e: raise ValueError('b') from e
        finally: cur()
    except ValueError as e: return chain(e), cur(), lines(e, 0)
    finally:
        if k % 7 == 3: cur()
def c(k):
    for j in range(4):
        try: f(k + j)
        except KeyError: continue
        except ValueError as e:
            try: f(k + j - 1)
            except Exception as e2: return chain(e2), 'e' in locals(), cur()
        else: break
        finally: pass
    try: return e
    except NameError as n: return str(n), cur()
def d(k):
    try: f(k)
    except (KeyError, ValueError) as e:
        e = 5
        return e, cur()
    try: return e
    except UnboundLocalError as x: return chain(x)
class Mgr:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.seen = t and t.__name__, cur(), tb and tb.tb_lineno
        return t is KeyError
def w(k):
    m = Mgr()
    try:
        with m: f(k); return m.seen if hasattr(m, 'seen') else 'none', cur()
        return 'after', m.seen, cur()
    except Exception as e: return m.seen, chain(e), cur()
def g(k):
    def it():
        try:
            yield cur()
            f(k)
            yield 1
        except KeyError:
            yield cur()
        finally: r.append(cur())
    r = []
    try:
        for x in it(): r.append(x)
    except Exception as e: r.append(chain(e)); r.extend(lines(e, 0))
    r.append(cur())
    return r
def h(k):
    try: f(k)
    except ValueError: inner(k); raise
    except KeyError: return inner(k)
def inner(k):
    try: raise
    except Exception as e: return chain(e), cur()
def s(k):
    try: raise StopIteration(k) if k % 3 else StopAsyncIteration
    except StopIteration as e: return e.value, cur()
    except StopAsyncIteration: return 's', cur()
def nest(k):
    try: return a(k), b(k), h(k)
    except Exception as e:
        try: raise RuntimeError from e
        except RuntimeError as r: return chain(r), type(r.__cause__).__name__, r.__suppress_context__, lines(r, 0)[-1], lines(e, 0)
class A:
    def __getattr__(self, name):
        if name == 'bad': raise KeyError(name)
        return len(name)
    @property
    def p(self): return self.q if self.k % 2 else self.bad
    @property
    def z(self): raise AttributeError('inner')
    def __init__(self, k): self.k = k
def getters(k):
    o = A(k); r = [o.abc, o.z, hasattr(o, 'p') if k % 2 else None, getattr(o, 'zz', 0)]
    try: r.append(o.p)
    except KeyError as e: r.append((str(e), cur(), lines(e, 0)))
    return r
def sp(*args, k=1, **kw): return args, k, sorted(kw.items())
def spread(k):
    args = [k, k + 1][:k % 3]; kw = {'k': 2} if k % 2 else {'z': k}
    r = [sp(*args, **kw), sp(0, *args, k=3), sp(*args, *args, **{'q': 1})]
    try: r.append(sp(**kw, k=9))
    except TypeError as e: r.append(str(e))
    try: r.append(f(*args))
    except Exception as e: r.append(chain(e)[:1])
    return r
def assertions(k):
    try: assert k % 3, f'k{k}'
    except AssertionError as e: return str(e)
    return [x for x in (1, 2) if x != k % 3]
def eg(k):
    r = []
    try:
        try: raise ExceptionGroup('g', [KeyError(k), ValueError(k), ExceptionGroup('n', [TypeError(k)])][:1 + k % 3])
        except* KeyError as e: r.append(len(e.exceptions))
        except* (TypeError, ValueError) as e: r.append((repr(e)[:40])); 1 // (k % 2)
    except BaseException as e: r.append((type(e).__name__, str(e)[:40], cur()))
    return r, cur()
def run(fn):
    out = []
    for k in range(40):
        try: r = fn(k)
        except Exception as e: r = chain(e), lines(e, 0)
        out.append(r)
    print(fn.__name__, len(out)); 
    for o in out: print('  ', o)
for fn in a, b, c, d, w, g, h, s, nest, getters, spread, assertions, eg: run(fn)
