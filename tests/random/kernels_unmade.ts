// Kernels over short-lived instances, which compiled code leaves unmade as long as it can: they are changed, seen by several
// names, returned, stored, compared and given out at random places. In: what a kernel draws. Out: a body.
import type { Draw } from "./kernels.ts";

/** Statements that use the objects x, y and z. */
function uses({ r }: Draw): string {
  const [p, q] = [r.pick(["x", "y", "z"]), r.pick(["x", "y", "z"])];
  const field = r.pick(["a", "b"]), other = r.pick(["a", "b"]);
  return r.pick([
    `${p} = V(i, i * 0.5)`,
    `${p} = V(${q}.${field} % 97, ${q}.${other})`,
    `${p} = V(t % 7, 0.25)`,
    `${p} = ${q}`,
    `${p} = ${p} + ${q}`,
    `${p} = ${q}.turned()`,
    `${p} = ${q}.same(i)`,
    `${p} = pick(${q}, ${r.pick(["x", "y", "z"])}, i)`,
    `${p} = V(${q}, ${q}.b) if i % 3 == 9 else V(i, 1.5)`,
    `${p}.${field} += 1`,
    `${p}.${field} = ${q}.${other} % 1000`,
    `${p}.move(0.5)`,
    `t += ${p}.${field}`,
    `t += ${p}.size`,
    `t += ${p} is ${q}`,
    `t += ${p} == ${q}`,
    `${p}.c = i; t += ${p}.c`,
    `if ${p}.${field} > ${q}.${other}: ${p} = ${q}`,
    `if i % 7 == 3: keep.append(${p})`,
    `if i % 5 == 2: ${p}.d = ${q}; t += ${p}.d.a`,
    `if i % 11 == 4: t += len(vars(${p})) if hasattr(${p}, '__dict__') else 1`,
    `t += isinstance(${p}, V)`,
    `v, w = ${p}.pair(); t += v + w`,
    `for k in range(3): ${p} = ${p} + ${q}; t += ${p}.a % 13`,
    `t += deep(${p}, i % 4)`,
    `l = [${p}, ${q}]; t += l[i % 2].a`,
    `u = (${p}.${field}, i); t += u[0] + u[-1] * len(u)`,
    `u = ${p}.${field}, ${q}.${other}; v, w = u; t += v + w; t += u == (v, w)`,
    `u = ${p}, ${q}; t += u[i % 2].a; ${p} = u[1]`,
    `u = ${q}.pair() if i % 4 else (i, 0.5); t += u[0]`,
    `t += total(${p}.a, 2, i)`,
    `u = total(${p}, ${q}.b); ${p} = V(*${q}.pair()) if i % 13 == 5 else ${q}`,
    `if i % 17 == 6: table[${p}.a, i % 3] = ${q}`,
    `u = (i, (${p}.a, ${q}.a)); t += u[1][0] + u[0]`,
  ]);
}

export function unmadeKernel(d: Draw): string[] {
  const { r, n, turn, say } = d;
  const slots = r.chance(20);
  const lines = [
    `class ${slots ? "V" : "W"}:`,
    ...(slots ? [`    __slots__ = ('a', 'b', 'c', 'd')`] : [`    kind = 2`]),
    ...(slots ? [] : [`class V(W):`]),
    `    def __init__(self, a, b):`,
    `        self.a = a`,
    ...(r.chance(30)
      ? [`        if a == ${r.below(60)}: ${r.pick(["self.c = 1", "keep.append(self)", "a = 0.5", "b = 3"])}`]
      : []),
    `        self.b = b`,
    ...(r.chance(20) ? [`        self.c = ${r.pick(["None", "a", "'c'", "b", "[]"])}`] : []),
    `    def __add__(self, o): return V(self.a % 1000 + o.a, self.b + o.b)`,
    ...(r.chance(30) ? [`    def __eq__(self, o): return self.a == o.a`] : []),
    `    def turned(self): return V(self.b, self.a)`,
    `    def same(self, i):`,
    `        if i % ${r.pick(["2", "9", "1000"])} == 1: self.a += 1`,
    `        return self`,
    `    def move(self, d): self.b += d; self.a = ${r.pick(["self.a", "0", "self.b"])}`,
    `    def pair(self): return self.a, self.b`,
    `    @property`,
    `    def size(self): return self.a * 2 + self.b`,
    `def pick(p, q, i):`,
    `    if i % 3: return p`,
    `    return ${r.pick(["q", "V(p.a, q.b)", "p"])}`,
    `def deep(v, n):`,
    `    return v.a if n <= 0 else deep(v, n - 1)`,
    `def total(*args):`,
    `    if len(args) == 2: return args`,
    `    return len(args) + args[0] + args[-1]`,
    `keep, table = [], {}`,
    `u = 0`,
    `x, y, z, t = V(1, 2.5), V(3, 0.5), V(0.5, 4), 0`,
    `for i in range(${n}):`,
  ];
  const count = r.between(4, 11);
  for (let k = 0; k < count; k++) lines.push(`    ${uses(d)}`);
  lines.push(
    `    t %= 65521`,
    `    if i == ${turn}: ${
      r.pick([
        "x.a = 's' * 0 or 7",
        "V.move = lambda self, d: None",
        "V.size = 3",
        "V.__init__ = lambda self, a, b: (setattr(self, 'b', b), setattr(self, 'a', a))[0]",
        "y = V(1 << 40, float('nan'))",
        "x.a = 1 << 70",
        "V.a2 = 1",
        "z.b = None; z.b = 0.5",
        "V.__add__ = lambda self, o: self",
        "keep.append(locals().get('x'))",
        "V.turned = lambda self: self",
        "del y.b; y.b = 1",
      ])
    }`,
    `    ${say("x.a", "y.b", "z.a", "t", "x is y", "y is z")}`,
    `print(len(table), u if type(u) is int else len(u) if type(u) is tuple else u)`,
    `print([(k.a, k.b) for k in keep[-5:]], len(keep), len({id(k) for k in keep}))`,
  );
  return lines;
}
