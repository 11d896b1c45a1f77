// Random programs. In: a seed. Out: a Python program, the same for the same seed; it ends, prints what it computes, and
// gives the same output on every right interpreter.
import { condition, expression, int } from "./expressions.ts";
import { defineGenerator } from "./generators.ts";
import { kernel } from "./kernels.ts";
import { PRELUDE } from "./prelude.ts";
import { type ClassInfo, indent, inner, type Kind, type Place, type Variable, World } from "./scope.ts";
import { block, show } from "./statements.ts";

function newPlace(inFunction: boolean): Place {
  return {
    variables: [],
    fixed: [],
    objects: [],
    times: 1,
    loopDepth: 0,
    inLoop: false,
    inFunction,
    depth: 0,
  };
}

/** Lines that give variables of several kinds their first values. */
function declare(w: World, place: Place, count: number): string[] {
  const r = w.random;
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const kind: Kind = i === 0
      ? "int"
      : r.weighted([[6, "int"], [3, "num"], [3, "float"], [3, "str"], [3, "list"], [2, "dict"], [3, "any"]]);
    const name = w.fresh("v");
    const empty = { ...place, variables: [], objects: [] };
    lines.push(`${name} = ${expression(w, empty, kind, kind === "list" || kind === "dict" ? 1 : 0)}`);
    place.variables.push({ name, kind });
  }
  for (const cls of w.classes) {
    if (!r.chance(60)) continue;
    const name = w.fresh("o");
    lines.push(`${name} = ${cls.name}(${int(w, { ...place, variables: [] }, 0)})`);
    place.objects.push({ name, cls });
  }
  return lines;
}

function defineFunction(w: World): string[] {
  const r = w.random;
  const name = w.fresh("f");
  w.cost = 0;
  const place = newPlace(true);
  const params: Variable[] = [];
  const kinds: Kind[] = ["int", "int", "num", "float", "str", "any"];
  for (let i = r.between(1, 3); i > 0; i--) params.push({ name: w.fresh("p"), kind: r.pick(kinds) });
  const options = r.chance(40) ? [w.fresh("q")] : [];
  const star = r.chance(15);
  place.variables.push(...params, ...options.map((option) => ({ name: option, kind: "int" as const })));
  const signature = [
    ...params.map((p) => p.name),
    ...(star ? ["*rest"] : options.length ? ["*"] : []),
    ...options.map((option) => `${option}=${r.between(-3, 30)}`),
  ];
  const small = r.chance(50);
  const body = [
    ...declare(w, place, small ? r.between(0, 1) : r.between(1, 4)),
    ...block(w, place, small ? r.between(0, 2) : r.between(2, 5)),
  ];
  const returns: Kind = r.weighted([[6, "int"], [1, "float"], [1, "str"]]);
  const globals = w.globals.filter(() => r.chance(25));
  const writes = globals.flatMap((g) => [`${g} = (${g} + ${int(w, place, 0)}) & 1048575`]);
  const recursive = r.chance(20);
  if (recursive) {
    const depth = r.between(3, 12);
    body.unshift(`depth = sys_depth.get('${name}', 0)`, `if depth > ${depth}:`, `    return ${int(w, place, 0)}`);
    body.push(
      `sys_depth['${name}'] = depth + 1`,
      "try:",
      `    ${r.pick(["r_", "_"])} = ${name}(${params.map((p) => p.name).join(", ")})`,
      "finally:",
      `    sys_depth['${name}'] = depth`,
    );
    w.cost *= depth + 2;
  }
  const lines = [
    `def ${name}(${signature.join(", ")}):`,
    ...(globals.length ? [`    global ${globals.join(", ")}`] : []),
    ...indent([...body, ...writes, `return ${expression(w, place, returns, 2)}`]),
  ];
  w.functions.push({ name, params: params.map((p) => p.kind), options, star, returns, cost: w.cost + 3 });
  return lines;
}

function defineClass(w: World): string[] {
  const r = w.random;
  const name = w.fresh("C");
  const base = w.classes.length && r.chance(50) ? r.pick(w.classes) : null;
  const slots = base === null ? r.chance(30) : base.slots;
  const own = [w.fresh("x"), ...(r.chance(60) ? [w.fresh("x")] : [])];
  const fields = [...(base?.fields ?? []), ...own];
  const place = newPlace(true);
  place.fixed = ["p", ...fields.map((f) => `self.${f}`)];
  place.depth = 3;
  w.cost = 0;
  const methods = r.chance(60) || base === null ? [w.fresh("m"), ...(r.chance(50) ? [w.fresh("m")] : [])] : [];
  const overridden = base !== null && r.chance(70) ? [r.pick(base.methods)] : [];
  const lines = [`class ${name}${base ? `(${base.name})` : ""}:`];
  const body: string[] = [];
  if (slots) body.push(`__slots__ = (${own.map((f) => `'${f}',`).join(" ")})`);
  if (base === null || r.chance(40)) body.push(`limit = ${r.between(50, 100000)}`);
  body.push(
    `def __init__(self, p):`,
    ...(base ? [`    super().__init__(p${r.pick(["", " + 1", " & 63"])})`] : []),
    ...own.map((f) => `    self.${f} = ${r.pick(["p", "p & 255", "0", String(r.between(-9, 99))])}`),
  );
  for (const m of [...methods, ...overridden]) {
    body.push(`def ${m}(self, p):`);
    if (overridden.includes(m)) body.push(`    p = super().${m}(p)`);
    const field = r.pick(fields);
    body.push(
      ...indent(r.pick([
        [`self.${field} = (${int(w, place, 2)}) % ${r.pick(["self.limit", "4294967296", "1000003"])}`],
        [`self.${field} += p & 15`, `if self.${field} > self.limit:`, `    self.${field} = 0`],
        [`for i in range(p & 3):`, `    self.${field} = (self.${field} + i) & 65535`],
        [`if ${condition(w, place, 1)}:`, `    raise Oops(p)`],
        [],
      ])),
      `    return ${int(w, place, 2)}`,
    );
  }
  const properties: string[] = [];
  if (r.chance(50)) {
    const property = w.fresh("z");
    properties.push(property);
    const field = r.pick(fields);
    body.push(
      `@property`,
      `def ${property}(self):`,
      `    return self.${field} ${r.pick(["+", "^", "-"])} ${r.between(1, 9)}`,
    );
    if (r.chance(50)) {
      body.push(`@${property}.setter`, `def ${property}(self, v):`, `    self.${field} = v & 1023`);
    }
  }
  const operators = base?.operators || r.chance(40);
  const field = fields[0];
  if (operators && !base?.operators) {
    body.push(
      `def __add__(self, other):`,
      `    if type(other) is int:`,
      `        return type(self)((self.${field} + other) & 1048575)`,
      `    return type(self)((self.${field} + other.${field}) % 1000003)`,
      `def __sub__(self, other):`,
      `    if not isinstance(other, ${name}):`,
      `        return NotImplemented`,
      `    return type(self)(self.${field} - other.${field})`,
      `def __lt__(self, other):`,
      `    return self.${field} < (other if isinstance(other, int) else other.${field})`,
      `def __eq__(self, other):`,
      `    return isinstance(other, ${name}) and self.${field} == other.${field}`,
    );
  }
  const container = base?.container || r.chance(30);
  if (container && !base?.container) {
    body.push(
      `def __getitem__(self, at):`,
      `    if not 0 <= at < ${r.between(2, 6)}:`,
      `        raise IndexError(at)`,
      `    return self.${field} + at`,
      `def __setitem__(self, at, value):`,
      `    self.${field} = (at ^ value) & 65535`,
      `def __len__(self):`,
      `    return ${r.pick([`self.${field} & 3`, "2", `int(self.${field} > 5)`])}`,
    );
    if (r.chance(40)) body.push(`def __contains__(self, item):`, `    return item == self.${field}`);
    if (r.chance(40)) body.push(`def __iter__(self):`, `    yield self.${field}`, `    yield from range(3)`);
  }
  if (!slots && r.chance(15)) {
    body.push(
      `def __getattr__(self, name):`,
      `    if name.startswith('__'):`,
      `        raise AttributeError(name)`,
      `    return len(name)`,
    );
  }
  if (!slots && r.chance(10)) {
    body.push(
      `def __setattr__(self, name, value):`,
      `    object.__setattr__(self, name, value if type(value) is not int else value % 1000003)`,
    );
  }
  w.classes.push(
    {
      name,
      fields,
      methods: [...(base?.methods ?? []), ...methods],
      properties: [...(base?.properties ?? []), ...properties],
      operators,
      container,
      slots,
      base: base?.name ?? null,
    } satisfies ClassInfo,
  );
  return [...lines, ...indent(body)];
}

function guarded(w: World, lines: string[]): string[] {
  return [
    "try:",
    ...indent(lines),
    `except ${w.random.pick(["Exception", "Exception", "ArithmeticError"])} as e:`,
    `    where(e)`,
  ];
}

function section(w: World, place: Place): string[] {
  w.cost = 0;
  const at = inner(place, { depth: 1 });
  return [...guarded(w, block(w, at, w.random.between(2, 4))), show(w, place)];
}

/** Calls a function many times with changing arguments. */
function hotCalls(w: World, place: Place): string[] {
  const r = w.random;
  if (!w.functions.length) return [];
  const f = r.pick(w.functions);
  const count = Math.min(120, Math.floor(4000 / (f.cost + 8)));
  if (count < 3) return [];
  const at = inner(place, { times: count, inLoop: true });
  at.fixed.push("t");
  w.cost = 0;
  const args = f.params.map((kind) =>
    r.chance(50) && (kind === "int" || kind === "any" || kind === "num")
      ? r.pick(["t", "t * 16777216", "t - 50", "t << 26", "t / 2"].slice(0, kind === "int" ? 4 : 5))
      : expression(w, at, kind, 1)
  );
  return [
    `for t in real_range(${count}):`,
    `    try:`,
    `        r_ = norm(${f.name}(${args.join(", ")}))`,
    `        if t % ${Math.ceil(count / 10)} == 0:`,
    `            print('${f.name}', t, r_)`,
    `    except Exception as e:`,
    `        if t % ${Math.ceil(count / 10)} < 2:`,
    `            where(e)`,
  ];
}

/** The program of a seed. */
export function generate(seed: number): string {
  const w = new World(seed);
  const r = w.random;
  const lines: string[] = [];
  if (r.chance(25)) {
    for (let i = r.between(3, 5); i > 0; i--) lines.push(...kernel(w));
    return PRELUDE + lines.join("\n") + "\n";
  }
  for (let i = r.between(1, 2); i > 0; i--) {
    const name = w.fresh("G");
    w.globals.push(name);
    lines.push(`${name} = ${r.between(-9, 5000)}`);
  }
  for (let i = r.below(3); i > 0; i--) lines.push(...defineClass(w));
  for (let i = r.below(3); i > 0; i--) lines.push(...defineGenerator(w));
  for (let i = r.between(1, 3); i > 0; i--) lines.push(...defineFunction(w));
  const module = newPlace(false);
  lines.push(...declare(w, module, r.between(2, 5)));
  for (let i = r.between(1, 2); i > 0; i--) lines.push(...section(w, module));
  if (r.chance(60)) {
    const place = newPlace(true);
    lines.push("def main():");
    lines.push(
      ...indent([
        ...declare(w, place, r.between(2, 6)),
        ...section(w, place),
        ...(r.chance(50) ? section(w, place) : []),
      ]),
    );
    lines.push(...guarded(w, ["main()"]));
  }
  for (let i = r.below(3); i > 0; i--) lines.push(...kernel(w));
  lines.push(...hotCalls(w, module));
  if (r.chance(50)) lines.push(...hotCalls(w, module));
  lines.push("print(sorted(hits.items()))");
  if (r.chance(10)) lines.push(`${w.functions.at(-1)?.name ?? "main"}(*[1] * 9)`);
  return PRELUDE + lines.join("\n") + "\n";
}

if (import.meta.main) console.log(generate(Number(Deno.args[0] ?? 1)));
