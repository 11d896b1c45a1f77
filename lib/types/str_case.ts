// Case conversion of exact strs: lower, upper, title, capitalize, swapcase, casefold.
//
// Invariant: JS's toLowerCase and toUpperCase do the full mappings of Unicode, final sigma included, as Python does;
// text whose code points could join to other characters in UTF-16 is mapped point by point.
import { strFromJs, strFromPoints, strPoints } from "../core/str.ts";
import type { PyWideStr, Str } from "../core/value.ts";
import {
  isCased,
  isCaseIgnorable,
  isLower,
  isTitle,
  isUpper,
  lowerPoint,
  toFolded,
  toTitle,
  upperPoint,
} from "./str_chars.ts";

function hasLoneSurrogate(s: PyWideStr): boolean {
  return s.cp.some((p) => p >= 0xd800 && p <= 0xdfff);
}

function upperPoints(cp: readonly number[]): Str {
  const same = cp.slice();
  let i = 0;
  for (; i < cp.length; i++) {
    const q = upperPoint(cp[i]);
    if (q < 0) break;
    same[i] = q;
  }
  if (i === cp.length) return strFromPoints(same);
  // Some character becomes several.
  const out = same.slice(0, i);
  for (; i < cp.length; i++) {
    const q = upperPoint(cp[i]);
    if (q >= 0) out.push(q);
    else for (const c of String.fromCodePoint(cp[i]).toUpperCase()) out.push(c.codePointAt(0)!);
  }
  return strFromPoints(out);
}

/** null where some character becomes several, or depends on its neighbours. */
function lowerPoints(cp: readonly number[]): Str | null {
  const out: number[] = [];
  for (let i = 0; i < cp.length; i++) {
    const q = lowerPoint(cp[i]);
    if (q < 0) return null;
    out.push(q);
  }
  return strFromPoints(out);
}

/** Splits at lone surrogates, so that mapping the pieces never joins two of them. */
function mapText(s: PyWideStr, f: (text: string) => string): Str {
  if (!hasLoneSurrogate(s)) return strFromJs(f(s.s));
  const out: number[] = [];
  for (const p of s.cp) {
    if (p >= 0xd800 && p <= 0xdfff) out.push(p);
    else for (const c of f(String.fromCodePoint(p))) out.push(c.codePointAt(0)!);
  }
  return strFromPoints(out);
}

export function lower(s: Str): Str {
  if (typeof s === "string") return s.toLowerCase();
  return lowerPoints(s.cp) ?? mapText(s, (t) => t.toLowerCase());
}

export function upper(s: Str): Str {
  if (typeof s === "string") return s.toUpperCase();
  return upperPoints(s.cp);
}

const ASCII_ONLY = /^[\x00-\x7f]*$/;

export function casefold(s: Str): Str {
  if (typeof s === "string" && ASCII_ONLY.test(s)) return s.toLowerCase();
  return mapPoints(s, (p) => toFolded(p));
}

function mapPoints(s: Str, f: (p: number, i: number, all: readonly number[]) => string): Str {
  const points = strPoints(s);
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const p = points[i];
    if (p >= 0xd800 && p <= 0xdfff) out.push(p);
    else for (const c of f(p, i, points)) out.push(c.codePointAt(0)!);
  }
  return strFromPoints(out);
}

/** Lower case of the character at i of a text. */
function lowerAt(p: number, i: number, all: readonly number[]): string {
  return p === 0x3a3 ? finalSigma(i, all) ? "\u03c2" : "\u03c3" : String.fromCodePoint(p).toLowerCase();
}

/** Is the capital sigma at i the last letter of a word of several letters? */
function finalSigma(i: number, all: readonly number[]): boolean {
  let j = i - 1;
  while (j >= 0 && isCaseIgnorable(all[j])) j--;
  if (j < 0 || !isCased(all[j])) return false;
  j = i + 1;
  while (j < all.length && isCaseIgnorable(all[j])) j++;
  return j >= all.length || !isCased(all[j]);
}

export function capitalize(s: Str): Str {
  if (typeof s === "string" && ASCII_ONLY.test(s)) return s === "" ? s : s[0].toUpperCase() + s.slice(1).toLowerCase();
  return mapPoints(s, (p, i, all) => i === 0 ? toTitle(p) : lowerAt(p, i, all));
}

/** title() and swapcase() of ASCII text: each character from the text in lower or in upper case. */
function asciiTitle(s: string): string {
  const low = s.toLowerCase(), high = s.toUpperCase();
  let out = "", from = 0, inWord = false;
  for (let i = 0; i < s.length; i++) {
    const c = low.charCodeAt(i);
    const letter = c >= 97 && c <= 122;
    if (letter && !inWord) {
      out += low.slice(from, i) + high[i];
      from = i + 1;
    }
    inWord = letter;
  }
  return out + low.slice(from);
}

function asciiSwapped(s: string): string {
  const low = s.toLowerCase(), high = s.toUpperCase();
  let out = "", from = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c >= 65 && c <= 90) {
      out += high.slice(from, i) + low[i];
      from = i + 1;
    }
  }
  return out + high.slice(from);
}

export function title(s: Str): Str {
  if (typeof s === "string" && ASCII_ONLY.test(s)) return asciiTitle(s);
  let inWord = false;
  return mapPoints(s, (p, i, all) => {
    const mapped = inWord ? lowerAt(p, i, all) : toTitle(p);
    inWord = isCased(p);
    return mapped;
  });
}

export function swapcase(s: Str): Str {
  if (typeof s === "string" && ASCII_ONLY.test(s)) return asciiSwapped(s);
  return mapPoints(s, (p, i, all) => {
    if (isUpper(p)) return lowerAt(p, i, all);
    return isLower(p) ? String.fromCodePoint(p).toUpperCase() : String.fromCodePoint(p);
  });
}

/** str.istitle() */
export function isTitleCased(s: Str): boolean {
  let cased = false, previous = false;
  for (const p of strPoints(s)) {
    if (isUpper(p) || isTitle(p)) {
      if (previous) return false;
      previous = cased = true;
    } else if (isLower(p)) {
      if (!previous) return false;
      cased = true;
    } else previous = false;
  }
  return cased;
}

/** str.isupper() and str.islower(): some cased character, and all of them of this case. */
export function isAllCase(s: Str, wanted: (p: number) => boolean, unwanted: (p: number) => boolean): boolean {
  let found = false;
  for (const p of strPoints(s)) {
    if (unwanted(p) || isTitle(p)) return false;
    if (wanted(p)) found = true;
  }
  return found;
}
