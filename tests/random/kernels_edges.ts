// Kernels at the edges of what compilers assume: the order of effects around exits, the same code under other globals, new
// classes every round, generators that natives step, words of 64 bits, lists of floats, limits of recursion, tracing.
// In: what a kernel draws. Out: templates, each a function that gives the lines of a body.
import type { Draw } from "./kernels.ts";

export const edgeKernels: ((d: Draw) => string[])[] = [
  // The order of effects: each is logged once, whatever is left and gone on with in between.
  ({ r, n, turn, odd, say }) => {
    const tick = () => `tick(${r.pick(["1", "2", "i & 3", "3"])}, ${r.pick(["i", "q", "o", "0", "t", "1.5"])})`;
    const statements = [
      `t = (tick(1, i) + tick(2, t) * tick(3, 2)) % 65521`,
      `q[tick(1, i) % len(q)] ${r.pick(["+=", "-=", "^=", "="])} tick(2, ${r.pick(["1", "t & 7", "True"])})`,
      `tick(1, o).x ${r.pick(["+=", "*=", "="])} tick(2, i & 7)`,
      `t += int(0 < tick(1, i % 3) <= tick(2, t & 3) < tick(3, 4))`,
      `t += take(tick(1, 1), *tick(2, q[:2]), k=tick(3, i), **tick(4, {'z': 1}))`,
      `t += len({tick(1, i & 3): tick(2, 1), tick(3, 5): tick(4, 2)}) + len([tick(1, 0), *tick(2, q)])`,
      `a, q[tick(1, 0)], o.x = tick(2, (i & 7, 2, 3))`,
      `t += (tick(1, i & 1) and tick(2, 3)) or tick(3, 4)`,
      `t += tick(1, q)[tick(2, -1)] if tick(3, i % 3) else len(f'{tick(4, i)}{tick(5, o.x)}')`,
      `assert tick(1, 1), tick(2, 'never')`,
      `del tick(1, d)[tick(2, i & 3)]`,
      `t += sum(tick(1, e) for e in tick(2, range(i % 4)) if tick(3, e & 1))`,
      `t += o.add(tick(1, i & 7)).add(${tick()} if i % 3 else tick(2, 1)).x`,
    ];
    return [
      `log = []`,
      `def tick(k, v):`,
      `    log.append(k)`,
      `    return v`,
      `def take(a, *args, k=0, **kw): return a + len(args) * k + len(kw)`,
      `class O:`,
      `    def __init__(self): self.x = 1`,
      `    def add(self, v): self.x = (self.x + v) % 1009; return self`,
      `q, o, d, t = [1, 2, 3], O(), {0: 1, 2: 3}, 0`,
      `for i in range(${n}):`,
      `    log.append('-')`,
      `    try:`,
      ...Array.from({ length: r.between(1, 4) }, () => `        ${r.pick(statements)}`),
      `    except (TypeError, KeyError, AttributeError, ValueError, IndexError) as e:`,
      `        log.append(type(e).__name__)`,
      `        ${r.pick(["d[i & 3] = 1", "t = i", "q = [1, i & 7, 3]", "o = O()"])}`,
      `    if type(t) is not int or t > 1 << 50: t = 1`,
      `    if i == ${turn}: ${
        r.pick([
          `q[1] = ${odd}`,
          `o.x = ${odd}`,
          "q = (1, 2, 3)",
          "O.x = property(lambda self: 3)",
          "O.add = lambda self, v: self",
          "tick = lambda k, v: (log.append(9), v)[1]",
          "take = lambda *a, **k: len(a)",
          "o = type('P', (O,), {'__slots__': ('y',)})()",
          "q = {0: 1, 1: 2, 2: 5, -1: 4}",
          "t = 0.5",
        ])
      }`,
      `    ${say("t", "q", "log[-12:]", "len(log)")}`,
    ];
  },
  // One code object under several globals, defaults and closures.
  ({ r, n, turn, say }) => [
    `import types`,
    `def f(x, k=${r.between(1, 9)}): return x ${r.pick(["+", "*", "-"])} shared_ + len('abc') + k`,
    `def maker(c):`,
    `    def g(x): return f(x) + c`,
    `    return g`,
    `spaces = [{'shared_': 1}, {'shared_': ${
      r.pick(["2", "0.5", "1 << 40", "True"])
    }}, {'shared_': 3, 'len': lambda s: 10}]`,
    `fs = [types.FunctionType(f.__code__, space, 'f', (4,)) for space in spaces] + [maker(5)]`,
    `f, t = fs[0], 0`,
    `for i in range(${n}):`,
    `    try:`,
    `        t = (t + fs[i ${r.pick(["% len(fs)", "// 20 % len(fs)", "& 1"])}](i) + f(t)) % 65521`,
    `    except NameError as e:`,
    `        t += len(str(e))`,
    `    if i == ${turn}: ${
      r.pick([
        "spaces[1]['shared_'] = 7",
        "del spaces[0]['shared_']",
        "spaces[0]['len'] = abs; f = len",
        "spaces[1]['len'] = lambda s: i",
        "fs[1].__defaults__ = (0.5,)",
        "f = maker(0.5)",
        "fs.append(eval('lambda x: x + len(str(x))', {}))",
        "exec('shared_ = 100', spaces[0])",
        "spaces[0]['__builtins__'] = {}",
        "fs[0].__code__ = (lambda x, k=2: k).__code__",
      ])
    }`,
    `    ${say("t")}`,
  ],
  // New classes and functions every few rounds.
  ({ r, n, turn, say }) => [
    `def make(k):`,
    `    class K:`,
    `        step = k`,
    `        ${
      r.pick([
        "",
        "__slots__ = ('v', 'w')",
        "def __bool__(self): return self.v > 3",
        "def __len__(self): return k & 3",
      ]) || "pass"
    }`,
    `        def __init__(self, v): self.v = v`,
    `        def go(self, x=k): return self.v ${r.pick(["+", "*", "^"])} x`,
    `        @property`,
    `        def twice(self): return self.v * 2`,
    `    def f(x): return x + k`,
    `    return K, f`,
    `(K, f), t = make(1), 0`,
    `for i in range(${n}):`,
    `    if i % ${r.pick([1, 2, 5, 30])} == 0: K, f = make(i & ${r.pick([1, 7, 255])})`,
    `    o = K(i & 15)`,
    `    t = (t + o.go() + o.twice + f(t & 7) + K.step + (3 if o else 4)) % 65521`,
    `    ${r.pick(["o.v += 1", "o.w = t", "t += isinstance(o, K)", "t += o.__class__ is K", "t += len(K.__name__)"])}`,
    `    if i == ${turn}: ${
      r.pick([
        "K.go = lambda self: 1",
        "make = lambda k, made=make(3): made",
        "f = len",
        "K = type('Z', (K,), {'step': 0.5})",
        "K.step = 1 << 60",
        "del K.twice",
      ])
    }`,
    `    ${say("t")}`,
  ],
  // Generators that natives step, stopped and gone on with.
  ({ r, n, turn, say }) => [
    `log = []`,
    `def g(k):`,
    `    for j in range(k):`,
    `        ${
      r.pick(["log.append(j)", "if j == 5: raise ValueError(k)", "if j == 3: return", "j += t & 1", "yield j + 100"])
    }`,
    `        yield j ${r.pick(["", "* 0.5", "* k", "& 1", "- 2"])}`,
    `    log.append('end')`,
    `def again():`,
    `    try: yield next(self_)`,
    `    except ValueError as e: yield len(str(e))`,
    `t, self_ = 0, None`,
    `for i in range(${Math.ceil(n / 2)}):`,
    `    it = g(i % ${r.between(4, 9)})`,
    `    self_ = again()`,
    `    try:`,
    `        t += ${
      r.pick([
        "any(x > 2 for x in it) + sum(it)",
        "(3 in it) + len(list(it))",
        "next(it, 7) + max(it, default=1)",
        "sum(a * b for a, b in zip(it, it))",
        "sum(x for x in map(lambda x: x + 1, it) if x != 2)",
        "len(dict.fromkeys(it)) + len(set(g(3)))",
        "len(''.join(str(x) for x in it))",
        "sum(sorted(it, key=lambda x: -x)[:2])",
        "all(it) + sum(enumerate(it, 2).__next__())",
        "sum(x + y for x in it for y in g(x if type(x) is int else 2))",
        "next(filter(lambda x: x > 1, it), 0) + len([*it])",
        "max(min(it, default=0), sum(self_))",
        "len((*it, *it)) + sum(int(x) for x in it)",
      ])
    }`,
    `        a, *b = it`,
    `    except (ValueError, StopIteration, TypeError) as e:`,
    `        log.append(type(e).__name__)`,
    `    t = int(t) % 65521 + sum(self_)`,
    `    if i == ${Math.ceil(turn / 2)}: g = ${
      r.pick([
        "range",
        "lambda k: iter([0.5] * k)",
        "lambda k: (x for x in g_(k))",
        "lambda k: 'abc'[:k]",
        "lambda k: iter({1: 2})",
        "g",
      ])
    }${r.chance(20) ? "; g_ = range" : ""}`,
    `    ${say("t", "log[-6:]")}`,
    `    del log[:-8]`,
  ],
  // Words of 64 and 32 bits.
  ({ r, n, turn, say }) => [
    `M = ${r.pick(["0xffffffffffffffff", "(1 << 64) - 1", "0xffffffff", "(1 << 63) - 1"])}`,
    `def rotl(x, k): return (x << k | x >> ${r.pick(["64 - k", "(64 - k)", "(32 - (k & 31))"])}) & M`,
    `def signed(x): return x - (1 << 64) if x >> 63 else x`,
    `def mix(z):`,
    `    z = (z ^ z >> ${r.between(20, 33)}) * 0xbf58476d1ce4e5b9 & M`,
    `    return ${r.pick(["z ^ z >> 31", "(z ^ z >> 27) * 0x94d049bb133111eb & M", "z - (z >> 1)", "~z & M"])}`,
    `s, h, t = ${r.pick(["1", "0x9e3779b97f4a7c15", "M", "-1", "0"])}, 0xcbf29ce484222325, 0`,
    `for i in range(${n}):`,
    `    s = ${
      r.pick([
        "(s + 0x9e3779b97f4a7c15) & M",
        "rotl(s, 13) ^ i",
        "(s * 6364136223846793005 + 1442695040888963407) & M",
        "s ^ (s << 7) & M",
      ])
    }`,
    `    h = ${
      r.pick([
        "((h ^ i) * 0x100000001b3) & M",
        "(h + rotl(s, 7)) & M",
        "(h - s) & M",
        "(h << 5) + h + (s & 255) & M",
        "h ^ mix(s)",
      ])
    }`,
    `    t += ${
      r.pick([
        "signed(s) > 0",
        "mix(s) & 7",
        "s > h",
        "signed(h) >> 60",
        "s // (h | 1)",
        "h % 1000",
        "s == h",
        "(s >> 33) * (h >> 33) & 15",
        "-s >> 61",
        "bool(s & 1 << 63)",
      ])
    }`,
    `    if i == ${turn}: ${
      r.pick([
        "s = 2.5",
        "h = None",
        "h = -h",
        "s = 0",
        "h = M << 3",
        "mix = lambda z: z",
        "M = 0xffff",
        "s = 1 << 200",
        "h = 0.0",
      ])
    }`,
    `    ${say("s", "h", "t", "s / (h or 1)")}`,
  ],
  // Lists that hold floats only, until they don't.
  ({ r, n, turn, say }) => [
    `q = ${r.pick(["[0.5, 1.5, -0.0]", "[float(k) for k in range(6)]", "[0.0] * 5", "list(map(float, range(4)))"])}`,
    `w, t = [q[:], q[::-1]], 0.0`,
    `for i in range(${n}):`,
    `    k = i % len(q)`,
    `    q[k] = ${
      r.pick([
        "q[k - 1] * 0.5 + i",
        "t / 3",
        "-q[k]",
        "float(i)",
        "q[k] + w[i & 1][0]",
        "abs(t - i) % 7.5",
        "max(q) - min(q)",
      ])
    }`,
    `    t += ${
      r.pick([
        "q[-1]",
        "sum(q)",
        "q[k] * q[k - 1]",
        "q.count(0.0)",
        "w[i & 1][-1]",
        "q.index(q[k])",
        "len([x for x in q if x > 1])",
      ])
    }`,
    `    ${
      r.pick([
        "q.append(t % 3)",
        "q.insert(0, q.pop())",
        "q.reverse()",
        "q.sort()",
        "w[i & 1][0] = t",
        "q += q[:1]",
        "q[1:2] = [t, 0.25]",
        "t += 0.5 in q",
      ])
    }`,
    `    if len(q) > 9: q = q[${r.pick(["2:5", "::3", ":-6", "-3:"])}]`,
    `    if abs(t) > 1e9: t = 0.25`,
    `    if i == ${turn}: ${
      r.pick([
        "q[0] = 1",
        "q[-1] = float('inf')",
        "q.append('s')",
        "q[0] = 1 << 60",
        "q[:] = [1, 2, 3]",
        "w[0] = q",
        "q = tuple(q)",
        "q[0] = True",
        "q.append(None)",
        "q = [-0.0, 0.0]",
      ])
    }`,
    `    ${say("t", "q[:5]", "w[0][:2]", "type(q[0]).__name__")}`,
  ],
  // Recursion to the limit, and not quite.
  ({ r, n, say }) => [
    `def depth():`,
    `    f, k = sys._getframe(), 0`,
    `    while f: f = f.f_back; k += 1`,
    `    return k`,
    `def down(k, x=${r.pick(["0", "0.5", "1 << 60"])}):`,
    `    nonlocal deepest`,
    `    deepest = k`,
    `    if k == stop: return ${r.pick(["x", "1 // (k - stop)", "deepest"])}`,
    `    return ${
      r.pick([
        "down(k + 1) + 1",
        "down(k + 1, x) if k % 3 else other(k + 1)",
        "(lambda: down(k + 1))()",
        "down(k=k + 1)",
      ])
    }`,
    `def other(k): return down(k + 1, 2) * 2 % 10007`,
    `deepest, stop, t, before = 0, 0, 0, sys.getrecursionlimit()`,
    `sys.setrecursionlimit(depth() + ${r.between(40, 90)})`,
    `try:`,
    `    for i in range(${Math.ceil(n / 2)}):`,
    `        stop = ${r.pick(["i * 2", "i % 50 * 3", "20 if i % 9 else 500"])}`,
    `        try:`,
    `            t += down(0)`,
    `        except (RecursionError, ZeroDivisionError) as e:`,
    `            t += deepest`,
    `        ${say("t", "deepest")}`,
    `finally:`,
    `    sys.setrecursionlimit(before)`,
  ],
  // Tracing and profiling that begins and ends while code is hot.
  ({ r, n, turn, say }) => [
    `seen = []`,
    `def watch(frame, event, arg):`,
    `    if frame.f_code.co_name in ('f', 'h'):`,
    `        seen.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno))`,
    `    return watch`,
    `def h(x):`,
    `    return x ${r.pick(["+ 1", "* 2", "// 2"])}`,
    `def f(x):`,
    `    y = 0`,
    `    for j in range(3):`,
    `        y += h(x + j)`,
    `    try:`,
    `        y //= x % 4`,
    `    except ZeroDivisionError:`,
    `        y = -1`,
    `    return y`,
    `t = 0`,
    `try:`,
    `    for i in range(${n}):`,
    `        t = (t + f(i)) % 65521`,
    `        if i % ${r.between(30, 60)} == ${r.between(0, 9)}: sys.${r.pick(["settrace", "setprofile"])}(watch)`,
    `        elif i % 3 == 2: sys.settrace(None); sys.setprofile(None)`,
    `        if i == ${turn}: ${
      r.pick(["h = abs", "h = lambda x: x", "t = 0.5", "f.__code__.co_name", "h.__defaults__ = (1,)"])
    }`,
    `        ${say("t", "len(seen)", "seen[-3:]")}`,
    `finally:`,
    `    sys.settrace(None); sys.setprofile(None)`,
    `print(seen[:12])`,
  ],
  // Names that are not bound: locals, cells and globals.
  ({ r, n, turn, say }) => [
    `def outer(flag):`,
    `    if flag % 3: c = flag`,
    `    def inner(): return c + 1`,
    `    try:`,
    `        ${r.pick(["v = inner()", "v = c * 2", "del c; v = inner()", "v = [c for _ in range(2)][0]"])}`,
    `    except NameError as e:`,
    `        return len(str(e)) + (e.name == 'c')`,
    `    for w in range(flag % 2): pass`,
    `    return v + ${r.pick(["w", "(w if flag % 2 else 0)", "0"])}`,
    `t, log = 0, []`,
    `for i in range(${n}):`,
    `    try:`,
    `        t = (t * 3 + outer(i)) % 65521`,
    `        if i % ${r.between(4, 20)} == 3: del z`,
    `        z = ${r.pick(["i", "t", "z if i % 5 else 1"])}`,
    `    except UnboundLocalError as e:`,
    `        log.append(str(e)); z = 0`,
    `    if i == ${turn}: ${r.pick(["outer = lambda flag: unknown_", "del t", "t = None", "del outer"])}`,
    `    ${say("t", "log[-1:]", "len(log)")}`,
  ],
  // Modules, enums and bound methods kept in variables.
  ({ r, n, turn, say }) => [
    `import types, enum`,
    `m = types.ModuleType('m')`,
    `m.f, m.k = (lambda x: x + 1), ${r.pick(["3", "0.5", "1 << 53"])}`,
    `class Color(enum.${r.pick(["Enum", "IntEnum", "Flag", "IntFlag"])}):`,
    `    A = 1`,
    `    B = 2`,
    `    D = 4`,
    `    def next(self): return Color.B if self is Color.A else Color.A`,
    `q, t, c = [], 0, Color.A`,
    `push, pop, get = q.append, q.pop, {1: 5, 2: 6}.get`,
    `for i in range(${n}):`,
    `    push(m.f(i) * m.k)`,
    `    c = ${r.pick(["c.next()", "Color(1 << i % 3)", "(Color.A, Color.B)[i & 1]", "list(Color)[i % 3]"])}`,
    `    t = (t + int(pop()) + get(i & 3, m.k) + c.value + (c is Color.A) + (c == Color.B)) % 65521`,
    `    t += ${
      r.pick([
        "len(c.name)",
        "hash(c) == hash(Color.A)",
        "c in Color",
        "isinstance(c, int)",
        "Color['A'].value",
        "(c.value | Color.D.value)",
      ])
    }`,
    `    if i == ${turn}: ${
      r.pick([
        "m.f = abs",
        "del m.f; m.__getattr__ = lambda name: (lambda x: 2)",
        "m.k = '2'",
        "push = {9}.add; pop = lambda: 1",
        "q = [1]",
        "get = [].count; get = lambda a, b: b",
        "Color.next = lambda self: Color.D",
        "m = Color.A",
      ])
    }`,
    `    ${say("t", "c.name", "str(c)")}`,
  ],
  // Making objects: __new__, metaclasses, classes without __init__, super().
  ({ r, n, turn, say }) => [
    `class Meta(type):`,
    `    made = 0`,
    `    ${
      r.pick([
        "pass",
        "def __call__(cls, *a): Meta.made += 1; return super().__call__(*a)",
        "def __len__(cls): return 3",
        "def __getattr__(cls, name): return 8",
      ])
    }`,
    `class A(metaclass=Meta):`,
    `    ${
      r.pick([
        "pass",
        "def __new__(cls, *a): return super().__new__(cls)",
        "def __new__(cls, *a): return 5 if a and a[0] == 3 else object.__new__(cls)",
      ])
    }`,
    `    def __init__(self, *a): self.a = a[0] if a else 0`,
    `    def __init_subclass__(cls, **kw): cls.tag = len(kw); super().__init_subclass__()`,
    `class B(A, extra=1):`,
    `    def __init__(self, x, y=2): super().__init__(x); self.b = y`,
    `class E: pass`,
    `t, kinds = 0, [A, B, ${r.pick(["A", "B", "E"])}]`,
    `for i in range(${n}):`,
    `    cls = kinds[i % 3]`,
    `    try:`,
    `        o = cls(${r.pick(["i % 7", "i", "i / 2"])}) if cls is not E else E()`,
    `        t = (t + int(getattr(o, 'a', 1)) + getattr(o, 'b', 3) + getattr(cls, 'tag', 0)) % 65521`,
    `    except (TypeError, AttributeError) as e:`,
    `        t += len(str(e))`,
    `    if i == ${turn}: ${
      r.pick([
        "A.__new__ = lambda cls, *a: object.__new__(cls)",
        "B.__init__ = lambda self, x: setattr(self, 'b', x)",
        "del B.__init__",
        "Meta.__call__ = lambda cls, *a: 4",
        "kinds[0] = type('F', (B,), {}, extra=2)",
        "kinds[1] = lambda x: x",
        "A.__init__ = object.__init__",
        "E.__init__ = lambda self: setattr(self, 'a', 9)",
        "B.__init__.__defaults__ = (0.5,)",
        "kinds[2] = int",
      ])
    }`,
    `    ${say("t", "Meta.made")}`,
  ],
  // Comparison and containment by methods of the program, which may fail.
  ({ r, n, turn, say }) => [
    `class K:`,
    `    def __init__(self, v): self.v = v`,
    `    def __eq__(self, o): return ${
      r.pick([
        "self.v == (o.v if type(o) is K else o)",
        "NotImplemented",
        "[self.v == o.v] if type(o) is K else []",
        "self.v % 5 == getattr(o, 'v', 3) % 5",
      ])
    }`,
    `    def __hash__(self): return ${r.pick(["self.v & 3", "hash(self.v)", "1"])}`,
    `    def __lt__(self, o): return ${
      r.pick(["self.v < o.v", "(self.v < o.v) or None", "1 // (self.v - 9) < o.v", "self.v & 7 < o.v & 7"])
    }`,
    `    def __bool__(self): return ${r.pick(["self.v > 2", "True", "self.v & 1 == 1"])}`,
    `    def __repr__(self): return f'K{self.v}'`,
    `xs, d, t = [K(k * 7 % 11) for k in range(6)], {}, 0`,
    `for i in range(${n}):`,
    `    x = xs[i % len(xs)]`,
    `    try:`,
    `        t += bool(x in xs[:3]) + bool(x == xs[0]) + bool(x < xs[-1]) + (3 in xs) + (not x) + (x != 5)`,
    `        d[x] = i`,
    `        t += d.get(K(i % 11), 1) + len(d) ${
      r.pick([
        "+ sorted(xs)[0].v",
        "+ max(xs).v",
        "+ xs.index(x)",
        "+ xs.count(x)",
        "+ (xs == xs[:])",
        "+ min(xs, K(2)).v",
      ])
    }`,
    `    except (ZeroDivisionError, TypeError, ValueError) as e:`,
    `        t += len(str(e))`,
    `    ${r.pick(["xs[i % len(xs)] = K(i % 11)", "xs.insert(0, xs.pop())", "x.w = i"])}`,
    `    if len(d) > 5: d.popitem()`,
    `    t %= 65521`,
    `    if i == ${turn}: ${
      r.pick([
        "K.__lt__ = lambda a, b: a.v > b.v",
        "del K.__bool__",
        "xs[2] = 4",
        "xs.append(K(0.5))",
        "K.__eq__ = object.__eq__",
        "xs.sort()",
        "del K.__hash__",
        "K.__bool__ = lambda self: 2",
      ])
    }`,
    `    ${say("t", "xs[:3]", "len(d)")}`,
  ],
];
