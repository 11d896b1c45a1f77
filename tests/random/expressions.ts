// Random expressions by kind. In: the world, a place, a depth. Out: Python text, in parentheses where it has operators.
// Invariant: values stay small: powers and shifts have bounded right sides, repetition counts are masked; what loops
// accumulate is bounded where it is assigned (statements.ts).
import type { Kind, Place, World } from "./scope.ts";

const BORDERS = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "7",
  "-7",
  "10",
  "255",
  "65535",
  "1000003",
  "-1000003",
  "1073741823",
  "1073741824",
  "-1073741824",
  "-1073741825",
  "2147483646",
  "2147483647",
  "2147483648",
  "-2147483647",
  "-2147483648",
  "-2147483649",
  "4294967295",
  "4294967296",
  "9007199254740990",
  "9007199254740991",
  "9007199254740992",
  "-9007199254740991",
  "-9007199254740992",
  "9007199254740993",
  "9223372036854775807",
  "-9223372036854775808",
  "18446744073709551616",
  "100000000000000000000000",
];

const FLOATS = [
  "0.0",
  "-0.0",
  "1.0",
  "-1.5",
  "0.5",
  "0.1",
  "3.25",
  "1e10",
  "2147483648.0",
  "-2147483649.0",
  "9007199254740993.0",
  "1e300",
  "-1e-300",
  "5e-324",
  "float('inf')",
  "float('-inf')",
  "float('nan')",
];

const WORDS = ["''", "'a'", "'xyz'", "'Hello'", "'\\u00e9\\u4e2d'", "'\\U0001f600'", "'12'", "' pad '"];

function named(place: Place, kind: Kind): string[] {
  return place.variables.filter((v) => v.kind === kind).map((v) => v.name);
}

export function variable(w: World, place: Place, kind: Kind): string | null {
  const names = named(place, kind);
  return names.length ? w.random.pick(names) : null;
}

function intLeaf(w: World, place: Place): string {
  const r = w.random;
  const kind = r.below(10);
  if (kind < 5) {
    const names = [...named(place, "int"), ...place.fixed];
    if (names.length) return r.pick(names);
  }
  if (kind < 6 && w.globals.length) return r.pick(w.globals);
  if (kind < 7 && place.objects.length) {
    const { name, cls } = r.pick(place.objects);
    return `${name}.${r.pick([...cls.fields, ...cls.properties])}`;
  }
  if (kind < 9) return String(r.between(-5, 40));
  return r.pick(BORDERS);
}

export function call(w: World, place: Place, depth: number, returns: Kind): string | null {
  const fits = w.functions.filter((f) => f.returns === returns);
  if (!fits.length) return null;
  const f = w.random.pick(fits);
  if (!w.afford(place, f.cost + 2)) return null;
  const args = f.params.map((kind) => expression(w, place, kind, depth - 1));
  if (f.star) { for (let i = w.random.below(3); i > 0; i--) args.push(int(w, place, 0)); }
  for (const option of f.options) if (w.random.chance(50)) args.push(`${option}=${int(w, place, 0)}`);
  if (f.star && w.random.chance(20)) args.push(`*(${int(w, place, 0)}, 2)`);
  if (f.options.length && w.random.chance(5)) args.push(`nosuch=1`);
  return `${f.name}(${args.join(", ")})`;
}

export function int(w: World, place: Place, depth: number): string {
  const r = w.random;
  if (depth <= 0) return intLeaf(w, place);
  const a = () => int(w, place, depth - 1);
  switch (r.below(31)) {
    case 0:
    case 1:
    case 2:
      return `(${a()} + ${a()})`;
    case 3:
    case 4:
      return `(${a()} - ${a()})`;
    case 5:
    case 6:
      return `(${a()} * ${a()})`;
    case 7:
      return `(${a()} // (${a()} | 1))`;
    case 8:
      return `(${a()} % (${a()} | 1))`;
    case 9:
      return r.chance(50) ? `(${a()} // ${a()})` : `(${a()} % ${a()})`;
    case 10:
      return `(${a()} << (${a()} & ${r.pick([3, 7, 31, 63])}))`;
    case 11:
      return `(${a()} >> (${a()} & ${r.pick([3, 31, 63])}))`;
    case 12:
      return `(${a()} ${r.pick(["<<", ">>"])} ${r.between(-1, 40)})`;
    case 13:
      return `(${a()} & ${a()})`;
    case 14:
      return `(${a()} | ${a()})`;
    case 15:
      return `(${a()} ^ ${a()})`;
    case 16:
      return `(${a()} ** (${a()} & 3))`;
    case 17:
      return `(${r.pick(["-", "~", "+"])}${a()})`;
    case 18:
      return `abs(${a()})`;
    case 19:
      return `${r.pick(["min", "max"])}(${a()}, ${a()})`;
    case 20:
      return `(${a()} if ${condition(w, place, depth - 1)} else ${a()})`;
    case 21: {
      const list = variable(w, place, "list");
      if (list === null) return intLeaf(w, place);
      return r.pick([
        `len(${list})`,
        `(${list}[${a()} % len(${list})] if ${list} else -1)`,
        `${list}[${r.between(-3, 3)}]`,
        `sum(${list})`,
        `max(${list}, default=0)`,
        `${list}[-1]`,
      ]);
    }
    case 22: {
      const dict = variable(w, place, "dict");
      if (dict === null) return intLeaf(w, place);
      return r.pick([
        `len(${dict})`,
        `${dict}.get(${a()} % 8, ${a()})`,
        `${dict}[${a()} & 7]`,
        `sum(${dict}.values())`,
      ]);
    }
    case 23:
      return call(w, place, depth, "int") ?? intLeaf(w, place);
    case 24:
      if (place.objects.length) {
        const { name, cls } = r.pick(place.objects);
        if (w.afford(place, 8)) return `${name}.${r.pick(cls.methods)}(${a()})`;
      }
      return intLeaf(w, place);
    case 25:
      return `int(${condition(w, place, depth - 1)})`;
    case 26: {
      const text = variable(w, place, "str");
      return text === null ? intLeaf(w, place) : r.pick([
        `len(${text})`,
        `${text}.find('a')`,
        `ord(${text}[${a()} % len(${text})])`,
        `ord(${text}[-1:] or 'q')`,
        `${text}.count('x')`,
      ]);
    }
    case 27:
      return r.pick([`int(${float(w, place, depth - 1)})`, `round(${float(w, place, depth - 1)})`]);
    case 28:
      return `divmod(${a()}, ${a()} | 1)[${r.below(2)}]`;
    case 29:
      return r.pick([
        `(${a()}).bit_length()`,
        `(${a()} and ${a()})`,
        `(${a()} or ${a()})`,
        `math.gcd(${a()}, ${a()})`,
        `math.isqrt(abs(${a()}))`,
        `pow(${a()}, ${r.between(0, 5)}, ${a()} | 1)`,
        `sum([${a()}, ${a()}])`,
        `(lambda p, q=${a()}: p - q)(${a()})`,
      ]);
    default:
      return intLeaf(w, place);
  }
}

export function float(w: World, place: Place, depth: number): string {
  const r = w.random;
  if (depth <= 0) {
    const name = variable(w, place, "float");
    if (name !== null && r.chance(70)) return name;
    return r.chance(60) ? `${r.between(-20, 20)}.${r.pick(["0", "5", "25", "1"])}` : r.pick(FLOATS);
  }
  const a = () => float(w, place, depth - 1);
  const b = () => (r.chance(50) ? int(w, place, depth - 1) : float(w, place, depth - 1));
  switch (r.below(14)) {
    case 0:
    case 1:
      return `(${a()} + ${b()})`;
    case 2:
      return `(${b()} - ${a()})`;
    case 3:
    case 4:
      return `(${a()} * ${b()})`;
    case 5:
      return `(${a()} / ${b()})`;
    case 6:
      return `(${int(w, place, depth - 1)} / ${int(w, place, depth - 1)})`;
    case 7:
      return `(${a()} ${r.pick(["//", "%"])} ${b()})`;
    case 8:
      return `abs(${a()})`;
    case 9:
      return `float(${int(w, place, depth - 1)})`;
    case 10:
      return `(${a()} if ${condition(w, place, depth - 1)} else ${a()})`;
    case 11:
      return r.pick([
        `math.sqrt(abs(${a()}))`,
        `math.copysign(${a()}, ${a()})`,
        `math.fabs(${a()})`,
        `float(math.floor(${a()}))`,
        `math.fmod(${a()}, ${a()})`,
        `(${a()} ** 2)`,
        `math.ldexp(${a()}, ${r.between(-3, 3)})`,
      ]);
    case 12:
      return `${r.pick(["min", "max"])}(${a()}, ${a()})`;
    default:
      return `(-${a()})`;
  }
}

export function text(w: World, place: Place, depth: number): string {
  const r = w.random;
  if (depth <= 0) return (r.chance(70) ? variable(w, place, "str") : null) ?? r.pick(WORDS);
  const a = () => text(w, place, depth - 1);
  const n = () => int(w, place, depth - 1);
  switch (r.below(14)) {
    case 0:
    case 1:
      return `(${a()} + ${a()})`;
    case 2:
      return `(${a()} * (${n()} & 3))`;
    case 3:
      return `${a()}[${r.between(-3, 3)}:${r.pick(["", String(r.between(-2, 9))])}]`;
    case 4:
      return `${a()}[::${r.pick([-1, 2, -2])}]`;
    case 5:
      return `${a()}.${r.pick(["upper()", "lower()", "strip()", "title()", "swapcase()", "replace('a', 'bc')"])}`;
    case 6:
      return `str(${n()})`;
    case 7:
      return `f"{${variable(w, place, "int") ?? r.below(99)}}${r.pick(["", "-", "{{}}"])}{${
        variable(w, place, "float") ?? "0.5"
      }:${r.pick([".2f", "8.3g", "+.1e", ""])}}"`;
    case 8:
      return `chr(97 + ${n()} % 26)`;
    case 9:
      return `'${r.pick(["", ",", "-"])}'.join([${a()}, ${a()}])`;
    case 10:
      return `(${a()} if ${condition(w, place, depth - 1)} else ${a()})`;
    case 11:
      return `f"{${variable(w, place, "int") ?? r.below(99)}:${r.pick(["x", "d", "08d", ",", "+", "b", ">6"])}}"`;
    case 12:
      return `repr(${float(w, place, depth - 1)})`;
    default:
      return `('%s:%d' % (${r.pick(WORDS)}, ${n()}))`;
  }
}

export function list(w: World, place: Place, depth: number): string {
  const r = w.random;
  const other = variable(w, place, "list");
  const source = other !== null && r.chance(50) ? other : `range(${r.between(0, 6)})`;
  switch (r.below(6)) {
    case 0:
      return `[${Array.from({ length: r.below(5) }, () => int(w, place, depth - 1)).join(", ")}]`;
    case 1: {
      const inside = { ...place, fixed: [...place.fixed, "e"], times: place.times * 6 };
      return `[${int(w, inside, depth - 1)} for e in ${source}${
        r.chance(40) ? ` if ${condition(w, inside, 1)}` : ""
      }][:12]`;
    }
    case 2:
      return `list(${source})[${r.between(-4, 2)}:]`;
    case 3:
      return `sorted(${source}, reverse=${r.pick(["True", "False"])})`;
    case 4:
      return `list(map(lambda e: e ${r.pick(["+", "-", "^"])} ${int(w, place, 0)}, ${source}))[:12]`;
    default:
      return `[a + b for a, b in zip(${source}, range(${r.between(1, 6)}))]`;
  }
}

export function dict(w: World, place: Place, depth: number): string {
  const r = w.random;
  const inside = { ...place, fixed: [...place.fixed, "k"], times: place.times * 4 };
  if (r.chance(50)) return `{k: ${int(w, inside, depth - 1)} for k in range(${r.between(0, 6)})}`;
  return `{${Array.from({ length: r.below(4) }, (_, i) => `${i}: ${int(w, place, depth - 1)}`).join(", ")}}`;
}

/** Anything: ints, floats, strings, None, tuples, lists. */
export function any(w: World, place: Place, depth: number): string {
  const r = w.random;
  const name = variable(w, place, "any");
  if (name !== null && r.chance(35)) {
    const b = r.chance(50) ? name : any(w, place, depth - 1);
    return r.pick([
      name,
      `(${name} + ${b})`,
      `(${name} * 2)`,
      `(${b} - ${name})`,
      `(-${name})`,
      `(${name} or ${b})`,
      `str(${name})[:9]`,
      `(${name} == ${b})`,
      `${name}[0]`,
      `(${name} < ${b})`,
    ]);
  }
  switch (r.below(9)) {
    case 0:
    case 1:
    case 2:
      return int(w, place, depth - 1);
    case 3:
    case 4:
      return float(w, place, depth - 1);
    case 5:
      return text(w, place, depth - 1);
    case 6:
      return r.pick(["None", "True", "False", "()"]);
    case 7:
      return `(${int(w, place, 0)}, ${text(w, place, 0)})`;
    default:
      return `[${int(w, place, 0)}]`;
  }
}

export function condition(w: World, place: Place, depth: number): string {
  const r = w.random;
  const a = () => int(w, place, depth - 1);
  switch (r.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return `${a()} ${r.pick(["<", ">", "<=", ">=", "==", "!="])} ${a()}`;
    case 4:
      return `${a()} & ${r.pick([1, 3, 4])}`;
    case 5:
      return `${a()} % ${r.pick([2, 3, 5, 7])} == ${r.below(3)}`;
    case 6:
      return `${float(w, place, depth - 1)} ${r.pick(["<", ">", "=="])} ${a()}`;
    case 7:
      return depth > 0
        ? `(${condition(w, place, depth - 1)} ${r.pick(["and", "or"])} ${condition(w, place, depth - 1)})`
        : "True";
    case 8:
      return `not ${a()}`;
    case 9:
      return `${a()} <= ${a()} < ${a()}`;
    case 10:
      return `${text(w, place, 0)} ${r.pick(["==", "<", "in", "not in"])} ${text(w, place, 0)}`;
    default: {
      const name = variable(w, place, "list");
      return name === null ? `${a()} > 0` : r.pick([name, `${a()} in ${name}`, `len(${name}) > 3`]);
    }
  }
}

export function expression(w: World, place: Place, kind: Kind, depth: number): string {
  switch (kind) {
    case "int":
      return int(w, place, depth);
    case "num":
      return w.random.chance(70) ? int(w, place, depth) : float(w, place, depth);
    case "float":
      return float(w, place, depth);
    case "str":
      return text(w, place, depth);
    case "list":
      return list(w, place, depth);
    case "dict":
      return dict(w, place, depth);
    case "any":
      return any(w, place, depth);
  }
}
