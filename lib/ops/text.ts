// repr(), str(), ascii() and format() of any value.
//
// Out: Str values (exact; a str subclass returned by a special method is reduced to its text). reprGuard keeps
// self-containing containers from recursing.
import { reprSlot, strSlot } from "../core/slot_getters.gen.ts";
import { strType, typeOf } from "../core/builtin_types.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strFromPoints, strPoints, strValue } from "../core/str.ts";
import { PyFloat, PyWideStr, type Str, type Value } from "../core/value.ts";
import { typeName } from "./type_name.ts";

/** repr(v). */
export function repr(v: Value): Str {
  if (typeof v === "number") return String(v);
  const r = reprObject(v);
  return typeof r === "string" ? r : strValue(r);
}

/** repr(v) as the special method returned it: maybe an instance of a str subclass. */
// deno-lint-ignore no-explicit-any
export function reprObject(v: Value): any {
  const r = reprSlot(typeOf(v))!(v);
  if (typeof r !== "string" && !isStr(r)) throw typeError(`__repr__ returned non-string (type ${typeName(r)})`);
  return r;
}

/** str(v). */
export function str(v: Value): Str {
  if (typeof v === "string") return v;
  if (typeof v === "number") return String(v);
  if (v instanceof PyWideStr) return v;
  return strValue(strObject(v));
}

/** str(v) as the special method returned it: maybe an instance of a str subclass. */
// deno-lint-ignore no-explicit-any
export function strObject(v: Value): any {
  if (typeof v === "string" || v instanceof PyWideStr) return v;
  const r = strSlot(typeOf(v))!(v);
  if (!isStr(r)) throw typeError(`__str__ returned non-string (type ${typeName(r)})`);
  return r;
}

function escapePoint(p: number): string {
  if (p <= 0xff) return "\\x" + p.toString(16).padStart(2, "0");
  if (p <= 0xffff) return "\\u" + p.toString(16).padStart(4, "0");
  return "\\U" + p.toString(16).padStart(8, "0");
}

/** ascii(v). */
export function ascii(v: Value): Str {
  const r = repr(v);
  // deno-lint-ignore no-control-regex
  if (typeof r === "string" && /^[\x00-\x7f]*$/.test(r)) return r;
  let out = "";
  for (const p of strPoints(r)) out += p < 0x80 ? String.fromCharCode(p) : escapePoint(p);
  return out;
}

/** format() of exact ints, floats and strs with a spec that is not empty. */
interface Formats {
  int: (v: number, spec: Str) => Str;
  float: (v: number, spec: Str) => Str;
  str: (v: string, spec: Str) => Str;
}
const formats: Partial<Formats> = {};

/** Installed by the types: calling their methods by name would take as long as the formatting. */
export function registerFormat(given: Partial<Formats>): void {
  Object.assign(formats, given);
}

/** format(v, spec). */
export function format(v: Value, spec: Str): Str {
  const r = formatObject(v, spec);
  return typeof r === "string" ? r : strValue(r as Str);
}

/** format(v, spec) as the special method returned it: maybe an instance of a str subclass. */
export function formatObject(v: Value, spec: Str): Value {
  if (spec === "") {
    if (typeof v === "string") return v;
    if (typeof v === "number") return String(v);
  } else {
    if (typeof v === "number") return formats.int!(v, spec);
    if (typeof v === "string") return formats.str!(v, spec);
    if (v instanceof PyFloat && v.t !== 0) return formats.float!(v.v, spec);
  }
  const cls = typeOf(v);
  if (cls === strType && spec === "") return str(v);
  const r = callSpecial(v, "__format__", [spec]);
  if (!isStr(r)) throw typeError(`__format__ must return a str, not ${typeName(r)}`);
  return r;
}

/** repr(v) as JS text. */
export function reprJs(v: Value): string {
  return jsText(repr(v));
}

/** str(v) as JS text. */
export function strJs(v: Value): string {
  return jsText(str(v));
}

const active = new Set<Value>();

/** Runs `f`, unless the repr of `o` is already being made: then `onCycle`. */
export function reprGuard(o: Value, onCycle: Str, f: () => Str): Str {
  if (active.has(o)) return onCycle;
  active.add(o);
  try {
    return f();
  } finally {
    active.delete(o);
  }
}

/** Joins pieces of text into a str. */
export function concatStr(pieces: readonly Str[]): Str {
  let out = "", wide = false;
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i];
    if (typeof p === "string") out += p;
    else {
      const { s } = p;
      // JS would take the two lone surrogates for a pair.
      const joins = isLow(s.charCodeAt(0)) && isHigh(out.charCodeAt(out.length - 1));
      if (joins || p.apart) return concatPoints(pieces);
      out += s;
      wide = true;
    }
  }
  return wide ? strFromJs(out) : out;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

function concatPoints(pieces: readonly Str[]): Str {
  const cp: number[] = [];
  for (const piece of pieces) for (const p of strPoints(piece)) cp.push(p);
  return strFromPoints(cp);
}
