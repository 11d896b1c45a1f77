// The format mini-language for numbers (library/string.html#format-specification-mini-language).
//
// In: a value and a format spec. Out: text as JS string; ValueError with CPython's messages. parseFormatSpec is shared with
// str. Nothing here looks at Python classes except for their names in messages.
import { overflowError, valueError } from "../core/raise.ts";
import { strFromJs, strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { fixedDigits, formatFloatRepr } from "./float_digits.ts";
import { decimalText, digitsInBase } from "./int_text.ts";
import { decimalValue } from "./unicode_digits.ts";

/** A parsed format spec. Characters are code points in text form; "" means not given. */
export interface FormatSpec {
  fill: string;
  fillGiven: boolean;
  align: "" | "<" | ">" | "=" | "^";
  sign: "" | "+" | "-" | " ";
  noNegativeZero: boolean;
  alt: boolean;
  /** -1 when not given. */
  width: number;
  precision: number;
  /** Separator of the whole part; `every` digits. */
  separator: "" | "," | "_";
  every: number;
  fractionSeparator: "" | "," | "_";
  /** Presentation type, "" when not given. */
  type: string;
  /** Nothing but fill, alignment, width and type. */
  plain: boolean;
}

const ALIGNMENTS = "<>=^";
const MAX_DIGITS = BigInt("9223372036854775807");

/** Specs that were parsed before. */
const ofNumbers = new Map<string, FormatSpec>();
const ofStrs = new Map<string, FormatSpec>();
const MAX_PARSED = 256;

/** Parses a spec. `defaultAlign` is ">" for numbers and "<" for strings (it decides what a leading 0 means). */
export function parseFormatSpec(spec: Str, typeName: string, defaultAlign: "<" | ">" = ">"): Readonly<FormatSpec> {
  if (typeof spec !== "string") return parse(spec, typeName, defaultAlign);
  const parsed = defaultAlign === ">" ? ofNumbers : ofStrs;
  let known = parsed.get(spec);
  if (known === undefined) {
    known = parse(spec, typeName, defaultAlign);
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(spec, known);
  }
  return known;
}

function parse(spec: Str, typeName: string, defaultAlign: "<" | ">"): FormatSpec {
  const points = strPoints(spec);
  const chars = Array.from(points, (p) => String.fromCodePoint(p));
  const end = chars.length;
  let at = 0;
  const out: FormatSpec = {
    fill: " ",
    fillGiven: false,
    align: "",
    sign: "",
    noNegativeZero: false,
    alt: false,
    width: -1,
    precision: -1,
    separator: "",
    every: 3,
    fractionSeparator: "",
    type: "",
    plain: false,
  };
  if (end >= 2 && ALIGNMENTS.includes(chars[1])) {
    out.fill = chars[0];
    out.fillGiven = true;
    out.align = chars[1] as FormatSpec["align"];
    at = 2;
  } else if (end >= 1 && ALIGNMENTS.includes(chars[0])) {
    out.align = chars[0] as FormatSpec["align"];
    at = 1;
  }
  const aligned = out.align !== "";
  if (at < end && (chars[at] === "+" || chars[at] === "-" || chars[at] === " ")) {
    out.sign = chars[at++] as FormatSpec["sign"];
  }
  if (chars[at] === "z") {
    out.noNegativeZero = true;
    at++;
  }
  if (chars[at] === "#") {
    out.alt = true;
    at++;
  }
  if (!out.fillGiven && chars[at] === "0") {
    out.fill = "0";
    if (!aligned && defaultAlign === ">") out.align = "=";
    at++;
  }
  function integer(): number {
    let n = 0n, used = false;
    while (at < end) {
      const d = decimalValue(points[at]);
      if (d < 0) break;
      n = n * 10n + BigInt(d);
      used = true;
      at++;
      if (n > MAX_DIGITS) throw valueError("Too many decimal digits in format string");
    }
    return used ? Number(n) : -1;
  }
  out.width = integer();
  if (chars[at] === ",") {
    out.separator = ",";
    at++;
  }
  if (chars[at] === "_") {
    if (out.separator !== "") throw bothSeparators();
    out.separator = "_";
    at++;
  }
  if (chars[at] === "," && out.separator === "_") throw bothSeparators();
  if (chars[at] === ".") {
    at++;
    out.precision = integer();
    let used = out.precision >= 0;
    if (chars[at] === ",") {
      out.fractionSeparator = ",";
      used = true;
      at++;
    }
    if (chars[at] === "_") {
      if (out.fractionSeparator !== "") throw bothSeparators();
      out.fractionSeparator = "_";
      used = true;
      at++;
    }
    if (chars[at] === "," && out.fractionSeparator === "_") throw bothSeparators();
    if (!used) throw valueError("Format specifier missing precision");
  }
  if (end - at > 1) {
    throw valueError(`Invalid format specifier '${chars.join("")}' for object of type '${typeName}'`);
  }
  if (end - at === 1) out.type = chars[at];
  checkSeparators(out);
  out.plain = out.precision < 0 && out.sign === "" && out.separator === "" && out.fractionSeparator === "" &&
    !out.alt && !out.noNegativeZero && out.fill.length === 1;
  return out;
}

function bothSeparators(): unknown {
  return valueError("Cannot specify both ',' and '_'.");
}

function charText(c: string): string {
  const p = c.codePointAt(0)!;
  return p > 32 && p < 128 ? c : "\\x" + p.toString(16);
}

function checkSeparators(spec: FormatSpec): void {
  const { type } = spec;
  if (spec.separator !== "") {
    if (spec.separator === "_" && type !== "" && "boxX".includes(type)) spec.every = 4;
    else if (type !== "" && !"deEfFgG%".includes(type)) throw wrongSeparator(spec.separator, type);
  }
  if (spec.fractionSeparator !== "" && type === "n") throw wrongSeparator(spec.fractionSeparator, type);
}

function wrongSeparator(separator: string, type: string): unknown {
  return valueError(`Cannot specify '${separator}' with '${charText(type)}'.`);
}

/** The ValueError for a presentation type that does not fit. */
export function unknownFormatCode(type: string, typeName: string): unknown {
  return valueError(`Unknown format code '${charText(type)}' for object of type '${typeName}'`);
}

/** Text of a number in a spec: a str, for a code point may be one that JS text takes two units for. */
export function numberStr(text: string, given: Str, spec: Readonly<FormatSpec>): Str {
  return typeof given === "string" && spec.type !== "c" ? text : strFromJs(text);
}

/** Length in code points. */
export function pointCount(s: string): number {
  const { length } = s;
  let n = length;
  for (let i = 0; i + 1 < length; i++) {
    if ((s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00) n--;
  }
  return n;
}

/** Pads `text` (JS text) to the width of the spec; "=" counts as ">" here. */
export function pad(text: string, spec: Readonly<FormatSpec>, defaultAlign: "<" | ">"): string {
  const missing = spec.width - pointCount(text);
  if (missing <= 0) return text;
  switch (spec.align === "" ? defaultAlign : spec.align) {
    case "<":
      return text + fillText(spec.fill, missing);
    case "^": {
      const left = missing >> 1;
      return fillText(spec.fill, left) + text + fillText(spec.fill, missing - left);
    }
    default:
      return fillText(spec.fill, missing) + text;
  }
}

const SPACES: (string | undefined)[] = [], ZEROS: (string | undefined)[] = [];
const MOST_KEPT = 128;

/** n times a character; the usual ones are kept. */
export function fillText(fill: string, n: number): string {
  if (n <= 0) return "";
  if (n <= MOST_KEPT && (fill === " " || fill === "0")) return (fill === " " ? SPACES : ZEROS)[n] ??= fill.repeat(n);
  if (n * fill.length > 0x1fffffe8) throw overflowError("Python int too large to convert to C ssize_t");
  return fill.repeat(n);
}

/** Inserts separators into digits from the right, after zero-padding them to at least `minWidth` characters. */
function group(digits: string, separator: string, every: number, minWidth: number): string {
  if (separator === "") return digits.padStart(minWidth, "0");
  const grouped = (n: number) => n + Math.floor((n - 1) / every);
  let n = digits.length;
  if (grouped(n) < minWidth) {
    n = Math.max(n, minWidth - Math.floor(minWidth / (every + 1)));
    while (grouped(n) < minWidth) n++;
    while (n > digits.length && grouped(n - 1) >= minWidth) n--;
  }
  const all = digits.padStart(n, "0");
  let first = n % every;
  if (first === 0) first = every;
  const parts = [all.slice(0, first)];
  for (let i = first; i < n; i += every) parts.push(all.slice(i, i + every));
  return parts.join(separator);
}

function groupFraction(digits: string, separator: string): string {
  if (separator === "") return digits;
  const parts: string[] = [];
  for (let i = 0; i < digits.length; i += 3) parts.push(digits.slice(i, i + 3));
  return parts.join(separator);
}

function signText(negative: boolean, sign: FormatSpec["sign"]): string {
  return negative ? "-" : sign === "+" || sign === " " ? sign : "";
}

/** Puts sign, prefix, digits and rest together and pads. `rest` is everything from the decimal point on. */
function assemble(spec: Readonly<FormatSpec>, sign: string, prefix: string, digits: string, rest: string): string {
  const head = sign + prefix;
  const minWidth = spec.fill === "0" && spec.align === "=" ? spec.width - head.length - rest.length : 0;
  // NaN and the infinities have no digits to group.
  const body = digits === "" ? rest : group(digits, spec.separator, spec.every, minWidth) + rest;
  if (spec.align === "=") {
    return head + fillText(spec.fill, Math.max(0, spec.width - head.length - body.length)) + body;
  }
  return pad(head + body, spec, ">");
}

/** A small int by a plain spec; undefined for what is rare. */
function quickInt(v: number, { type, width, align, fill }: Readonly<FormatSpec>): string | undefined {
  let text: string;
  if (type === "" || type === "d") text = String(v);
  else if (type === "x" && v >= 0) text = v.toString(16);
  else return undefined;
  const missing = width - text.length;
  if (missing <= 0) return text;
  switch (align) {
    case "":
    case ">":
      return fillText(fill, missing) + text;
    case "<":
      return text + fillText(fill, missing);
    case "=":
      return v < 0 ? "-" + fillText(fill, missing) + text.slice(1) : fillText(fill, missing) + text;
  }
  return undefined;
}

/** format(int, spec). `typeName` is the value's class for messages. */
export function formatInt(v: number | bigint, spec: Readonly<FormatSpec>, typeName: string): string {
  if (typeof v === "number" && spec.plain) {
    const done = quickInt(v, spec);
    if (done !== undefined) return done;
  }
  const { type } = spec;
  switch (type) {
    case "":
    case "b":
    case "c":
    case "d":
    case "o":
    case "x":
    case "X":
    case "n":
      break;
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%": {
      const f = Number(v);
      if (!Number.isFinite(f)) throw overflowError("int too large to convert to float");
      return formatFloat(f, spec, typeName);
    }
    default:
      throw unknownFormatCode(type, typeName);
  }
  if (spec.precision >= 0) throw valueError("Precision not allowed in integer format specifier");
  if (spec.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type === "c") {
    if (spec.sign !== "") throw valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alt) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (v < 0 || v > 0x10ffff) {
      if (v > 0x7fffffffffffffffn || v < -0x8000000000000000n) {
        throw overflowError("Python int too large to convert to C long");
      }
      throw overflowError("%c arg not in range(0x110000)");
    }
    return padChar(String.fromCodePoint(Number(v)), spec);
  }
  const base = type === "b" ? 2 : type === "o" ? 8 : type === "x" || type === "X" ? 16 : 10;
  const negative = v < 0;
  let digits = base === 10 ? decimalText(negative ? -v : v) : digitsInBase(negative ? -v : v, base);
  let prefix = spec.alt && base !== 10 ? "0" + type : "";
  if (type === "X") {
    digits = digits.toUpperCase();
    prefix = prefix.toUpperCase();
  }
  return assemble(spec, signText(negative, spec.sign), prefix, digits, "");
}

function padChar(c: string, spec: Readonly<FormatSpec>): string {
  return pad(c, spec.align === "=" ? { ...spec, align: ">" } : spec, ">");
}

/** True when rounding made every digit a zero. */
function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text.replace(/[eE].*$/, ""));
}

/** Text of one real number without padding: sign, whole digits and the rest. */
function floatParts(v: number, code: string, precision: number, spec: Readonly<FormatSpec>, dot0: boolean) {
  const percent = code === "%";
  let text = formatFloatRepr(percent ? v * 100 : v, percent ? "f" : code, precision, { alt: spec.alt, dot0 });
  let negative = false;
  if (text[0] === "-") {
    negative = true;
    text = text.slice(1);
  }
  if (negative && spec.noNegativeZero && Number.isFinite(v) && isZeroText(text)) negative = false;
  let whole = 0;
  while (whole < text.length && text.charCodeAt(whole) >= 48 && text.charCodeAt(whole) <= 57) whole++;
  let fraction = whole;
  if (text[fraction] === ".") {
    fraction++;
    while (fraction < text.length && text.charCodeAt(fraction) >= 48 && text.charCodeAt(fraction) <= 57) fraction++;
  }
  const digits = text.slice(0, whole);
  const decimals = fraction > whole ? "." + groupFraction(text.slice(whole + 1, fraction), spec.fractionSeparator) : "";
  return { negative, digits, rest: decimals + text.slice(fraction) + (percent ? "%" : "") };
}

/** A finite number with so many places, without separators. */
function plainFixed(v: number, places: number, spec: Readonly<FormatSpec>): string {
  const text = fixedDigits(Math.abs(v), places);
  const sign = signText(v < 0 || Object.is(v, -0), spec.sign);
  const missing = spec.width - sign.length - text.length;
  if (missing <= 0) return sign + text;
  return spec.align === "=" ? sign + fillText(spec.fill, missing) + text : pad(sign + text, spec, ">");
}

/** format(float, spec) for a spec that is not empty. */
export function formatFloat(v: number, spec: Readonly<FormatSpec>, typeName: string): string {
  let code = spec.type;
  let { precision } = spec;
  let dot0 = false;
  switch (code) {
    case "":
      dot0 = true;
      code = precision < 0 ? "r" : "g";
      break;
    case "n":
      code = "g";
      break;
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      break;
    default:
      throw unknownFormatCode(code, typeName);
  }
  if (precision > 2147483647) throw valueError("precision too big");
  if (precision < 0) precision = code === "r" ? 0 : 6;
  if ((code === "f" || code === "F") && v - v === 0 && !spec.alt && !spec.noNegativeZero) {
    if (spec.separator === "" && spec.fractionSeparator === "") return plainFixed(v, precision, spec);
  }
  const { negative, digits, rest } = floatParts(v, code, precision, spec, dot0);
  return assemble(spec, signText(negative, spec.sign), "", digits, rest);
}

/** format(complex, spec) for a spec that is not empty. */
export function formatComplex(re: number, im: number, spec: Readonly<FormatSpec>, typeName: string): string {
  let code = spec.type;
  let { precision } = spec;
  let parens = false, skipReal = false;
  switch (code) {
    case "":
      code = precision < 0 ? "r" : "g";
      if (re === 0 && !Object.is(re, -0)) skipReal = true;
      else parens = true;
      break;
    case "n":
      code = "g";
      break;
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      break;
    default:
      throw unknownFormatCode(code, typeName);
  }
  if (spec.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") throw valueError("'=' alignment flag is not allowed in complex format specifier");
  if (precision > 2147483647) throw valueError("precision too big");
  if (precision < 0) precision = code === "r" ? 0 : 6;
  const a = floatParts(re, code, precision, spec, false);
  const b = floatParts(im, code, precision, spec, false);
  const real = skipReal
    ? ""
    : signText(a.negative, spec.sign) + group(a.digits, spec.separator, spec.every, 0) + a.rest;
  const imag = signText(b.negative, skipReal ? spec.sign : "+") + group(b.digits, spec.separator, spec.every, 0) +
    b.rest;
  return pad(parens ? `(${real}${imag}j)` : `${real}${imag}j`, spec, ">");
}
