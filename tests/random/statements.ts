// Random statements. In: the world and a place. Out: lines of Python, indented relative to the place.
// Invariant: what a loop assigns is bounded (`bounded`), so that no value outgrows some hundred bits or characters.
import { any, condition, expression, float, int, text, variable } from "./expressions.ts";
import { generatorUse } from "./generators.ts";
import { indent, inner, type Kind, type Place, type World } from "./scope.ts";
import { patch } from "./patches.ts";

const LIMITS = ["2147483647", "1073741824", "9007199254740991", "9007199254740992", "18446744073709551616", "1000"];

/** Assigns `value` to an int or num name and keeps the name small. */
function bounded(w: World, name: string, kind: Kind, value: string): string[] {
  const r = w.random;
  if (kind === "int") {
    switch (r.below(4)) {
      case 0:
        return [`${name} = ${value} & ${r.pick(LIMITS.slice(0, 5))}`];
      case 1:
        return [`${name} = ${value} % ${r.pick(["1000003", "2147483648", "-2147483648", "9007199254740993"])}`];
      default: {
        const limit = r.pick(LIMITS);
        return [
          `${name} = ${value}`,
          `if not -${limit} <= ${name} <= ${limit}:`,
          `    ${name} = ${name} % ${r.pick(["97", "65537", limit])}`,
        ];
      }
    }
  }
  return [`${name} = ${value}`, `if not -1e16 < ${name} < 1e16:`, `    ${name} = ${r.between(-3, 3)}`];
}

export function assign(w: World, place: Place): string[] {
  const r = w.random;
  const kind = r.weighted<Kind>([[10, "int"], [4, "num"], [5, "float"], [3, "str"], [2, "list"], [1, "dict"], [
    4,
    "any",
  ]]);
  const name = variable(w, place, kind);
  if (name === null) return [`print(${expression(w, place, kind, 2)})`].map((l) => (place.times > 30 ? "pass" : l));
  switch (kind) {
    case "int":
    case "num":
      if (r.chance(35)) {
        const operator = r.pick(["+=", "-=", "+=", "^=", "|=", "&="].slice(0, kind === "num" ? 3 : 6));
        return [
          `${name} ${operator} ${kind === "num" ? expression(w, place, "num", 1) : int(w, place, 2)}`,
          ...bounded(w, name, kind, name),
        ];
      }
      return bounded(w, name, kind, expression(w, place, kind, r.between(1, 3)));
    case "float":
      return r.chance(40)
        ? [`${name} ${r.pick(["+=", "-=", "*="])} ${float(w, place, 1)}`]
        : [`${name} = ${float(w, place, r.between(1, 3))}`];
    case "str":
      return [`${name} = ${text(w, place, r.between(1, 2))}[-24:]`];
    case "any":
      return [`${name} = norm(${any(w, place, 2)})`];
    default:
      return [`${name} = ${expression(w, place, kind, 2)}`];
  }
}

function collections(w: World, place: Place): string[] {
  const r = w.random;
  const list = variable(w, place, "list");
  const dict = variable(w, place, "dict");
  if (list !== null && (dict === null || r.chance(65))) {
    const n = int(w, place, 2);
    const small = `norm(${n})`;
    return r.pick([
      [`${list}.append(${small})`, `if len(${list}) > ${r.between(3, 20)}:`, `    del ${list}[${r.between(0, 3)}:]`],
      [`if ${list}:`, `    ${list}[${n} % len(${list})] = ${small}`],
      [`${list}[${r.between(-2, 2)}] = ${small}`],
      [`if ${list}:`, `    ${list}.pop(${r.pick(["", "0", "-1"])})`],
      [`${list}.pop(${r.pick(["", "0", "5"])})`],
      [`${list}[1:${r.between(1, 3)}] = [${small}, 5][:${r.between(0, 2)}]`, `del ${list}[15:]`],
      [`${list}.insert(${r.between(-2, 3)}, ${small})`, `${list}[:] = ${list}[:9]`],
      [`${list}.sort(key=lambda e: ${r.pick(["-e", "e % 7", "e & 3"])})`],
      [`${list}.reverse()`],
      [`${list}.remove(${int(w, place, 0)})`],
      [`${list} = ${list} + [${small}] * ${r.between(0, 2)}`, `${list} = ${list}[-9:]`],
      [`print(${list}.index(${int(w, place, 0)}))`],
      [`${list}.extend(e & 255 for e in ${list}[:3])`, `del ${list}[12:]`],
    ]);
  }
  if (dict === null) return assign(w, place);
  const n = int(w, place, 2);
  return r.pick([
    [`${dict}[${int(w, place, 1)} & 15] = norm(${n})`],
    [`${dict}[norm(${any(w, place, 1)})] = 1`, `if len(${dict}) > 12:`, `    ${dict} = {3: 4}`],
    [`${dict}.pop(${int(w, place, 0)}, None)`],
    [`del ${dict}[${int(w, place, 0)} & 7]`],
    [`${dict}.setdefault(${int(w, place, 0)} & 7, 5)`],
    [`${dict} = {v % 16: k for k, v in ${dict}.items() if type(k) is int and type(v) is int}`],
  ]);
}

function loop(w: World, place: Place): string[] {
  const r = w.random;
  const room = Math.floor((4000 - w.cost) / (place.times * 12));
  const most = Math.min(place.loopDepth === 0 ? 150 : r.pick([3, 6, 20]), room);
  if (most < 2) return assign(w, place);
  const count = r.between(Math.max(1, most >> 1), most);
  const name = w.fresh("i");
  const at = inner(place, { times: place.times * count, loopDepth: place.loopDepth + 1, inLoop: true });
  const list = variable(w, place, "list");
  const dict = variable(w, place, "dict");
  let head: string;
  let first: string[] = [];
  let before: string[] = [];
  switch (r.below(10)) {
    case 0: {
      const [start, step] = [r.between(-5, 5), r.pick([1, 2, 3])];
      head = `for ${name} in range(${start}, ${start + count * step}, ${step}):`;
      at.fixed.push(name);
      break;
    }
    case 1:
      head = `for ${name} in range(${count}, 0, -1):`;
      at.fixed.push(name);
      break;
    case 2: {
      const b = w.fresh("j");
      head = `for ${name}, ${b} in ${
        r.pick(["enumerate", "zip"]) === "zip"
          ? `zip(range(${count}), range(99, ${99 + 2 * count}, 2))`
          : `enumerate(reversed(range(${count})), ${r.between(-3, 3)})`
      }:`;
      at.fixed.push(name, b);
      break;
    }
    case 3:
      if (list !== null) {
        head = `for ${name} in ${
          r.pick([`${list}[:${most}]`, `reversed(${list}[:${most}])`, `tuple(${list})[:${most}]`])
        }:`;
        at.fixed.push(name);
        break;
      }
      // falls through
    case 4:
      if (dict !== null) {
        const b = w.fresh("k");
        head = `for ${b}, ${name} in ${
          r.pick([`list(${dict}.items())`, `sorted(${dict}.items(), key=str)`])
        }[:${most}]:`;
        at.fixed.push(name);
        break;
      }
      // falls through
    case 5: {
      head = `while ${name} < ${count}:`;
      before = [`${name} = 0`];
      first = [`${name} += 1`];
      at.fixed.push(name);
      break;
    }
    case 6:
      head = `while (${name} := ${name} + 1) < ${count}:`;
      before = [`${name} = -1`];
      at.fixed.push(name);
      break;
    default:
      head = `for ${name} in range(${count}):`;
      at.fixed.push(name);
  }
  w.cost += place.times * count;
  const body = [...first, ...block(w, at, r.between(2, place.loopDepth > 1 ? 3 : 5))];
  if (r.chance(place.loopDepth === 0 ? 80 : 25)) {
    const every = Math.max(1, Math.ceil(at.times / 12));
    body.push(`if ${name} % ${every} == 0:`, `    ${show(w, at)}`);
  }
  const lines = [...before, head, ...indent(body)];
  if (r.chance(15)) lines.push("else:", ...indent(block(w, inner(place, {}), 1)));
  return lines;
}

/** Prints some of the variables. */
export function show(w: World, place: Place): string {
  w.cost += place.times > 40 ? 100 : place.times * 10;
  const names = place.variables.filter(() => w.random.chance(60)).map((v) => v.name);
  const objects = place.objects.slice(0, 2).map((o) => `${o.name}.${o.cls.fields[0]}`);
  return `print(${[`'${w.fresh("@")}'`, ...names.slice(0, 7), ...objects, ...place.fixed.slice(-1)].join(", ")})`;
}

const ERRORS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "Oops", "RuntimeError", "TypeError"];

function tries(w: World, place: Place): string[] {
  const r = w.random;
  const at = inner(place, {});
  const body = block(w, at, r.between(1, 3));
  if (r.chance(50)) {
    const raised = `raise ${r.pick(ERRORS)}(${r.pick([int(w, place, 0), text(w, place, 0), ""])})`;
    body.push(`if ${condition(w, at, 2)}:`, `    ${raised}`);
  }
  if (r.chance(30)) body.push(...block(w, at, 1));
  const lines = ["try:", ...indent(body)];
  const handlers = r.below(10);
  const note = place.times > 60 ? [`hits[type(e).__name__] = hits.get(type(e).__name__, 0) + 1`] : [`where(e)`];
  if (handlers < 8) {
    if (r.chance(40)) {
      lines.push(`except ${r.pick(ERRORS)}:`, ...indent(block(w, at, 1)));
    }
    if (r.chance(30)) {
      lines.push(
        `except (${r.pick(ERRORS)}, ${r.pick(ERRORS)}) as e:`,
        ...indent(
          r.chance(30) ? [...note, `raise ${r.pick(ERRORS)}('again')${r.pick(["", " from e", " from None"])}`] : note,
        ),
      );
    }
    if (handlers < 7) lines.push(`except Exception as e:`, ...indent([...note, ...block(w, at, 1)]));
    if (lines.at(-1) !== undefined && !lines.some((l) => l.startsWith("except"))) {
      lines.push("finally:", ...indent(block(w, at, 1)));
      return lines;
    }
    if (r.chance(20)) lines.push("else:", ...indent(block(w, at, 1)));
    if (r.chance(20)) lines.push("finally:", ...indent(block(w, at, 1)));
  } else {
    const ending = place.inLoop && r.chance(20)
      ? [`if ${condition(w, at, 1)}:`, `    ${r.pick(["break", "continue"])}`]
      : [];
    lines.push("finally:", ...indent([...block(w, at, 1), ...(ending.length ? ["pass"] : [])]));
  }
  return lines;
}

function branch(w: World, place: Place): string[] {
  const r = w.random;
  const at = inner(place, {});
  const lines = [`if ${condition(w, place, 2)}:`, ...indent(block(w, at, r.between(1, 2)))];
  if (r.chance(30)) lines.push(`elif ${condition(w, place, 2)}:`, ...indent(block(w, at, 1)));
  if (r.chance(45)) lines.push(`else:`, ...indent(block(w, at, r.between(1, 2))));
  return lines;
}

function matches(w: World, place: Place): string[] {
  const r = w.random;
  const at = inner(place, {});
  const subject = r.pick([
    any(w, place, 1),
    `(${int(w, place, 1)} & 3, ${int(w, place, 0)})`,
    variable(w, place, "list") ?? "[1, 2]",
    variable(w, place, "dict") ?? "{0: 1}",
  ]);
  const lines = [`match ${subject}:`];
  const patterns = [
    "case 0 | 1 | -1:",
    "case (0, p):",
    "case (p, q) if p == q:",
    "case [p, *q]:",
    "case {0: p, **q}:",
    "case str() as p:",
    "case float(p):",
    "case int(p) if p > 5:",
    "case None | True:",
    "case [[p], _] | (p, _, _):",
  ];
  for (let i = r.between(1, 4); i > 0; i--) {
    lines.push(...indent([r.pick(patterns), ...indent(block(w, at, 1))]));
  }
  if (r.chance(60)) lines.push(...indent(["case _:", ...indent(block(w, at, 1))]));
  return lines;
}

function withs(w: World, place: Place): string[] {
  const r = w.random;
  const at = inner(place, {});
  const body = block(w, at, r.between(1, 2));
  if (r.chance(40)) body.push(`if ${condition(w, at, 1)}:`, `    raise ${r.pick(ERRORS)}(${int(w, place, 0)})`);
  return [
    `with Guard(${r.pick(ERRORS)}${r.chance(30) ? `), Guard(KeyError` : ""})${r.chance(50) ? " as g" : ""}:`,
    ...indent(body),
  ];
}

function unpack(w: World, place: Place): string[] {
  const r = w.random;
  const ints = place.variables.filter((v) => v.kind === "int").map((v) => v.name);
  if (ints.length < 2) return assign(w, place);
  const [a, b] = [r.pick(ints), r.pick(ints)];
  const list = variable(w, place, "list");
  return r.pick([
    [`${a}, ${b} = ${b}, ${a}`],
    [`${a}, ${b} = divmod(${b}, ${r.between(1, 99)})`],
    [`(${a}, *_), ${b} = (${int(w, place, 0)}, 1, 2), ${int(w, place, 0)}`],
    list === null ? [`${a} = ${b} = ${int(w, place, 0)}`] : [`${a}, ${b} = ${list}[:2]`],
    [`${a}, ${b} = ${b} & 65535, ${a} ^ ${int(w, place, 0)}`, ...bounded(w, b, "int", b)],
  ]);
}

function looks(w: World, place: Place): string[] {
  const r = w.random;
  w.cost += Math.min(place.times, 40) * 20;
  if (place.times > 40) {
    const name = place.fixed.at(-1) ?? "0";
    return [
      `if ${name} % ${r.between(17, 40)} == 3:`,
      ...indent(looks(w, { ...place, times: Math.ceil(place.times / 30) })),
    ];
  }
  return r.pick([
    [place.inFunction ? `peek(locals())` : `print(sorted(k for k in globals() if k[0] == 'v'))`],
    [`print(sys._getframe().f_lineno, sys._getframe().f_code.co_name)`],
    [`peek(sys._getframe().f_locals if ${place.inFunction ? 1 : 0} else {})`],
    [`print(caller())`],
    [show(w, place)],
  ]);
}

function forget(w: World, place: Place): string[] {
  const name = variable(w, place, w.random.pick(["int", "any", "str"]));
  if (name === null) return assign(w, place);
  const kind = place.variables.find((v) => v.name === name)!.kind;
  return [
    `try:`,
    `    if ${condition(w, place, 1)}:`,
    `        del ${name}`,
    ...indent(assign(w, place)),
    `    ${name} = ${kind === "str" ? `${name} + 'z'` : name}`,
    `except NameError as e:`,
    ...(place.times > 40 ? [] : [`    where(e)`]),
    `    ${name} = ${expression(w, { ...place, variables: [] }, kind, 0)}`,
    ...(kind === "str" ? [`${name} = ${name}[:20]`] : []),
  ];
}

function nested(w: World, place: Place): string[] {
  const r = w.random;
  const cell = variable(w, place, "int");
  if (cell === null || !place.inFunction || place.times > 20) return assign(w, place);
  const name = w.fresh("n");
  const at = inner(place, {
    variables: place.variables.filter((v) => v.name === cell),
    fixed: ["p"],
    inLoop: false,
    objects: [],
  });
  const count = r.between(5, 40);
  if (!w.afford(place, count * 4)) return assign(w, place);
  return [
    `def ${name}(p, step=${r.between(1, 5)}):`,
    ...(r.chance(70) ? [`    nonlocal ${cell}`, ...indent(bounded(w, cell, "int", int(w, at, 2)))] : []),
    `    return ${cell} + p * step`,
    `print([${name}(p) for p in range(${count})][-3:], ${name}(1, step=${cell}))`,
  ];
}

function object(w: World, place: Place): string[] {
  const r = w.random;
  if (!place.objects.length) return assign(w, place);
  const { name, cls } = r.pick(place.objects);
  const field = r.pick(cls.fields);
  const choices: string[][] = [
    bounded(w, `${name}.${field}`, "int", int(w, place, 2)),
    [`${name}.${field} += ${r.between(-9, 99)}`, ...bounded(w, `${name}.${field}`, "int", `${name}.${field}`)],
    [`${name}.${field} = norm(${int(w, place, 1)})`],
    [`print(getattr(${name}, '${r.pick([...cls.fields, "nosuch"])}', 'none'))`].map((
      l,
    ) => (place.times > 30 ? "pass" : l)),
  ];
  if (!cls.slots) choices.push([`${name}.${r.pick(["extra", "more", field])} = ${int(w, place, 1)} & 255`]);
  if (cls.operators && w.afford(place, 20)) {
    choices.push([`${name} = ${name} ${r.pick(["+", "-"])} ${r.pick([name, int(w, place, 0)])}`]);
    choices.push([
      `if ${name} ${r.pick(["<", "==", "!="])} ${r.pick([name, int(w, place, 0)])}:`,
      ...indent(block(w, inner(place, {}), 1)),
    ]);
  }
  if (cls.container && w.afford(place, 30)) {
    choices.push([`${name}[${int(w, place, 0)}] = ${int(w, place, 1)}`]);
    choices.push([`if ${int(w, place, 0)} in ${name}:`, ...indent(block(w, inner(place, {}), 1))]);
    choices.push([`for e in ${name}:`, `    if e == ${int(w, place, 0)}:`, `        break`]);
  }
  return r.pick(choices);
}

export function statement(w: World, place: Place): string[] {
  const r = w.random;
  w.cost += place.times;
  const full = place.depth >= 5 || w.cost > 4000;
  const nestable = full ? 0 : 1;
  const kind = r.weighted<string>([
    [30, "assign"],
    [9, "collections"],
    [place.loopDepth < 3 ? nestable * 12 : 0, "loop"],
    [nestable * 10, "branch"],
    [nestable * 9, "try"],
    [nestable * 3, "match"],
    [nestable * 3, "with"],
    [5, "unpack"],
    [3, "look"],
    [nestable * 3, "forget"],
    [nestable * 2, "nested"],
    [10, "object"],
    [place.inLoop ? 4 : 0, "jump"],
    [place.inFunction && place.depth > 1 ? 2 : 0, "return"],
    [3, "patch"],
    [nestable * 4, "generator"],
    [3, "call"],
    [place.times < 40 ? 4 : 0, "show"],
  ]);
  switch (kind) {
    case "collections":
      return collections(w, place);
    case "loop":
      return loop(w, place);
    case "branch":
      return branch(w, place);
    case "try":
      return tries(w, place);
    case "match":
      return matches(w, place);
    case "with":
      return withs(w, place);
    case "unpack":
      return unpack(w, place);
    case "look":
      return looks(w, place);
    case "forget":
      return forget(w, place);
    case "nested":
      return nested(w, place);
    case "object":
      return object(w, place);
    case "jump":
      return [`if ${condition(w, place, 2)}:`, `    ${r.pick(["break", "continue", "continue"])}`];
    case "return":
      return [`if ${condition(w, place, 2)}:`, `    return ${int(w, place, 1)}`];
    case "patch":
      return patch(w, place);
    case "generator":
      return generatorUse(w, place);
    case "call": {
      const f = w.functions.length ? r.pick(w.functions) : null;
      if (f === null || !w.afford(place, f.cost + 2)) return assign(w, place);
      return [`norm(${f.name}(${f.params.map((k) => expression(w, place, k, 1)).join(", ")}))`];
    }
    case "show":
      return [show(w, place)];
    default:
      return assign(w, place);
  }
}

export function block(w: World, place: Place, count: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) lines.push(...statement(w, place));
  return lines;
}
