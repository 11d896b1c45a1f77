// Kernels of functions and generators whose control flow is drawn statement by statement: loops, try statements with all
// parts, context managers, jumps through them, delegation, closures, chains of exceptions; each calls those before it.
// In: what a kernel draws. Out: a body.
// Invariant: a loop has at most three rounds, calls stand in one loop at most, and generators are closed, not dropped.
import type { Draw } from "./kernels.ts";
import type { Prng } from "./prng.ts";
import { indent } from "./scope.ts";

const ERRORS = [
  "Ka",
  "Kb",
  "Kc",
  "KeyError",
  "ValueError",
  "ZeroDivisionError",
  "IndexError",
  "TypeError",
  "Exception",
];

const RAISERS = [
  "a = [1, 2][a % 5]",
  "b = {1: 2, 2: 3}[b % 4]",
  "a = 7 // (a % 3)",
  "b = int('12x'[b % 3])",
  "a = (1, None)[a & 1] + b",
  "a += tbl[b % 3].x",
  "b = next(iter(()[a % 2:])) ",
  "a, b = (a, b, 1)[b % 2:]",
  "assert a % 4, b",
  "boom(a % 7)",
];

interface Spot {
  loops: number;
  depth: number;
  /** In a generator, whose yields may stand here. */
  gives: boolean;
  /** Whether an exception is being handled under the name `e`, and whether jumps of the loop may stand here. */
  handling: boolean;
  inLoop: boolean;
  /** Functions and generators before this one. */
  before: { name: string; gives: boolean }[];
  nested: boolean;
}

class Ways {
  #count = 0;

  constructor(readonly r: Prng) {}

  value(): string {
    return this.r.pick([
      "a",
      "b",
      "a + b",
      "a * 3 + 1",
      "b - a",
      "x",
      "a ^ 5 if type(a) is int else 4",
      "len(log)",
      "-b",
      "(a, b)[0]",
      String(this.r.between(0, 9)),
      "a / 2",
      "y",
    ]);
  }

  condition(): string {
    const r = this.r;
    return r.pick([
      `a % ${r.between(2, 6)} == ${r.below(3)}`,
      `b % ${r.between(2, 4)}`,
      `x % ${r.between(2, 9)} == ${r.below(3)}`,
      `a > b`,
      `x > ${r.between(10, 90)}`,
      `a == b or x & 3 == 1`,
      `len(log) % ${r.between(2, 5)} == 1`,
      `not a`,
      `(a := a + 1) % 3 == 0`,
      `sys.exception() is None`,
      `isinstance(a, int) and a < 9`,
    ]);
  }

  jump(at: Spot): string[] {
    const r = this.r;
    const jumps = [[`return ${this.value()}`], [`raise ${r.pick(ERRORS)}(${this.value()})`], [r.pick(RAISERS)]];
    if (at.inLoop) jumps.push(["break"], ["continue"], ["break"], ["continue"]);
    if (at.handling) {
      jumps.push(["raise"], [`raise ${r.pick(ERRORS)}(a) from ${r.pick(["e", "None", "e.__context__"])}`], ["raise e"]);
    }
    return r.pick(jumps);
  }

  call(at: Spot): string[] {
    const r = this.r;
    if (!at.before.length || at.loops > 1) return [`a = (${this.value()}) % 997`];
    const { name, gives } = r.pick(at.before);
    const args = r.pick(["a, b", "x, a", "b, 1", "*(x, b)", "x=b, y=a", "a, y=x"]);
    if (!gives) return r.pick([[`a = ${name}(${args})`], [`b += ${name}(${args})`], [`log.append(${name}(${args}))`]]);
    const it = `it${++this.#count}`;
    const inside = { ...at, loops: at.loops + 1, depth: at.depth + 1, inLoop: true };
    const uses = [
      [`a = sum(${name}(${args}))`],
      [`b = len([*${name}(${args})])`],
      [`a = max((v % 7 for v in ${name}(${args})), default=b)`],
      [`with Closing(${name}(${args})) as ${it}:`, `    a = next(${it})`, `    b = ${it}.send(a)`],
      [
        `with Closing(${name}(${args})) as ${it}:`,
        `    a = next(${it}, 3)`,
        `    b = ${it}.throw(${r.pick(ERRORS)}(b))`,
      ],
      [
        `with Closing(${name}(${args})) as ${it}:`,
        `    for v in ${it}:`,
        `        a += v`,
        ...indent(indent(this.block(inside, 1))),
      ],
      [`for v in [*${name}(${args})][:3]:`, ...indent([`a += v`, ...this.block(inside, 1)])],
    ];
    if (at.gives && !at.nested) {
      uses.push([`yield from ${name}(${args})`], [`a = yield from ${name}(${args})`], [
        `b = yield from ${name}(${args})`,
      ]);
    }
    return r.pick(uses);
  }

  statement(at: Spot): string[] {
    const r = this.r;
    const deep = at.depth >= 4;
    const inside = { ...at, depth: at.depth + 1 };
    const kind = r.weighted<string>([
      [5, "assign"],
      [3, "log"],
      [5, "raiser"],
      [4, "call"],
      [at.gives && !at.nested ? 4 : 0, "yield"],
      [deep ? 0 : 5, "if"],
      [deep || at.loops > 1 ? 0 : 4, "for"],
      [deep || at.loops > 1 ? 0 : 1, "while"],
      [deep ? 0 : 7, "try"],
      [deep ? 0 : 3, "with"],
      [deep ? 0 : 1, "match"],
      [deep || at.nested ? 0 : 2, "def"],
      [1, "del"],
      [2, "jump"],
    ]);
    const n = ++this.#count;
    switch (kind) {
      case "assign":
        return r.pick([
          [`a = (${this.value()}) % 997`],
          [`b = ${this.value()}`, `if b > 1e6 or b < -1e6: b = 1`],
          [`a, b = b, ${this.value()}`],
          [`b += 1`],
          [`a = b = ${this.value()}`],
        ]);
      case "log":
        return r.pick([
          [`log.append(${n})`],
          [`log.append(type(sys.exception()).__name__)`],
          [`log.append((${n}, a))`],
          ...(at.handling
            ? [[`log.append(str(e))`], [`log.append(type(e.__context__).__name__)`], [`a += len(e.args)`]]
            : []),
        ]);
      case "raiser":
        return [r.pick(RAISERS)];
      case "call":
        return this.call(at);
      case "yield":
        return r.pick([[`yield a`], [`a = (yield b) or a`], [`got = yield x`, `if got: b = got`], [`yield ${n}`]]);
      case "if":
        return [
          `if ${this.condition()}:`,
          ...indent(r.chance(40) ? this.jump(at) : this.block(inside, r.between(1, 2))),
          ...(r.chance(35) ? [`else:`, ...indent(this.block(inside, 1))] : []),
        ];
      case "for": {
        const body = this.block({ ...inside, loops: at.loops + 1, inLoop: true }, r.between(1, 3));
        return [
          `for j${n} in ${
            r.pick([
              "range(3)",
              "range(a % 4) if type(a) is int else ()",
              "(a, b)",
              "[1, 2, x]",
              "Steps(x % 4)",
              "{1: a, 2: b}",
              "zip((a, b), 'xyz')",
              "'ab'",
            ])
          }:`,
          ...indent(body),
          ...(r.chance(25) ? [`else:`, ...indent(this.block(inside, 1))] : []),
        ];
      }
      case "while":
        return [
          `w${n} = 0`,
          `while w${n} < 3${r.pick(["", " and a % 5", ""])}:`,
          `    w${n} += 1`,
          ...indent(this.block({ ...inside, loops: at.loops + 1, inLoop: true }, r.between(1, 2))),
          ...(r.chance(25) ? [`else:`, ...indent(this.block(inside, 1))] : []),
        ];
      case "try": {
        const lines = [`try:`, ...indent(this.block(inside, r.between(1, 3)))];
        const handlers = r.pick([0, 1, 1, 1, 2, 2]);
        for (let k = 0; k < handlers; k++) {
          const kinds = r.pick([r.pick(ERRORS), r.pick(ERRORS), `(${r.pick(ERRORS)}, ${r.pick(ERRORS)})`]);
          const named = r.chance(75);
          const body = this.block({ ...inside, handling: named || at.handling }, r.between(1, 2));
          lines.push(`except ${kinds}${named ? " as e" : ""}:`, ...indent(body));
        }
        if (handlers && r.chance(25)) lines.push(`else:`, ...indent(this.block(inside, 1)));
        if (!handlers || r.chance(40)) lines.push(`finally:`, ...indent(this.block(inside, r.between(1, 2))));
        return lines;
      }
      case "with":
        return [
          `with ${
            r.pick([`Ctx(${n % 5})`, `Ctx(a)`, `Ctx(x % 6) as c, Ctx(b)`, `Ctx(x) as a`, `Guard(${r.pick(ERRORS)})`])
          }:`,
          ...indent(this.block(inside, r.between(1, 3))),
        ];
      case "match":
        return [
          `match ${r.pick(["a", "(a % 3, b)", "x % 4", "[a, b]"])}:`,
          `    case ${r.pick(["0", "(0, q)", "int(q) if q % 2", "[q, 1 | 2]", "1 | 2"])}:`,
          ...indent(indent(this.block(inside, 1))),
          `    case ${r.pick(["float()", "[_, int()]", "3", "_"])}:`,
          ...indent(indent(this.block(inside, 1))),
        ];
      case "def": {
        const body = this.block({
          ...at,
          depth: 3,
          loops: 1,
          gives: false,
          handling: false,
          inLoop: false,
          nested: true,
        }, 2);
        return [
          `def h${n}(p, q=${r.between(0, 9)}):`,
          `    ${r.pick(["nonlocal a, b", "nonlocal b; a = p", "nonlocal a; b = q"])}`,
          ...indent(body),
          `    return ${r.pick(["p", "a + p", "b - q"])}`,
          r.pick([
            `a = h${n}(b)`,
            `b = h${n}(1, q=a)`,
            `a = sum(h${n}(k) for k in (1, 2))`,
            `a = sorted((a, b), key=h${n})[0]`,
          ]),
        ];
      }
      case "del":
        return r.pick([
          [`if ${this.condition()}: del ${r.pick(["a", "b"])}`, `try: b = a + b`, `except NameError: a = b = 1`],
          at.handling ? [`del e`] : [`b = 2`],
        ]);
      default:
        return [`if ${this.condition()}:`, ...indent(this.jump(at))];
    }
  }

  block(at: Spot, count: number): string[] {
    const lines: string[] = [];
    for (let k = 0; k < count; k++) lines.push(...this.statement(at));
    return lines;
  }
}

export function waysKernel({ r, n, turn, odd, say }: Draw): string[] {
  const ways = new Ways(r);
  const before: { name: string; gives: boolean }[] = [];
  const lines = [
    `class Ka(Exception): pass`,
    `class Kb(Ka): pass`,
    `class Kc(KeyError): pass`,
    `class Attr:`,
    `    x = 3`,
    `tbl = [Attr(), Attr, ${r.pick(["None", "Attr()"])}]`,
    `class Steps:`,
    `    def __init__(self, k): self.k = k`,
    `    def __iter__(self): return self`,
    `    def __next__(self):`,
    `        self.k -= 1`,
    `        if self.k < 0: raise ${r.pick(["StopIteration", "StopIteration(self.k)"])}`,
    `        ${r.pick(["pass", "if self.k == 1: raise Kb(self.k)"])}`,
    `        return self.k`,
    `class Ctx:`,
    `    def __init__(self, k): self.k = k`,
    `    def __enter__(self):`,
    `        log.append('in')`,
    `        ${r.pick(["return self.k", "return self", "if self.k == 3: raise Ka(3)"])}`,
    `    def __exit__(self, kind, v, tb):`,
    `        log.append(kind and kind.__name__)`,
    `        ${
      r.pick([
        "return kind is not None and self.k == 2",
        "return kind in (Kb, KeyError)",
        "pass",
        "if self.k == 1: raise Kc(1)",
      ])
    }`,
    `class Closing:`,
    `    def __init__(self, it): self.it = it`,
    `    def __enter__(self): return self.it`,
    `    def __exit__(self, *args): self.it.close()`,
    `def boom(k):`,
    `    if k == 1: raise Ka(k)`,
    `    if k == 2: raise Kb(k) from Ka(0)`,
    `    if k == 3: return {}[k]`,
    `log = []`,
  ];
  for (let k = r.between(2, 4); k > 0; k--) {
    const gives = r.chance(35);
    const name = `${gives ? "g" : "f"}${k}`;
    const at: Spot = { loops: 0, depth: 0, gives, handling: false, inLoop: false, before: [...before], nested: false };
    const body = ways.block(at, r.between(2, 4));
    lines.push(
      `def ${name}(x, y=${r.between(0, 9)}):`,
      `    a, b = x, ${r.pick(["y", "1", "x + y", "0.5"])}`,
      ...indent(body),
      ...(gives ? [`    yield ${ways.value()}`] : []),
      `    return ${ways.value()}`,
    );
    before.push({ name, gives });
  }
  const use = ({ name, gives }: { name: string; gives: boolean }, args: string) =>
    gives ? `sum([*${name}(${args})])` : `${name}(${args})`;
  lines.push(
    `t, counts = 0, {}`,
    `for i in range(${n}):`,
    `    try:`,
    `        t += ${use(before.at(-1)!, r.pick(["i", "i, 2", "i % 7, i", "t % 50"]))}`,
    ...(r.chance(50) ? [`        t += ${use(r.pick(before), r.pick(["i", "i, t % 9", "i * 0.5", "-i"]))}`] : []),
    `    except Exception as e:`,
    `        key = type(e).__name__, str(e)[:30], type(e.__context__).__name__, type(e.__cause__).__name__`,
    `        counts[key] = counts.get(key, 0) + 1`,
    `        if i % ${r.between(5, 30)} == 0: where(e)`,
    `    if type(t) is not int or abs(t) > 1e9: t = i`,
    `    if i == ${turn}: ${
      r.pick([
        "Attr.x = 0.5",
        "tbl[0] = None",
        "Ctx.__exit__ = lambda *args: True",
        "Ctx.__enter__ = lambda self: 7",
        "del Ctx.__exit__",
        "boom = len",
        "Steps = range",
        "Ka.__init__ = lambda self, *args: None",
        "Kb.__str__ = lambda self: 'kb'",
        `t = ${odd}`,
        "Closing = Ctx",
        "Steps.__next__ = lambda self: next(iter(()))",
      ])
    }`,
    `    ${say("t", "log[-6:]", "len(log)", "sys.exception()")}`,
    `    if len(log) > 200: del log[:-8]`,
    `print(sorted(counts.items())[:6])`,
  );
  return lines;
}
