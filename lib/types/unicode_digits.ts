// Decimal digits and white space of all scripts, as int(), float() and format() read them.
//
// Out: decimalValue (0..9 or -1), isSpace, and toAsciiDigits, which turns a text into what a number parser wants.
// Unicode's decimal digits come in runs whose length is a multiple of ten, so a digit's value is its place in the run.
import { strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";

const values = new Map<number, number>();

function isDigit(cp: number): boolean {
  return cp >= 0 && /^\p{Nd}$/u.test(String.fromCodePoint(cp));
}

/** Value of a decimal digit, or -1. */
export function decimalValue(cp: number): number {
  if (cp < 128) return cp >= 48 && cp <= 57 ? cp - 48 : -1;
  let v = values.get(cp);
  if (v === undefined) {
    v = -1;
    if (isDigit(cp)) {
      let start = cp;
      while (isDigit(start - 1)) start--;
      v = (cp - start) % 10;
    }
    values.set(cp, v);
  }
  return v;
}

/** str.isspace() of one code point. */
export function isSpace(cp: number): boolean {
  if (cp < 128) return cp === 32 || (cp >= 9 && cp <= 13) || (cp >= 28 && cp <= 31);
  return cp === 0x85 || cp === 0xa0 || cp === 0x1680 || (cp >= 0x2000 && cp <= 0x200a) || cp === 0x2028 ||
    cp === 0x2029 ||
    cp === 0x202f || cp === 0x205f || cp === 0x3000;
}

/** Digits of any script become ASCII digits, any white space a blank, every other non-ASCII character "?". */
export function toAsciiDigits(s: Str): string {
  if (typeof s === "string" && isAscii(s)) return s;
  let out = "";
  for (const cp of strPoints(s)) {
    if (cp < 127) out += String.fromCharCode(cp);
    else if (isSpace(cp)) out += " ";
    else {
      const d = decimalValue(cp);
      out += d < 0 ? "?" : d;
    }
  }
  return out;
}

function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 126) return false;
  return true;
}
