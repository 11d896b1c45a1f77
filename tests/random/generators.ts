// Generator functions, and the ways to use them up, leave them, send, throw and close.
// In: the world and a place. Out: lines of Python.
import { condition, int, variable } from "./expressions.ts";
import { indent, inner, type Place, type World } from "./scope.ts";
import { block } from "./statements.ts";

export function generatorUse(w: World, place: Place): string[] {
  const r = w.random;
  if (!w.generators.length) return block(w, place, 1);
  const g = r.pick(w.generators);
  if (!w.afford(place, g.cost + 10)) return ["pass"];
  const start = `${g.name}(${int(w, place, 0)})`;
  const name = w.fresh("y");
  const target = variable(w, place, "int");
  const quiet = place.times > 20;
  switch (g.mustClose ? r.pick([0, 1, 2, 4]) : r.below(6)) {
    case 0: {
      const at = inner(place, { times: place.times * g.items, loopDepth: place.loopDepth + 1, inLoop: true });
      at.fixed.push(name);
      const body = block(w, at, r.between(1, 2));
      if (r.chance(50)) body.push(`if ${condition(w, at, 2)}:`, `    break`);
      if (!g.mustClose) return [`for ${name} in ${start}:`, ...indent(body)];
      return [
        `${name}_ = ${start}`,
        "try:",
        `    for ${name} in ${name}_:`,
        ...indent(indent(body)),
        "finally:",
        `    ${name}_.close()`,
      ];
    }
    case 1:
      if (target === null) return [`sum(${start})`];
      return [`${target} = ${r.pick(["sum", "max", "min"])}(e for e in ${start}) & 1048575`];
    case 2:
      return [
        `${name} = ${start}`,
        `try:`,
        `    next(${name})`,
        `    ${name}.send(${int(w, place, 0)})`,
        `    ${name}.throw(${r.pick(["ValueError", "KeyError", "Oops"])}('thrown'))`,
        `    ${quiet ? `next(${name}, None)` : `print(next(${name}, 'done'))`}`,
        `except (ValueError, KeyError, Oops, StopIteration) as e:`,
        `    ${quiet ? "pass" : "where(e)"}`,
        `finally:`,
        `    ${name}.close()`,
      ];
    case 3:
      return [`${name} = ${start}`, `next(${name}, 0)`, `next(${name}, 0)`, `${name}.close()`, `next(${name}, 0)`];
    case 4:
      return quiet ? [`list(${start})`] : [`print(list(${start})[-3:])`];
    default:
      return quiet ? [`a_, *b_ = ${start}`] : [`print([p - q for p, q in zip(${start}, ${g.name}(3))][:5])`];
  }
}

export function defineGenerator(w: World): string[] {
  const r = w.random;
  const name = w.fresh("g");
  const items = r.between(2, 25);
  w.cost = 0;
  const place: Place = {
    variables: [{ name: "a", kind: "int" }, { name: "b", kind: "int" }, { name: "f", kind: "float" }],
    fixed: ["start"],
    objects: [],
    times: 1,
    loopDepth: 0,
    inLoop: false,
    inFunction: false,
    depth: 3,
  };
  const at = inner(place, { times: items, loopDepth: 2, inLoop: false });
  at.fixed.push("i");
  const yields = r.pick([["yield a"], ["b = (yield a + b) or b"], ["yield i", "yield a"], [
    "r = yield b",
    "if r is not None:",
    "    a = r & 4095",
  ]]);
  const body = [...block(w, at, r.between(1, 2)), ...yields];
  const simple = [`for i in range(${items}):`, ...indent(body)];
  const delegate = w.generators.length ? r.pick(w.generators) : null;
  const wrapped = r.pick([
    simple,
    ["try:", ...indent(simple), "finally:", `    hits['${name}'] = hits.get('${name}', 0) + 1`],
    [
      `for i in range(${items}):`,
      "    try:",
      ...indent(indent(body)),
      "    except (ValueError, KeyError) as e:",
      "        b = 7",
      "        yield -1",
    ],
    ...(delegate ? [[...simple, `yield from ${delegate.name}(b)`]] : []),
  ]);
  const mustClose = wrapped[0] === "try:" || (delegate?.mustClose ?? false);
  const cost = w.cost + items * 3 + Math.max(0, ...w.generators.map((g) => g.cost));
  w.generators.push({ name, items: items * 2 + 10, mustClose, cost });
  return [
    `def ${name}(start):`,
    "    a = start & 65535",
    `    b = ${r.between(-9, 99)}`,
    "    f = 0.5",
    ...indent(wrapped),
  ];
}
