// Kernels over classes whose special methods are drawn one by one, right and wrong ones, and set or deleted in the middle.
// In: what a kernel draws. Out: a body.
// Invariant: every class has a `__repr__`, so that no output has an address.
import type { Draw } from "./kernels.ts";
import type { Prng } from "./prng.ts";

/** Bodies of each special method: the first is what a program means, the others what it may do by mistake. */
const METHODS: Record<string, readonly string[]> = {
  "__iter__(self)": [
    "return iter((self.v, 2))",
    "self.k = 0; return self",
    "yield self.v; yield from (1, 2)",
    "return [1]",
    "return None",
    "return Count(self.v % 4)",
    "raise Odd(self.v)",
  ],
  "__next__(self)": [
    "self.k += 1; return stop() if self.k > 2 else self.k",
    "raise StopIteration(self.v)",
    "raise Odd(1)",
    "self.k += self.v % 2 + 1; return [].pop() if self.k > 3 else None if self.k == 2 else stop()",
  ],
  "__len__(self)": [
    "return self.v % 4",
    "return 2",
    "return -1",
    "return True",
    "return 1.5",
    "return 1 << 70",
    "raise Odd(2)",
  ],
  "__bool__(self)": ["return self.v % 3 != 0", "return 1", "return False", "raise Odd(3)", "return self.v > 4"],
  "__contains__(self, x)": [
    "return x == self.v",
    "return 'yes' if x else ''",
    "raise Odd(x)",
    "return None",
    "return Base(0)",
  ],
  "__getitem__(self, k)": [
    "return self.v + k if k < 3 else over()",
    "return (k.start, k.stop) if type(k) is slice else k if k != 4 else over()",
    "raise KeyError(k)",
    "return self if k != 5 else over()",
    "return [4, 5, 6][k]",
  ],
  "__setitem__(self, k, x)": ["self.v = x if type(x) is int else 7", "raise Odd(k)", "self.w = k"],
  "__delitem__(self, k)": ["self.v = 1", "raise IndexError(k)"],
  "__call__(self, *args, **kw)": [
    "return len(args) + self.v",
    "return args",
    "raise Odd(4)",
    "return self(*args[1:]) if args else kw",
  ],
  "__eq__(self, o)": [
    "return isinstance(o, Base) and self.v == o.v",
    "return NotImplemented",
    "return 'eq'",
    "raise Odd(5)",
    "return self is o",
  ],
  "__ne__(self, o)": ["return not self == o", "return NotImplemented", "return []"],
  "__lt__(self, o)": [
    "return self.v < (o.v if isinstance(o, Base) else o)",
    "return NotImplemented",
    "return 'lt'",
    "raise Odd(6)",
  ],
  "__gt__(self, o)": ["return self.v > getattr(o, 'v', 3)", "return NotImplemented", "return 0"],
  "__le__(self, o)": ["return not self > o", "return NotImplemented"],
  "__hash__(self)": [
    "return self.v",
    "return hash((self.v % 3,))",
    "return 'h'",
    "return 1 << 80",
    "raise Odd(7)",
    "return -1",
    "return True",
  ],
  "__enter__(self)": ["return self", "self.v += 1; return self.v", "raise Odd(8)"],
  "__exit__(self, kind, e, tb)": [
    "return kind is Odd",
    "self.v -= 1",
    "return 1",
    "raise Odd(9)",
    "return e is not None and e.args == (1,)",
  ],
  "__format__(self, spec)": ["return spec + str(self.v)", "return format(self.v, spec)", "return 3", "raise Odd(10)"],
  "__str__(self)": ["return f'<{self.v}>'", "return 5", "raise Odd(11)", "return Text('t')"],
  "__int__(self)": ["return self.v", "return 1.5", "return True"],
  "__float__(self)": ["return self.v / 2", "return 2", "raise Odd(12)"],
  "__index__(self)": ["return self.v % 3", "return '1'", "return 1 << 65", "return False"],
  "__add__(self, o)": [
    "return type(self)((self.v + (o.v if isinstance(o, Base) else o)) % 97)",
    "return NotImplemented",
    "return 3",
    "raise Odd(13)",
  ],
  "__radd__(self, o)": ["return o + self.v", "return NotImplemented", "return self"],
  "__iadd__(self, o)": ["self.v += 1; return self", "return NotImplemented", "return 2", "return None"],
  "__sub__(self, o)": ["return self.v - 1", "return NotImplemented"],
  "__rsub__(self, o)": ["return 100", "raise Odd(14)"],
  "__mul__(self, o)": ["return Base(self.v * 2 % 89)", "return o * self.v"],
  "__neg__(self)": ["return -self.v", "return self"],
  "__abs__(self)": ["return self.v", "return 'abs'"],
  "__invert__(self)": ["return 4"],
  "__divmod__(self, o)": ["return self.v // 3, 1"],
  "__reversed__(self)": ["return iter((3, self.v))", "return 5", "yield 1; yield self.v"],
  "__length_hint__(self)": ["return 3", "return -1", "return NotImplemented", "raise Odd(15)"],
  "__getattr__(self, name)": ["return len(name)", "raise AttributeError(name)", "raise Odd(name)"],
  "__setattr__(self, name, x)": ["object.__setattr__(self, name, x)", "self.__dict__[name] = x"],
  "__missing__(self, k)": ["return 8"],
  "__instancecheck__(self, o)": ["return True"],
  "__round__(self, n=None)": ["return (self.v, n)"],
  "__bytes__(self)": ["return b'ab'", "return 'ab'"],
};

/** Methods that most classes have, drawn more often. */
const USUAL = [
  "__iter__(self)",
  "__next__(self)",
  "__len__(self)",
  "__eq__(self, o)",
  "__hash__(self)",
  "__getitem__(self, k)",
];

const USES: readonly string[] = [
  "[v for v in o]",
  "sum(v for v in o if type(v) is int)",
  "len(o)",
  "1 if o else 2",
  "not o",
  "o and 5",
  "(o or 6)",
  "q in o",
  "q not in o",
  "o[q]",
  "o[i % 4]",
  "o[1:2]",
  "o()",
  "o(i, 2)",
  "o(*[1, i], k=3)",
  "o == p",
  "o != q",
  "o < p",
  "o <= q",
  "o > 3",
  "3 < o < p",
  "o == o",
  "{o: 1, p: 2}",
  "{o, p, q}",
  "o in {p: 1}",
  "o in [p, 1]",
  "[p, o].index(o)",
  "table.setdefault(o, i)",
  "f'{o}'",
  "f'{o:>4}|{p!s:4}'",
  "f'{o!r}{q:3}'",
  "str(o)",
  "'%s %d' % (o, i)",
  "format(o, 'x')",
  "int(o)",
  "float(o) + 1",
  "[10, 20, 30][o]",
  "'abcdef'[o:]",
  "range(o)",
  "bin(o)",
  "o + p",
  "o + 1",
  "1 + o",
  "1.5 + o",
  "q - o",
  "o * 2",
  "-o",
  "~o",
  "abs(o)",
  "divmod(o, 2)",
  "list(reversed(o))",
  "list(o)",
  "tuple(o)",
  "[*o, 1]",
  "set(o)",
  "max(o)",
  "max(o, p)",
  "min([o, p, o], key=lambda v: -v.v)",
  "sorted([o, p, Base(2)])",
  "sorted((p, o), key=lambda v: v.v, reverse=True)",
  "any(o)",
  "all(v for v in o)",
  "next(o)",
  "next(iter(o), 'none')",
  "dict.fromkeys(o, 1)",
  "list(zip(o, 'ab'))",
  "list(enumerate(o))",
  "list(map(str, o))",
  "[a for a, *b in [o]]",
  "o.v + o.w",
  "getattr(o, 'nope', 3)",
  "hasattr(o, 'odd')",
  "o.other",
  "hash(o) == hash(p)",
  "bool(o) + 1",
  "isinstance(p, type(o))",
  "round(o, 1)",
  "bytes(o)",
  "(lambda a, b=2, *c: (a, b, c))(*o)",
  "math.floor(o)",
  "'-'.join(o)",
  "print_(*o, sep=',')",
  "callable(o)",
  "list(gen(o))",
];

const STATEMENTS: readonly (readonly string[])[] = [
  ["o[q] = i", "return o.v"],
  ["o[0] += 1", "return o.v"],
  ["del o[q]", "return o.v"],
  ["with o as w: return w"],
  ["with o as w: raise Odd(i % 2)", "return 'gone on'"],
  ["with o, p: return 1 // (i % 2)"],
  ["a, b = o", "return a"],
  ["a, *b = o", "return b"],
  ["o += 1", "return o"],
  [
    "k = 0",
    "for v in o:",
    "    k += 1",
    "    if k == 2: continue",
    "    if k > 3: break",
    "else: return 'all'",
    "return k",
  ],
  ["k = 0", "while o:", "    k += 1; o.v += 1", "    if k > 4: break", "return k"],
  ["for a, b in zip(o, p):", "    if a == b: return a", "return None"],
  ["if o == p and not o < p: return 1", "return 2"],
  ["o.v = (o.v + 1) % 50", "return o.v"],
  ["match o:", "    case [a, b]: return a", "    case Base(v=v) if v > 5: return v", "    case _: return 0"],
  ["try: return [v for v in o][0]", "except LookupError: return 'none'", "finally: log.append(1)"],
  ["assert o, p", "return 3"],
  ["for v in o:", "    for w in p:", "        if v == w: return v", "return -1"],
];

function methods(r: Prng, count: number): string[] {
  const names = Object.keys(METHODS);
  const drawn = new Set<string>();
  for (let k = 0; k < count; k++) drawn.add(r.chance(40) ? r.pick(USUAL) : r.pick(names));
  return [...drawn].flatMap((name) => [`def ${name}:`, `    ${body(r, name)}`]);
}

function body(r: Prng, name: string): string {
  return r.chance(60) ? METHODS[name][0] : r.pick(METHODS[name]);
}

/** Sets a special method of a class, or takes it away. */
function change(r: Prng): string {
  const cls = r.pick(["Base", "A", "B"]);
  const name = r.pick(r.chance(50) ? USUAL : Object.keys(METHODS));
  const bare = name.slice(0, name.indexOf("("));
  // Something must end an iteration.
  const ends = bare === "__getitem__" || bare === "__next__";
  if (r.chance(20)) return `if '${bare}' in vars(${cls}): del ${cls}.${bare}`;
  if (r.chance(20)) {
    return `${cls}.${bare} = ${r.pick(ends ? ["None", "5", "len"] : ["None", "Base", "staticmethod(lambda *a: 3)"])}`;
  }
  const given = body(r, name);
  const simple = /^return ([^;]*)$/.exec(given);
  return simple
    ? `${cls}.${bare} = lambda ${name.slice(bare.length + 1, -1)}: ${simple[1]}`
    : `${cls}.__bases__ = ${cls}.__bases__`;
}

export function specialsKernel({ r, n, turn, say }: Draw): string[] {
  const lines = [
    `class Odd(Exception): pass`,
    `class Text(str): pass`,
    `def stop(): raise StopIteration`,
    `def over(): raise IndexError('over')`,
    `def print_(*args, sep): return sep.join(map(repr, args))`,
    `def gen(o):`,
    `    got = yield from o`,
    `    yield got`,
    `class Count:`,
    `    def __init__(self, k): self.k = k`,
    `    def __next__(self):`,
    `        self.k -= 1`,
    `        return self.k if self.k >= 0 else stop()`,
    ...(r.chance(70) ? [`    def __iter__(self): return self`] : []),
    `class Base:`,
    ...(r.chance(25) ? [`    __slots__ = ('v', 'w', 'k')`] : []),
    `    def __init__(self, v=3): self.v = v; self.w = 1; self.k = 0`,
    `    def __repr__(self): return type(self).__name__`,
    ...methods(r, r.between(1, 4)).map((line) => "    " + line),
    `class A(Base):`,
    `    x = 1`,
    ...methods(r, r.between(3, 9)).map((line) => "    " + line),
    `class B(${r.pick(["A", "Base"])}):`,
    `    x = 2`,
    ...methods(r, r.between(2, 8)).map((line) => "    " + line),
    `log, table, uses = [], {}, []`,
  ];
  const count = r.between(3, 7);
  for (let k = 0; k < count; k++) {
    const statements = r.chance(30) ? r.pick(STATEMENTS) : [`return ${r.pick(USES)}`];
    lines.push(`def use${k}(o, p, q, i):`, ...statements.map((line) => "    " + line), `uses.append(use${k})`);
  }
  lines.push(
    `def text(v):`,
    `    kind = type(v)`,
    `    if kind in (list, tuple): return [text(e) for e in v[:4]]`,
    `    if kind in (set, dict): return len(v)`,
    `    return v if kind in (int, float, str, bool) else kind.__name__`,
    `def attempt(f, o, p, q, i):`,
    `    try: return text(f(o, p, q, i))`,
    `    except Exception as e: return type(e).__name__, str(e)[:60], e.__traceback__.tb_next is not None, type(e.__context__).__name__`,
    `objects = [A(1), ${r.pick(["A(2)", "B(2)"])}, B(3)${r.pick(["", ", Base(4)", ", A(1)"])}]`,
    `for i in range(${n}):`,
    `    o, p = objects[i ${r.pick(["% len(objects)", "// 30 % len(objects)", "% 2"])}], objects[${
      r.pick(["0", "-1", "i % 2"])
    }]`,
    `    q = ${r.pick(["o", "p", "i % 3", "'s'", "None", "1.5"])}`,
    `    for k, f in enumerate(uses):`,
    `        got = attempt(f, o, p, q, i)`,
    `        if i % ${Math.ceil(n / 6)} < 2: print(i, k, got)`,
    `    try: log.append(${r.pick(USES)})`,
    `    except Exception as e: log.append(str(e)[:40])`,
    `    if len(log) > 5: del log[:4]`,
    `    if o.v > 1000: o.v = 1`,
    `    if i == ${turn}: ${
      change(r).replace(/^if (.*): del/, "hits.update(c=1) if not ($1) else delattr").replace(
        /delattr (\w+)\.(\w+)$/,
        "delattr($1, '$2')",
      )
    }`,
    `    if i == ${turn + 9}: ${
      r.pick([
        "objects[0] = B(5)",
        "objects.append(Base(9))",
        "o.v = 0",
        "o.v = -3",
        "p.__class__ = A",
        "objects[1] = [1, 2]",
      ])
    }`,
    `    ${say("[text(v) for v in log]", "len(table)", "sys.exception()")}`,
  );
  return lines;
}
