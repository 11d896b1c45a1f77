// The % operator of str, bytes and bytearray (library/stdtypes.html#printf-style-string-formatting).
//
// In: a template as JS text (bytes: one character a byte) and the right operand. Out: text of the same kind, as a str. What
// differs between str and bytes is in the Target. Templates are parsed once and remembered; their mistakes are raised only when
// formatting reaches them.
import { getitemSlot, indexSlot, intSlot } from "../core/slot_getters.gen.ts";
import { floatType, typeOf } from "../core/builtin_types.ts";
import { isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strConcat, strFromJs, strFromPoint, strLen, strSub, strValue } from "../core/str.ts";
import { PyFloat, PyTuple, type Str, type Value } from "../core/value.ts";
import { asFloat, hasIndex, index, intOf, intResult } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { ascii, concatStr, repr, str } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { fixedDigits, formatFloatRepr } from "./float_digits.ts";
import { decimalText } from "./int_text.ts";
import { fillText, pointCount } from "./number_format.ts";

/** What str and bytes formatting do differently. */
export interface Target {
  readonly what: "string" | "bytes";
  key(text: string): Value;
  /** Is the right operand a mapping for %(name)s? */
  isMapping(v: Value): boolean;
  /** Text of a value for the codes s, r, a (and b), cut to `precision` when that is not negative. */
  text(code: string, v: Value, precision: number): Str | null;
  char(v: Value): Str;
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
  /** -1 when not given, STAR when an argument says it; so is `precision`. */
  width: number;
  precision: number;
}

const STAR = -2;

/** Literal text and the conversion after it. */
interface Piece {
  readonly literal: string;
  /** The text of %(key); null without one. */
  readonly key: string | null;
  readonly spec: Spec;
  /** Nothing but a conversion character. */
  readonly plain: boolean;
  /** One of d, s, x, f, with a width at most, and for f a precision: what quickText() may do. */
  readonly quick: boolean;
  /** The conversion character; "" where the template is malformed. */
  readonly code: string;
  /** Where the conversion character is. */
  readonly at: number;
  /** What is wrong with the template: found out when all before it is done. */
  readonly problem: "key" | "width" | "precision" | "end" | null;
}

export interface Template {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly tail: string;
  /** All pieces are quick. */
  readonly simple: boolean;
  /** All pieces are %d or %s and no more: ints and strs are joined as they are. */
  readonly joins: boolean;
  /** Has surrogates: literal text is a str only by strFromJs. */
  readonly wide: boolean;
}

const PROBLEMS = {
  key: "incomplete format key",
  width: "width too big",
  precision: "precision too big",
  end: "incomplete format",
} as const;

function parse(template: string): Template {
  const end = template.length;
  const pieces: Piece[] = [];
  let literal = "", at = 0;
  function number(limit: number): number {
    let n = 0;
    while (at < end && template[at] >= "0" && template[at] <= "9") {
      n = n * 10 + template.charCodeAt(at++) - 48;
      if (n > limit) return NaN;
    }
    return n;
  }
  for (;;) {
    const next = template.indexOf("%", at);
    if (next < 0) break;
    literal += template.slice(at, next);
    at = next + 1;
    if (template[at] === "%") {
      literal += "%";
      at++;
      continue;
    }
    const start = at;
    const spec: Spec = { left: false, plus: false, space: false, alt: false, zero: false, width: -1, precision: -1 };
    let key: string | null = null, problem: Piece["problem"] = null;
    if (template[at] === "(") {
      const from = ++at;
      let depth = 1;
      for (; at < end && depth > 0; at++) {
        if (template[at] === "(") depth++;
        else if (template[at] === ")") depth--;
      }
      if (depth > 0) problem = "key";
      key = template.slice(from, at - 1);
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
      at++;
      spec.width = STAR;
    } else if (template[at] >= "0" && template[at] <= "9") {
      spec.width = number(Number.MAX_SAFE_INTEGER);
      if (spec.width !== spec.width) problem ??= "width";
    }
    if (problem === null && template[at] === ".") {
      at++;
      if (template[at] === "*") {
        at++;
        spec.precision = STAR;
      } else spec.precision = number(2147483647);
      if (spec.precision !== spec.precision) problem = "precision";
    }
    const bare = at === start;
    if (template[at] === "h" || template[at] === "l" || template[at] === "L") at++;
    if (at >= end) problem ??= "end";
    const plain = bare && problem === null;
    const code = problem === null ? template[at] : "";
    const quick = problem === null && key === null && isQuick(code, spec);
    pieces.push({ literal, key, spec, plain, quick, code, at, problem });
    if (problem !== null) break;
    literal = "";
    at++;
  }
  const simple = pieces.length > 0 && pieces.every((p) => p.quick);
  const wide = typeof strFromJs(template) !== "string";
  const joins = pieces.every((p) => p.plain && p.key === null && (p.code === "d" || p.code === "s"));
  return { text: template, pieces, tail: literal + template.slice(at), simple: simple && !wide, joins, wide };
}

/** Templates that were parsed before. */
const parsed = new Map<string, Template>();
const MAX_PARSED = 500;

export function templateOf(text: string): Template {
  let known = parsed.get(text);
  if (known === undefined) {
    known = parse(text);
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(text, known);
  }
  return known;
}

/** A width or precision from the arguments. */
function star(args: Arguments): number {
  const n = intOf(args.next());
  if (n === undefined) throw typeError("* wants int");
  if (typeof n !== "number") throw overflowError("Python int too large to convert to C ssize_t");
  return n;
}

/** The spec with what the arguments say of it. */
function completed(spec: Spec, args: Arguments): Spec {
  let { left, width, precision } = spec;
  if (width === STAR) {
    width = star(args);
    if (width < 0) {
      left = true;
      width = -width;
    }
  }
  if (precision === STAR) precision = Math.max(0, star(args));
  return { ...spec, left, width, precision };
}

/** template % args */
export function formatPercent(text: string, operand: Value, target: Target): Str {
  return formatTemplate(templateOf(text), operand, target);
}

/** The same for a template that was parsed already. */
export function formatTemplate(template: Template, operand: Value, target: Target): Str {
  const done = template.simple ? simpleText(template, operand, target) : null;
  if (done !== null) return done;
  const { pieces, tail } = template;
  const args = new Arguments(operand, target);
  let out = "";
  /** What comes before `out`, when there are wide strs. */
  let before: Str[] | null = null;
  const add = (s: Str) => {
    if (typeof s === "string") out += s;
    else {
      (before ??= []).push(out, s);
      out = "";
    }
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (template.wide) add(strFromJs(piece.literal));
    else out += piece.literal;
    if (piece.plain) {
      const v = args.next();
      if (typeof v === "number" && (piece.code === "d" || piece.code === "s" && target.what === "string")) out += v;
      else if (typeof v === "string" && piece.code === "s" && target.what === "string") out += v;
      else add(convert(piece, v, piece.spec, target, template));
      continue;
    }
    if (piece.key !== null) {
      if (args.mapping === null) throw typeError("format requires a mapping");
      if (piece.problem === "key") throw valueError(PROBLEMS.key);
      args.select(target.key(piece.key));
    }
    let { spec } = piece;
    if (spec.width === STAR || spec.precision === STAR) spec = completed(spec, args);
    if (piece.problem !== null) throw valueError(PROBLEMS[piece.problem]);
    add(convert(piece, args.next(), spec, target, template));
  }
  if (template.wide) add(strFromJs(tail));
  else out += tail;
  args.finish(target.what);
  return before === null ? out : concatStr([...before, out]);
}

function isQuick(code: string, { plus, space, alt, width, precision }: Spec): boolean {
  if (plus || space || alt || width === STAR || precision === STAR) return false;
  return code === "f" || precision < 0 && (code === "d" || code === "s" || code === "x");
}

/** A simple template with ints, floats and strs that fit it; null for all else. */
function simpleText({ pieces, tail }: Template, operand: Value, target: Target): string | null {
  const texts = target.what === "string";
  if (pieces.length === 1 && !(operand instanceof PyTuple)) {
    const done = quickText(pieces[0], operand, texts);
    return done === null ? null : pieces[0].literal + done + tail;
  }
  if (!(operand instanceof PyTuple) || operand.a.length !== pieces.length) return null;
  const { a } = operand;
  let out = "";
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i], done = quickText(piece, a[i], texts);
    if (done === null) return null;
    out += piece.literal + done;
  }
  return out + tail;
}

/** What a quick piece makes of an int, a float or a str; null for all else. */
function quickText({ code, plain, spec }: Piece, v: Value, texts: boolean): string | null {
  let text: string;
  if (typeof v === "number") {
    if (code === "d" || code === "s" && texts) text = String(v);
    else if (code === "x" && v >= 0) text = v.toString(16);
    else return null;
  } else if (typeof v === "string") {
    if (code !== "s" || !texts) return null;
    text = v;
  } else {
    if (code !== "f" || !(v instanceof PyFloat) || v.t !== floatType.tag || v.v - v.v !== 0) return null;
    text = fixedDigits(Math.abs(v.v), spec.precision < 0 ? 6 : spec.precision);
    if (v.v < 0 || Object.is(v.v, -0)) text = "-" + text;
  }
  if (plain || spec.width <= text.length) return text;
  const missing = spec.width - text.length;
  if (spec.left) return text + fillText(" ", missing);
  if (!spec.zero || code === "s") return fillText(" ", missing) + text;
  return text.charCodeAt(0) === 45 ? "-" + fillText("0", missing) + text.slice(1) : fillText("0", missing) + text;
}

function convert(piece: Piece, v: Value, spec: Spec, target: Target, template: Template): Str {
  const { code } = piece;
  switch (code) {
    case "s":
    case "r":
    case "a":
    case "b": {
      const done = target.text(code, v, spec.precision);
      if (done === null) break;
      return spec.width < 0 ? done : justify(done, strLen(done), spec);
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
    case "f":
    case "F": {
      const f = target.float(v);
      if (f - f !== 0 || spec.alt) {
        return numeric(formatFloatRepr(f, code, spec.precision < 0 ? 6 : spec.precision, spec), "", spec);
      }
      const negative = f < 0 || Object.is(f, -0);
      return signed(negative, fixedDigits(Math.abs(f), spec.precision < 0 ? 6 : spec.precision), "", spec);
    }
    case "e":
    case "E":
    case "g":
    case "G":
      return numeric(formatFloatRepr(target.float(v), code, spec.precision < 0 ? 6 : spec.precision, spec), "", spec);
  }
  const p = code.charCodeAt(0);
  const shown = p > 31 && p < 127 ? code : "?";
  throw valueError(
    `unsupported format character '${shown}' (0x${p.toString(16)}) at index ${
      pointCount(template.text.slice(0, piece.at))
    }`,
  );
}

function justify(text: Str, length: number, spec: Spec): Str {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  const spaces = fillText(" ", missing);
  return spec.left ? strConcat(text, spaces) : strConcat(spaces, text);
}

/** Adds the sign, the prefix, and padding to the text of a number. */
function numeric(text: string, prefix: string, spec: Spec): string {
  return text[0] === "-" ? signed(true, text.slice(1), prefix, spec) : signed(false, text, prefix, spec);
}

function signed(negative: boolean, text: string, prefix: string, spec: Spec): string {
  const sign = negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
  const head = sign + prefix;
  const missing = spec.width - head.length - text.length;
  if (missing <= 0) return head + text;
  if (spec.left) return head + text + fillText(" ", missing);
  return spec.zero ? head + fillText("0", missing) + text : fillText(" ", missing) + head + text;
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
      text = (negative ? "-" : "") + fillText("0", spec.precision - digits.length) + digits;
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
    return precision < 0 || strLen(s) <= precision ? s : strSub(s, 0, precision);
  },
  char(v) {
    if (isStr(v)) {
      const s = strValue(v);
      if (strLen(s) !== 1) {
        throw typeError(`%c requires an int or a unicode character, not a string of length ${strLen(s)}`);
      }
      return s;
    }
    if (!hasIndex(v)) throw typeError(`%c requires an int or a unicode character, not ${typeName(v)}`);
    const n = index(v);
    if (n < 0 || n > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
    return strFromPoint(Number(n));
  },
  float: (v) => v instanceof PyFloat ? v.v : asFloat(v),
};

/** str % operand */
export function percentFormat(template: Str, operand: Value): Str {
  return formatPercent(jsText(template), operand, STR_TARGET);
}
