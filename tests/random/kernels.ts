// Hot loops of the shapes that compilers specialise, with a change in the middle: types, shapes, branches, callees.
// In: the world. Out: lines of a function and its guarded call. They complete the free-form part of a program, whose
// loops often leave early by exceptions.
import { dataKernels } from "./kernels_data.ts";
import { edgeKernels } from "./kernels_edges.ts";
import { flowKernels } from "./kernels_flow.ts";
import { objectKernels } from "./kernels_objects.ts";
import { manyKernel } from "./kernels_many.ts";
import { specialsKernel } from "./kernels_specials.ts";
import { unmadeKernel } from "./kernels_unmade.ts";
import { waysKernel } from "./kernels_ways.ts";
import type { Prng } from "./prng.ts";
import { indent, type World } from "./scope.ts";

/** What a kernel draws for itself: rounds, the round where something changes, values, and a line that prints. */
export interface Draw {
  r: Prng;
  name: string;
  n: number;
  turn: number;
  /** Every how many rounds it prints. */
  every: number;
  start: string;
  step: string;
  op: () => string;
  odd: string;
  say: (...names: string[]) => string;
}

/** Null stands for the templates below. */
const KINDS = [null, dataKernels, objectKernels, flowKernels, edgeKernels, [unmadeKernel], [manyKernel], [waysKernel], [
  specialsKernel,
]];

/** A kernel's parts: constants in its text are drawn anew for each program. */
export function kernel(w: World): string[] {
  const r = w.random;
  const others = r.pick(KINDS);
  return wrapped(w, others === null ? plainKernel : r.pick(others));
}

/** The function that a kernel's body becomes, and its call. */
export function wrapped(w: World, make: (drawn: Draw) => string[]): string[] {
  const r = w.random;
  const name = w.fresh("kernel");
  const n = r.between(40, 160);
  const turn = r.between(5, n - 5);
  const every = Math.ceil(n / 8);
  const start = r.pick([
    "0",
    "1073741800",
    "2147483600",
    "-2147483600",
    "9007199254740900",
    "-9007199254740950",
    "7",
    "0.5",
  ]);
  const step = r.pick(["1", "3", "-1", "16777216", "4398046511104", "0.25", "-7"]);
  const op = () => r.pick(["+", "-", "*", "^", "&", "|", "//", "%"]);
  const odd = r.pick(["'s'", "None", "2.5", "-0.0", "1 << 70", "True", "(1,)", "float('nan')"]);
  const say = (...names: string[]) => `if i % ${every} == 0: print('${name}', i, ${names.join(", ")})`;
  const drawn: Draw = { r, n, name, turn, every, start, step, op, odd, say };
  const body = make(drawn).flatMap((line) => expand(line));
  return [
    `def ${name}():`,
    ...indent(body),
    `for turn_ in real_range(${r.pick([1, 1, 2, 4])}):`,
    `    try:`,
    `        ${name}()`,
    `    except Exception as e:`,
    `        where(e)`,
  ];
}

function plainKernel({ r, n, name, turn, start, step, op, odd, say }: Draw): string[] {
  const templates: string[][] = [
    // Ints that grow through every size.
    [
      `x, y = ${start}, 0`,
      `for i in range(${n}):`,
      `    x += ${step}`,
      `    y = (y * 31 + int(x)) % ${r.pick(["1000003", "2147483647", "9007199254740881", "-4294967296"])}`,
      `    if i == ${turn}: x = x ${r.pick(["* 2", "* x", "- 1", "/ 2", "** 2"])}`,
      `    ${say("x", "y")}`,
    ],
    // One call site, several classes.
    [
      `class A:`,
      `    def __init__(self, v): self.v = v`,
      `    def go(self, p): return self.v + p`,
      `class B(A):`,
      `    def go(self, p): return super().go(p) * 2 % 10007`,
      `class D(A):`,
      `    v2 = ${r.between(1, 9)}`,
      `    @property`,
      `    def w(self): return self.v - self.v2`,
      `    def go(self, p): return self.w ^ p`,
      `items = [A(1), ${r.pick(["A(2)", "B(2)", "D(2)"])}, A(3)]`,
      `acc = 0`,
      `for i in range(${n}):`,
      `    acc = items[i % len(items)].go(acc) & 0xffffffff`,
      `    if i == ${turn}: ${
        r.pick([
          "items.append(D(5))",
          "items[0] = B(9)",
          "A.go = lambda self, p: p + 1",
          "D.v2 = 100",
          "items[1].v = 2.0; items[1].v = 7",
          "items[0].__class__ = D",
          "items[2].extra = 1",
          "del items[0]",
          "B.__bases__ = (D,)",
        ])
      }`,
      `    ${say("acc")}`,
    ],
    // Floats in locals and in fields.
    [
      `class P:`,
      ...(r.chance(50) ? [`    __slots__ = ('x', 'y')`] : []),
      `    def __init__(self, x, y): self.x = x; self.y = y`,
      `    def __add__(self, o): return P(self.x + o.x, self.y + o.y)`,
      `    def norm(self): return self.x * self.x + self.y * self.y`,
      `p, q, s = P(0.0, ${r.pick(["1.5", "1", "-0.0"])}), P(0.25, ${r.pick(["-0.125", "3"])}), 0.0`,
      `for i in range(${n}):`,
      `    p = p + q`,
      `    s += p.norm()`,
      `    if s > ${r.pick(["1e6", "50", "1000.5"])}: p = P(${r.pick(["0", "0.0", "-1.5"])}, 1.0)`,
      `    if i == ${turn}: q = P(${r.pick(["1", "1 << 60", "float('inf')", "-0.0"])}, 0.5)`,
      `    ${say("p.x", "p.y", "s")}`,
    ],
    // Lists that change what they hold.
    [
      `m = [[${r.pick(["j", "j * 0.5", "j * 1073741824"])} for j in range(6)] for _ in range(6)]`,
      `t = 0`,
      `for i in range(${n}):`,
      `    row = m[i % 6]`,
      `    for j in range(6):`,
      `        t = t + row[j] ${r.pick(["* 3", "- j", "+ i"])}`,
      `        row[j] = ${r.pick(["(row[j] + i) % 97", "row[j - 1]", "row[-j - 1]"])}`,
      `    if i == ${turn}: m[2][3] = ${r.pick(["2.5", "1 << 65", "True", "-0.0"])}`,
      `    if i == ${turn + 2}: row.append(4)`,
      `    if t > 1e15: t = 1`,
      `    ${say("t", "row")}`,
    ],
    // Exceptions from frames that compilers inline.
    [
      `def deep(a, b):`,
      `    return a ${r.pick(["//", "%"])} b`,
      `def middle(a, b):`,
      `    c = deep(a, b)`,
      `    return c + ${r.between(0, 9)}`,
      `table = {k: k * k for k in range(9)}`,
      `t, bad = 0, 0`,
      `for i in range(${n}):`,
      `    try:`,
      `        t = (t + middle(i * ${r.between(1, 99)}, i % ${r.between(3, 11)}) + table[i % ${
        r.between(8, 12)
      }]) & 65535`,
      `    except ZeroDivisionError as e:`,
      `        bad += e.__traceback__.tb_next.tb_next.tb_lineno - e.__traceback__.tb_lineno`,
      `    except KeyError as e:`,
      `        bad += e.args[0]`,
      `    ${r.pick(["else", "finally"])}:`,
      `        t += 1`,
      `    if i == ${turn}: deep = ${r.pick(["lambda a, b: a - b", "min", "divmod", "None"])}`,
      `    ${say("t", "bad")}`,
    ],
    // Closures and cells.
    [
      `def counter(c):`,
      `    def up(d=${r.between(1, 5)}):`,
      `        nonlocal c`,
      `        c = c + d`,
      `        return c`,
      `    return up, lambda: c`,
      `up, look = counter(${start})`,
      `fs = [lambda x, k=k: x ${op()} (k + 1) for k in range(4)]`,
      `t = 0`,
      `for i in range(${n}):`,
      `    t = fs[i & 3](t + i)`,
      `    if t > 1 << 60 or t < -1 << 60: t = 3`,
      `    up() if i % 3 else up(d=${step})`,
      `    if i == ${turn}: up, look = counter(${r.pick(["1.5", "10 ** 20", "-3"])})`,
      `    ${say("t", "look()")}`,
    ],
    // Text and dictionaries.
    [
      `text = ${r.pick(["'the quick brown fox'", "'a\\u00e9\\u4e2d\\U0001f600b'", "'aXbYcZ' * 4"])}`,
      `counts, out = {}, ''`,
      `for i in range(${n}):`,
      `    ch = text[i % len(text)]`,
      `    counts[ch] = counts.get(ch, 0) + 1`,
      `    out = (out + (ch.upper() if i % ${r.between(2, 5)} else f'{i:x}'))[-${r.between(3, 17)}:]`,
      `    if ch in 'aeiou' and ch < 'i': counts[i % 4] = ch`,
      `    if i == ${turn}: text = ${
        r.pick(["'\\U0001f600\\ud800z'.replace('\\ud800', '')", "text[::-1]", "'q'", "text + '\\u4e2d'"])
      }`,
      `    ${say("out", "len(counts)", "list(counts)[:4]", "list(counts.values())[-3:]")}`,
    ],
    // Iteration over everything.
    [
      `def gen(k):`,
      `    for a in range(k):`,
      `        got = yield a * ${r.between(1, 9)}`,
      `        if got: yield got`,
      `pairs = [(k, k ** 2) for k in range(7)]`,
      `t = 0`,
      `for i in range(${n}):`,
      `    for k, (a, b) in enumerate(pairs, ${r.between(-2, 2)}): t += k * a - b`,
      `    for a, b in zip(gen(5), ${
        r.pick(["pairs", "'abcde'", "range(i)", "gen(3)"])
      }): t += a if type(b) is not int else a ^ b`,
      `    t += sum(x * x for x in range(i % 5)) + any(x > ${turn} for x in (i, t)) + max([t % 7, 3], key=lambda z: -z)`,
      `    t = t % 1000003`,
      `    if i == ${turn}: pairs${
        r.pick([
          ".append((1.5, 2))",
          "[3] = (True, False)",
          "[0] = (1, -1 << 64)",
          " = tuple(pairs)",
          " = pairs[::-1]",
          ".clear()",
        ])
      }`,
      `    ${say("t")}`,
    ],
    // A name that holds something else now and then.
    [
      `def poly(a, b):`,
      `    if a == b: return a`,
      `    return a ${r.pick(["+", "*", "-", "<", "and", "or"])} b`,
      `v, log = ${start}, []`,
      `for i in range(${n}):`,
      `    try:`,
      `        v = poly(v, i ${r.pick(["+ 1", "* 0.5", "% 3"])})`,
      `    except TypeError as e:`,
      `        log.append(str(e)); v = i`,
      `    if i % ${r.between(9, 31)} == ${r.between(1, 8)}: v = ${odd}`,
      `    if type(v) is int and not -1e18 < v < 1e18: v = 1`,
      `    if type(v) in (str, tuple): v = v[:9]`,
      `    ${say("v", "log[-1:]", "len(log)")}`,
    ],
    // Frames seen from below, deleted names.
    [
      `def below(p):`,
      `    f = sys._getframe(1)`,
      `    return f.f_lineno - f.f_code.co_firstlineno, sorted(f.f_locals)[:4], f.f_locals.get('t')`,
      `t = u = ${start}`,
      `for i in range(${n}):`,
      `    t += ${step}`,
      `    u = t - i`,
      `    if i % ${Math.max(3, Math.ceil(n / 6))} == 2:`,
      `        print(below(t))`,
      `        del u`,
      `    if i == ${turn}:`,
      `        try: print(u, w)`,
      `        except NameError as e: print(e)`,
      `        w = sorted(locals())[:3]`,
      `    ${say("t")}`,
    ],
    // Shifts, powers and divisions at the borders.
    [
      `x, y = ${r.pick(["1", "-1", "3", "2147483647", "-2147483648"])}, ${r.between(1, 9)}`,
      `for i in range(${n}):`,
      `    x = ${
        r.pick([
          `(x << (i & 7)) ${op()} (y | 1)`,
          `(x * ${r.pick(["3", "1000003", "-5"])}) ^ (x >> (i % 70))`,
          `-x ${op()} (i | 1)`,
          `x * x - (y | 1) * i`,
          `~x // (i - ${turn} or 1)`,
        ])
      }`,
      `    if x > 1 << ${r.pick([31, 53, 64, 32])} or x < -1 << ${r.pick([31, 53, 64, 30])}: x %= ${
        r.pick(["2147483648", "-9007199254740992", "65537", "4294967295"])
      }`,
      `    y = (y ${op()} (x | 1)) & ${r.pick(["0x7fffffff", "0xffffffff", "0x1fffffffffffff", "1023"])}`,
      `    ${say("x", "y", "x / (y or 1)", "x == float(x)", "hash(x) == hash(x + 0)")}`,
    ],
    // with, finally and loop exits.
    [
      `t, g = 0, 0`,
      `for i in range(${n}):`,
      `    while t < i * 9 + 9:`,
      `        t += 1`,
      `        try:`,
      `            if t % ${r.between(2, 5)} == 0: continue`,
      `            with Guard(${r.pick(["ValueError", "KeyError", "Exception"])}):`,
      `                if t % ${r.between(3, 9)} == 1: raise ValueError(t)`,
      `                if i == ${turn}: {}[t]`,
      `                g += 1`,
      `            break`,
      `        except (ValueError, KeyError) as e:`,
      `            g -= e.args[0] & 3`,
      `            ${r.pick(["break", "pass", "t += 2"])}`,
      `        finally:`,
      `            g += 3`,
      `    else:`,
      `        g = 0`,
      `    ${say("t", "g")}`,
    ],
    // Globals written in a hot function; sets and slices.
    [
      `global ${name}_total`,
      `${name}_total, seen, q = 0, set(), [1, 2, 3]`,
      `for i in range(${n}):`,
      `    ${name}_total += len(seen) ${r.pick(["+ i", "* 2", "- i"])}`,
      `    seen.add(i * ${r.between(3, 99)} % ${r.between(5, 40)})`,
      `    q[${r.pick(["1:2", ":0", "-1:", "::2"])}] = q[:${r.between(1, 2)}] if ${
        r.pick(["len(q) % 2", "True"])
      } and len(q) < 9 else q[::2][:2]`.replace("q[::2] = ", "q[:] = q + "),
      `    if len(q) > 12 or not q: q = [i, ${odd}]`,
      `    if i == ${turn}: seen |= {1.0, 'x'}; ${name}_total = ${r.pick(["0.5", "1 << 62", "-1"])}`,
      `    ${say(`${name}_total`, "len(seen)", "q")}`,
    ],
  ];
  return r.pick(templates);
}

/** "if c: s" in two lines, so that the shrinker can take the statement out. */
function expand(line: string): string[] {
  const match = /^(\s*)(if [^:]*(?:\[[^\]]*\][^:]*)*): (print.*)$/.exec(line);
  return match ? [`${match[1]}${match[2]}:`, `${match[1]}    ${match[3]}`] : [line];
}
