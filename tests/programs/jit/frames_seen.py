# What hot code shows of itself: frames of generators, current exceptions, warnings' lines, locals(), super(), the frames
# below those of tracebacks.
import sys, warnings, inspect, contextvars, threading, traceback, types
def run(f, n=60):
    out = []
    for i in range(n):
        try: r = f(i)
        except Exception as e: r = (type(e).__name__, str(e), type(e.__context__).__name__, [x.lineno - f.__code__.co_firstlineno for x in traceback.extract_tb(e.__traceback__)][-3:])
        if not out or out[-1] != r: out.append(r)
    print(f.__name__, out[:12], len(out))
def gen_state(i):
    def g():
        x = yield 1
        y = yield x
        yield from inner()
    def inner():
        yield gg.gi_running, gg.gi_frame.f_lineno - g.__code__.co_firstlineno
        yield 5
    gg = g(); r = []
    for v in gg:
        r.append((v, gg.gi_running, gg.gi_yieldfrom is not None, gg.gi_frame.f_lineno - g.__code__.co_firstlineno, gg.gi_suspended))
    r.append(gg.gi_frame)
    return r
run(gen_state)
def helper(): return sys.exc_info()[0]
def reraise(): raise
def exc_info(i):
    r = [helper()]
    try:
        try: 1 // (i % 3)
        except ZeroDivisionError:
            r.append(helper().__name__)
            try: [][i]
            except IndexError: r.append(helper().__name__)
            r.append(sys.exception().__class__.__name__)
            def g():
                yield helper().__name__
                try: {}[i]
                except KeyError:
                    yield helper().__name__
                yield helper().__name__
            r.extend(g())
            if i % 2: reraise()
    finally: r.append(helper() and helper().__name__)
    return r
run(exc_info)
def bare(i): reraise()
run(bare)
def warn_(i):
    def w(k): warnings.warn('w%d' % k, stacklevel=2)
    with warnings.catch_warnings(record=True) as c:
        warnings.simplefilter('always')
        for k in range(4): w(k)
    return [(str(x.message), x.lineno - warn_.__code__.co_firstlineno) for x in c]
run(warn_, 12)
def loc(i):
    a = i & 1; b = [locals().get('a') for _ in range(2)]
    class K:
        x = a
        y = sorted(k for k in locals() if k[0] != '_')
    z = [K.x, K.y, sorted(locals())]
    f = lambda q: sorted(locals())
    return z, f(1), eval('a + 1'), [eval('q', {'q': q}) for q in range(2)]
run(loc)
class Base:
    def go(self, x): return x + 1
    @classmethod
    def make(cls): return cls.__name__
    async def co(self, x): return x
class Sub(Base):
    def go(self, x):
        def inner(): return super(Sub, self).go(x)
        return [super().go(x), inner(), *[super(Sub, self).go(k) for k in range(2)], *(super(Sub, self).go(k) for k in range(2))]
    @classmethod
    def make(cls): return super().make() + '!'
    def gen(self, x):
        yield super().go(x)
        yield __class__.__name__
    async def co(self, x): return await super().co(x) + 1
def supers(i):
    s = Sub(); c = s.co(i & 1)
    try: c.send(None)
    except StopIteration as e: v = e.value
    return s.go(i & 1), Sub.make(), list(s.gen(2)), v
run(supers)
log = []
async def ag(n):
    try:
        for k in range(n):
            try: got = yield k
            except KeyError as e: got = yield ('caught', str(e))
            if got: yield got
    finally: log.append('fin')
def drive(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e: return e.value
def agens(i):
    log.clear(); g = ag(4); r = []
    try:
        r.append(drive(g.asend(None))); r.append(drive(g.asend('x'))); r.append(drive(g.athrow(KeyError('k')))) if i % 2 else 0
        r.append(drive(g.__anext__())); r.append(drive(g.aclose())); r.append(drive(g.__anext__()))
    except Exception as e: r.append(type(e).__name__)
    async def use():
        t = 0
        async for v in ag(3): t += v
        return t + sum([v async for v in ag(4) if v & 1])
    r.append(drive(use()))
    return r, log[:]
run(agens)
var = contextvars.ContextVar('v', default=0)
def ctx(i):
    def f(): var.set(var.get() + 1); return var.get()
    c = contextvars.copy_context()
    return c.run(f), c.run(f), var.get()
run(ctx)
def stack(i):
    def a(): return [f.function for f in inspect.stack(0)[:3]], sys._getframe(1).f_lineno - stack.__code__.co_firstlineno
    def b(): return a()
    return b(), [a() for _ in range(2)][1][0], next(a() for _ in (1,))[0]
run(stack, 10)
def deep_tb(i):
    def a(n):
        if n == 0: raise KeyError(i & 1)
        try: return a(n - 1)
        finally: hits.append(n)
    hits = []
    try: a(i % 4)
    except KeyError as e:
        tb = e.__traceback__; names = []
        while tb: names.append((tb.tb_lineno - deep_tb.__code__.co_firstlineno, sorted(tb.tb_frame.f_locals)[:3])); last = tb.tb_frame; tb = tb.tb_next
        back = []
        while last.f_code.co_name != 'run': back.append(last.f_code.co_name); last = last.f_back
        return names, hits, back
run(deep_tb)
def gen_tb(i):
    def g(n):
        for k in range(n): yield k
        raise ValueError(n)
    def use(n): return sum(x for x in g(n))
    try: use(i % 3)
    except ValueError as e:
        tb = e.__traceback__; r = []
        while tb: r.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_back and tb.tb_frame.f_back.f_code.co_name)); tb = tb.tb_next
        return r
run(gen_tb)
def sort_tb(i):
    def key(x): return 1 // (x - 2)
    try: sorted([1, 3, 2], key=key)
    except ZeroDivisionError as e:
        tb = e.__traceback__; r = []
        while tb: r.append((tb.tb_frame.f_code.co_name, tb.tb_frame.f_back and tb.tb_frame.f_back.f_code.co_name)); tb = tb.tb_next
        return r
run(sort_tb)
