// Python's repr of constants, for error texts and unparsed annotations.
//
// In: a Const. Out: its repr. Invariants: floats show the shortest digits that give the same value back; strings use
// single quotes unless they hold one and no double quote.
import type { Const } from "../source/constant.ts";

export function constRepr(c: Const): string {
  switch (c.k) {
    case "none":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return c.v ? "True" : "False";
    case "int":
      return String(c.v);
    case "float":
      return floatRepr(c.v);
    case "complex":
      return complexRepr(c.re, c.im);
    case "str":
      return strRepr(typeof c.v === "string" ? Array.from(c.v, (ch) => ch.charCodeAt(0)) : c.v);
    case "bytes":
      return bytesRepr(c.v);
    case "tuple":
      return c.v.length === 1 ? `(${constRepr(c.v[0])},)` : `(${c.v.map(constRepr).join(", ")})`;
    case "frozenset":
      return c.v.length === 0 ? "frozenset()" : `frozenset({${c.v.map(constRepr).join(", ")}})`;
    case "slice":
      return `slice(${c.v.map(constRepr).join(", ")})`;
    case "code":
      return "<code object>";
  }
}

/** repr(float). */
export function floatRepr(v: number): string {
  if (Number.isNaN(v)) return "nan";
  if (!Number.isFinite(v)) return v > 0 ? "inf" : "-inf";
  if (v === 0) return Object.is(v, -0) ? "-0.0" : "0.0";
  const [mantissa, exponentText] = Math.abs(v).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(exponentText);
  const sign = v < 0 ? "-" : "";
  if (exponent < -4 || exponent >= 16) {
    const rest = digits.length > 1 ? "." + digits.slice(1) : "";
    const e = Math.abs(exponent);
    return `${sign}${digits[0]}${rest}e${exponent < 0 ? "-" : "+"}${e < 10 ? "0" : ""}${e}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${sign}${whole}.${digits.slice(exponent + 1) || "0"}`;
}

function complexRepr(re: number, im: number): string {
  const part = (v: number) => floatRepr(v).replace(/\.0$/, "");
  if (re === 0 && !Object.is(re, -0)) return part(im) + "j";
  const imText = part(im);
  return `(${part(re)}${imText.startsWith("-") ? "" : "+"}${imText}j)`;
}

const ESCAPES: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\" };

function hex(p: number, width: number): string {
  return p.toString(16).padStart(width, "0");
}

function isPrintable(p: number): boolean {
  if (p < 127) return p >= 32;
  if (p >= 0xd800 && p <= 0xdfff) return false;
  return !/[\p{C}\p{Z}]/u.test(String.fromCodePoint(p));
}

function quoteFor(has: (p: number) => boolean): number {
  return has(39) && !has(34) ? 34 : 39;
}

/** repr(str), from code points. */
export function strRepr(points: readonly number[]): string {
  const quote = quoteFor((p) => points.includes(p));
  let out = String.fromCharCode(quote);
  for (const p of points) {
    if (p === quote) out += "\\" + String.fromCharCode(p);
    else if (ESCAPES[p] !== undefined) out += ESCAPES[p];
    else if (isPrintable(p)) out += String.fromCodePoint(p);
    else if (p <= 0xff) out += "\\x" + hex(p, 2);
    else if (p <= 0xffff) out += "\\u" + hex(p, 4);
    else out += "\\U" + hex(p, 8);
  }
  return out + String.fromCharCode(quote);
}

function bytesRepr(v: Uint8Array): string {
  const quote = quoteFor((p) => v.includes(p));
  let out = "b" + String.fromCharCode(quote);
  for (const p of v) {
    if (p === quote) out += "\\" + String.fromCharCode(p);
    else if (ESCAPES[p] !== undefined) out += ESCAPES[p];
    else out += p >= 32 && p < 127 ? String.fromCharCode(p) : "\\x" + hex(p, 2);
  }
  return out + String.fromCharCode(quote);
}
