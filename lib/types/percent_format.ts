// The % operator of str, bytes and bytearray (library/stdtypes.html#printf-style-string-formatting).
//
// In: a template as JS text (bytes: one character a byte) and the right operand. Out: JS text of the same kind. What
// differs between str and bytes is in the Target.
import { getitemSlot, indexSlot, intSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strLen, strValue } from "../core/str.ts";
import { PyFloat, PyTuple, type Str, type Value } from "../core/value.ts";
import { asFloat, hasIndex, index, intOf, intResult } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { ascii, repr, str } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { formatFloatRepr } from "./float_digits.ts";
import { decimalText } from "./int_text.ts";

/** What str and bytes formatting do differently. */
export interface Target {
  readonly what: "string" | "bytes";
  key(text: string): Value;
  /** Is the right operand a mapping for %(name)s? */
  isMapping(v: Value): boolean;
  /** Text of a value for the codes s, r, a (and b), cut to `precision` when that is not negative. */
  text(code: string, v: Value, precision: number): { text: string; length: number } | null;
  char(v: Value): string;
  float(v: Value): number;
}

/** Right operand of %: the next argument, and whether all were used. */
class Arguments {
  #args: Value;
  #count: number;
  #at: number;
  readonly #mapping: Value | null;
  constructor(args: Value, target: Target) {
    this.#args = args;
    this.#count = args instanceof PyTuple ? args.a.length : -1;
    this.#at = args instanceof PyTuple ? 0 : -2;
    this.#mapping = target.isMapping(args) ? args : null;
  }
  next(): Value {
    if (this.#at >= this.#count) throw typeError("not enough arguments for format string");
    const at = this.#at++;
    return this.#count < 0 ? this.#args : (this.#args as PyTuple).a[at];
  }
  /** Makes the mapping's item the next argument. */
  select(key: Value): void {
    this.#args = getItem(this.#mapping!, key);
    this.#count = -1;
    this.#at = -2;
  }
  get mapping(): Value | null {
    return this.#mapping;
  }
  finish(what: string): void {
    if (this.#at < this.#count && this.#mapping === null) {
      throw typeError(`not all arguments converted during ${what} formatting`);
    }
  }
}

interface Spec {
  left: boolean;
  plus: boolean;
  space: boolean;
  alt: boolean;
  zero: boolean;
  width: number;
  precision: number;
}

function pointIndex(text: string, at: number): number {
  return strLen(strFromJs(text.slice(0, at)));
}

/** template % args */
export function formatPercent(template: string, operand: Value, target: Target): string {
  const args = new Arguments(operand, target);
  const end = template.length;
  let out = "", at = 0;

  function incomplete(): unknown {
    return valueError("incomplete format");
  }
  function number(limit: number, message: string): number {
    let n = 0;
    while (at < end && template[at] >= "0" && template[at] <= "9") {
      n = n * 10 + template.charCodeAt(at++) - 48;
      if (n > limit) throw valueError(message);
    }
    return n;
  }
  function star(): number {
    at++;
    const v = args.next();
    const n = intOf(v);
    if (n === undefined) throw typeError("* wants int");
    if (typeof n !== "number") {
      throw overflowError("Python int too large to convert to C ssize_t");
    }
    return n;
  }

  for (;;) {
    const next = template.indexOf("%", at);
    if (next < 0) break;
    out += template.slice(at, next);
    at = next + 1;
    if (template[at] === "%") {
      out += "%";
      at++;
      continue;
    }
    const spec: Spec = { left: false, plus: false, space: false, alt: false, zero: false, width: -1, precision: -1 };
    if (template[at] === "(") {
      if (args.mapping === null) throw typeError("format requires a mapping");
      const from = ++at;
      let depth = 1;
      for (; at < end && depth > 0; at++) {
        if (template[at] === "(") depth++;
        else if (template[at] === ")") depth--;
      }
      if (depth > 0) throw valueError("incomplete format key");
      args.select(target.key(template.slice(from, at - 1)));
    }
    flags: for (; at < end; at++) {
      switch (template[at]) {
        case "-":
          spec.left = true;
          continue;
        case "+":
          spec.plus = true;
          continue;
        case " ":
          spec.space = true;
          continue;
        case "#":
          spec.alt = true;
          continue;
        case "0":
          spec.zero = true;
          continue;
      }
      break flags;
    }
    if (template[at] === "*") {
      spec.width = star();
      if (spec.width < 0) {
        spec.left = true;
        spec.width = -spec.width;
      }
    } else if (template[at] >= "0" && template[at] <= "9") {
      spec.width = number(Number.MAX_SAFE_INTEGER, "width too big");
    }
    if (template[at] === ".") {
      at++;
      if (template[at] === "*") spec.precision = Math.max(0, star());
      else spec.precision = number(2147483647, "precision too big");
    }
    if (template[at] === "h" || template[at] === "l" || template[at] === "L") at++;
    if (at >= end) throw incomplete();
    const code = template[at++];
    out += convert(code, args.next(), spec, target, () => pointIndex(template, at - 1));
  }
  out += template.slice(at);
  args.finish(target.what);
  return out;
}

function convert(code: string, v: Value, spec: Spec, target: Target, where: () => number): string {
  switch (code) {
    case "s":
    case "r":
    case "a":
    case "b": {
      const done = target.text(code, v, spec.precision);
      if (done === null) break;
      return justify(done.text, done.length, spec);
    }
    case "c":
      return justify(target.char(v), 1, spec);
    case "d":
    case "i":
    case "u":
    case "x":
    case "X":
    case "o":
      return formatInteger(code, v, spec);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      return numeric(formatFloatRepr(target.float(v), code, spec.precision < 0 ? 6 : spec.precision, spec), "", spec);
  }
  const p = code.charCodeAt(0);
  const shown = p > 31 && p < 127 ? code : "?";
  throw valueError(`unsupported format character '${shown}' (0x${p.toString(16)}) at index ${where()}`);
}

function justify(text: string, length: number, spec: Spec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  return spec.left ? text + fill(" ", missing) : fill(" ", missing) + text;
}

function fill(c: string, n: number): string {
  if (n > 0x1fffffe8) throw overflowError("Python int too large to convert to C ssize_t");
  return c.repeat(n);
}

/** Adds the sign, the prefix, and padding to the text of a number. */
function numeric(text: string, prefix: string, spec: Spec): string {
  let sign = spec.plus ? "+" : spec.space ? " " : "";
  if (text[0] === "-") {
    sign = "-";
    text = text.slice(1);
  }
  const head = sign + prefix;
  const missing = spec.width - head.length - text.length;
  if (missing <= 0) return head + text;
  if (spec.left) return head + text + fill(" ", missing);
  return spec.zero ? head + fill("0", missing) + text : fill(" ", missing) + head + text;
}

function formatInteger(code: string, v: Value, spec: Spec): string {
  const n = integerValue(code, v);
  let text: string, prefix = "";
  if (code === "x" || code === "X") {
    text = n.toString(16);
    if (code === "X") text = text.toUpperCase();
    if (spec.alt) prefix = "0" + code;
  } else if (code === "o") {
    text = n.toString(8);
    if (spec.alt) prefix = "0o";
  } else text = decimalText(n);
  if (spec.precision >= 0) {
    const negative = text[0] === "-";
    const digits = negative ? text.slice(1) : text;
    if (digits.length < spec.precision) {
      text = (negative ? "-" : "") + fill("0", spec.precision - digits.length) + digits;
    }
  }
  return numeric(text, prefix, spec);
}

function integerValue(code: string, v: Value): number | bigint {
  const n = intOf(v);
  if (n !== undefined) return n;
  const whole = code === "d" || code === "i" || code === "u";
  const wrong = () =>
    typeError(`%${code} format: ${whole ? "a real number" : "an integer"} is required, not ${typeName(v)}`);
  const cls = typeOf(v);
  const toInt = whole ? intSlot(cls) : null;
  const slot = toInt ?? indexSlot(cls);
  if (slot === null || isStr(v)) throw wrong();
  try {
    return intResult(slot(v), toInt === null ? "__index__" : "__int__");
  } catch (e) {
    if (isExc(e, "TypeError")) throw wrong();
    throw e;
  }
}

const STR_TARGET: Target = {
  what: "string",
  key: (text) => strFromJs(text),
  isMapping: (v) => !(v instanceof PyTuple) && !isStr(v) && getitemSlot(typeOf(v)) !== null,
  text(code, v, precision) {
    if (code === "b") return null;
    const s: Str = code === "s" ? str(v) : code === "r" ? repr(v) : ascii(v);
    if (precision < 0 || strLen(s) <= precision) return { text: jsText(s), length: strLen(s) };
    const cut = typeof s === "string" ? s.slice(0, precision) : String.fromCodePoint(...s.cp.slice(0, precision));
    return { text: cut, length: precision };
  },
  char(v) {
    if (isStr(v)) {
      const s = strValue(v);
      if (strLen(s) !== 1) {
        throw typeError(`%c requires an int or a unicode character, not a string of length ${strLen(s)}`);
      }
      return jsText(s);
    }
    if (!hasIndex(v)) throw typeError(`%c requires an int or a unicode character, not ${typeName(v)}`);
    const n = index(v);
    if (n < 0 || n > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
    return String.fromCodePoint(Number(n));
  },
  float: (v) => v instanceof PyFloat ? v.v : asFloat(v),
};

/** str % operand */
export function percentFormat(template: Str, operand: Value): Str {
  return strFromJs(formatPercent(jsText(template), operand, STR_TARGET));
}
