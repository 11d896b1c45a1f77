// The two representations of str, and the few operations everything else needs on them.
//
// Invariant: a JS string that is a Python str has no surrogate code unit; any other text is a PyWideStr whose `cp` has
// at least one code point that is astral or a surrogate. Build strings through strFromJs / strFromPoints to keep it.
import { pointsToJs } from "./points.ts";
import { PyStrBox, PyWideStr, type Str, type Value } from "./value.ts";

// deno-lint-ignore no-control-regex
const SURROGATE = /[\ud800-\udfff]/;

/** A str from JS text: surrogate pairs become one code point, lone surrogates stay themselves. */
export function strFromJs(s: string): Str {
  if (s.length < 24 ? !hasSurrogate(s) : !SURROGATE.test(s)) return s;
  const cp: number[] = [];
  for (let i = 0; i < s.length; i++) {
    const p = s.codePointAt(i)!;
    if (p > 0xffff) i++;
    cp.push(p);
  }
  return new PyWideStr(cp, s);
}

/** The same as SURROGATE, faster for short text. */
function hasSurrogate(s: string): boolean {
  for (let i = 0; i < s.length; i++) if ((s.charCodeAt(i) & 0xf800) === 0xd800) return true;
  return false;
}

/** A str from code points (any of 0..0x10ffff, surrogates included). */
export function strFromPoints(cp: readonly number[]): Str {
  let wide = false;
  for (let i = 0; i < cp.length; i++) {
    const p = cp[i];
    if (p > 0xffff || (p >= 0xd800 && p <= 0xdfff)) {
      wide = true;
      break;
    }
  }
  return wide ? new PyWideStr(cp, null) : pointsToJs(cp);
}

/** Strs of one character that were met lately: the same object again needs no hashing and compares at once. */
const recent: (Str | undefined)[] = new Array(1024).fill(undefined);
const recentPoints = new Int32Array(1024).fill(-1);

/** The str of one code point. */
export function strFromPoint(p: number): Str {
  const i = p & 1023;
  if (recentPoints[i] === p) return recent[i]!;
  const made = strFromPoints([p]);
  recentPoints[i] = p;
  recent[i] = made;
  return made;
}

/** True for str and its subclasses. */
export function isStr(v: Value): v is Str | PyStrBox {
  return typeof v === "string" || v instanceof PyWideStr || v instanceof PyStrBox;
}

/** The exact str value of a str or str subclass instance. */
export function strValue(v: Str | PyStrBox): Str {
  return v instanceof PyStrBox ? v.v : v;
}

/** JS text of a str (astral characters as pairs, lone surrogates as themselves). */
export function jsText(v: Str | PyStrBox): string {
  if (typeof v === "string") return v;
  if (v instanceof PyWideStr) return v.s;
  return typeof v.v === "string" ? v.v : v.v.s;
}

/** Length in code points. */
export function strLen(s: Str): number {
  return typeof s === "string" ? s.length : s.cp.length;
}

/** Code point at index i (0 <= i < length). */
export function strPoint(s: Str, i: number): number {
  return typeof s === "string" ? s.charCodeAt(i) : s.cp[i];
}

/** One-character str at index i (0 <= i < length). */
export function strAt(s: Str, i: number): Str {
  return typeof s === "string" ? s[i] : strFromPoint(s.cp[i]);
}

/** Substring [start, stop) with 0 <= start <= stop <= length. */
export function strSub(s: Str, start: number, stop: number): Str {
  return typeof s === "string" ? s.substring(start, stop) : strFromPoints(s.cp.slice(start, stop));
}

export function strConcat(a: Str, b: Str): Str {
  if (typeof a === "string" && typeof b === "string") return a + b;
  return strFromPoints(strPoints(a).concat(strPoints(b) as number[]));
}

/** The code points of a str; do not change the array. */
export function strPoints(s: Str): readonly number[] {
  if (typeof s !== "string") return s.cp;
  const cp = new Array<number>(s.length);
  for (let i = 0; i < s.length; i++) cp[i] = s.charCodeAt(i);
  return cp;
}

/** Equality of two exact strs. */
export function strEq(a: Str, b: Str): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  if (a.cp.length !== b.cp.length) return false;
  for (let i = 0; i < a.cp.length; i++) if (a.cp[i] !== b.cp[i]) return false;
  return true;
}

/** -1, 0 or 1 by code points. */
export function strCompare(a: Str, b: Str): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  const x = strPoints(a), y = strPoints(b);
  const n = Math.min(x.length, y.length);
  for (let i = 0; i < n; i++) if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1;
  return x.length - y.length;
}
