// Text of decimal numbers: reading, str(), engineering notation and format().
import { valueError } from "../core/raise.ts";
import { type FormatSpec, pad, parseFormatSpec } from "../types/number_format.ts";
import { decimalValue } from "../types/unicode_digits.ts";
import {
  digitCount,
  finite,
  infinity,
  isZero,
  pow10,
  PyDecimal,
  rescale,
  roundCoefficient,
  type Rounding,
} from "./_decimal_core.ts";

const NUMBER = /^([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?$/i;
const SPECIAL = /^([-+])?(?:(inf(?:inity)?)|(s)?nan(\d*))$/i;

/** The number that a text spells, or undefined. `loose`: spaces around and underscores are allowed. */
export function parseDecimal(source: string, loose: boolean): PyDecimal | undefined {
  let text = loose ? source.trim().replaceAll("_", "") : source;
  // deno-lint-ignore no-control-regex
  if (/[^\x00-\x7f]/.test(text)) {
    text = Array.from(text, (c) => {
      const d = decimalValue(c.codePointAt(0)!);
      return d >= 0 ? String(d) : c;
    }).join("");
  }
  const m = NUMBER.exec(text);
  if (m !== null) {
    const fraction = m[3] ?? m[4] ?? "";
    const e = m[5] === undefined ? 0 : Number(m[5]);
    return finite(m[1] === "-" ? 1 : 0, BigInt((m[2] ?? "") + fraction), e - fraction.length);
  }
  const s = SPECIAL.exec(text);
  if (s === null) return undefined;
  const sign = s[1] === "-" ? 1 : 0;
  if (s[2] !== undefined) return infinity(sign);
  return new PyDecimal(sign, BigInt(s[4] === "" ? 0 : s[4]), 0, s[3] === undefined ? "nan" : "snan");
}

function specialText(d: PyDecimal): string {
  if (d.special === "inf") return "Infinity";
  return (d.special === "nan" ? "NaN" : "sNaN") + (d.coefficient === 0n ? "" : d.coefficient.toString());
}

/** str() of a number, or its engineering form. */
export function decimalString(d: PyDecimal, capitals: number, engineering = false): string {
  const sign = d.sign ? "-" : "";
  if (d.special !== "") return sign + specialText(d);
  const digits = d.coefficient.toString();
  const left = d.exponent + digits.length;
  let point: number;
  if (d.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (d.coefficient === 0n) point = ((left + 1) % 3 + 3) % 3 - 1;
  else point = ((left - 1) % 3 + 3) % 3 + 1;
  const e = left - point;
  return sign + placePoint(digits, point, "") + (e === 0 ? "" : (capitals ? "E" : "e") + (e < 0 ? e : `+${e}`));
}

function placePoint(digits: string, point: number, separator: string): string {
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const fraction = point < 0 ? "0".repeat(-point) + digits : digits.slice(point);
  if (fraction === "") return whole;
  return whole + "." + (separator === "" ? fraction : fraction.replace(/(\d{3})(?=\d)/g, `$1${separator}`));
}

function toDigits(d: PyDecimal, n: number, mode: Rounding): PyDecimal {
  const drop = digitCount(d.coefficient) - n;
  if (drop <= 0) return d.coefficient === 0n ? d : finite(d.sign, d.coefficient * pow10(-drop), d.exponent + drop);
  let c = roundCoefficient(d.coefficient, drop, d.sign, mode).q;
  let e = d.exponent + drop;
  if (c === pow10(n)) {
    c /= 10n;
    e++;
  }
  return finite(d.sign, c, e);
}

/** Parses the spec; every error has the one message of the decimal module. */
function parseSpec(text: string): Readonly<FormatSpec> {
  let spec: Readonly<FormatSpec> | undefined;
  try {
    spec = parseFormatSpec(text, "decimal.Decimal");
  } catch {
    spec = undefined;
  }
  if (spec === undefined || spec.alt || (spec.type !== "" && !"eEfFgGn%".includes(spec.type))) {
    throw valueError("invalid format string");
  }
  return spec;
}

export function formatDecimal(source: PyDecimal, text: string, capitals: number, mode: Rounding): string {
  const spec = parseSpec(text);
  let d = source;
  let type = spec.type === "n" ? "g" : spec.type;
  if (type === "") type = capitals ? "G" : "g";
  const plus = spec.sign === "-" ? "" : spec.sign;
  if (d.special !== "") {
    const body = (d.sign ? "-" : plus) + specialText(d) + (type === "%" ? "%" : "");
    const zeros = spec.fill === "0" && spec.align === "=";
    return pad(body, zeros ? { ...spec, fill: " ", align: ">" } : spec, ">");
  }
  let { precision } = spec;
  if (type === "%") d = finite(d.sign, d.coefficient, d.exponent + 2);
  if (precision === 0 && (type === "g" || type === "G")) precision = 1;
  if (precision >= 0) {
    if (type === "e" || type === "E") d = toDigits(d, precision + 1, mode);
    else if (type === "g" || type === "G") {
      if (digitCount(d.coefficient) > precision) d = toDigits(d, precision, mode);
    } else d = rescale(d, -precision, mode).d;
  }
  const scientific = type === "e" || type === "E";
  const general = type === "g" || type === "G";
  if (!scientific && !general && d.exponent > 0) d = rescale(d, 0, mode).d;
  if (spec.noNegativeZero && isZero(d)) d = finite(0, 0n, d.exponent);
  const digits = d.coefficient.toString();
  const left = d.exponent + digits.length;
  let point: number;
  if (scientific) point = isZero(d) && precision >= 0 ? 1 - precision : 1;
  else if (general) point = d.exponent <= 0 && left > -6 ? left : 1;
  else point = left;
  const e = left - point;
  let body = placePoint(digits, point, spec.fractionSeparator);
  if (e !== 0 || scientific) body += (type === "e" || type === "g" ? "e" : "E") + (e < 0 ? e : `+${e}`);
  if (type === "%") body += "%";
  const sign = d.sign ? "-" : plus;
  const cut = /^\d+/.exec(body)![0];
  const rest = body.slice(cut.length);
  const zeros = spec.fill === "0" && spec.align === "=" ? spec.width - sign.length - rest.length : 0;
  const whole = grouped(cut, spec, zeros);
  if (spec.align === "=") {
    return sign + spec.fill.repeat(Math.max(0, spec.width - sign.length - whole.length - rest.length)) + whole + rest;
  }
  return pad(sign + whole + rest, spec, ">");
}

function grouped(digits: string, spec: Readonly<FormatSpec>, width: number): string {
  if (spec.separator === "") return digits.padStart(width, "0");
  let padded = digits;
  for (;;) {
    const out = padded.replace(/\B(?=(\d{3})+$)/g, spec.separator);
    if (out.length >= width) return out;
    padded = "0" + padded;
  }
}
