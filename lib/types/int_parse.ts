// Reading ints from text: int("..."), int("...", base), and literals of other modules.
//
// In: ASCII text (toAsciiDigits of any str). Out: an int, or undefined when the text is no int in that base. The digit limit
// holds for bases that are no power of two.
import { normInt } from "../core/value.ts";
import { intLimits, tooManyDigitsToRead } from "./int_text.ts";

const DIGITS = /^[0-9a-z]+(?:_[0-9a-z]+)*$/;

/** Parses with Python's rules; base 0 reads prefixes. */
export function parseInteger(text: string, base: number): number | bigint | undefined {
  const short = shortInteger(text, base);
  if (short >= 0) return short;
  if (base === 10 && text.length > 400) checkLength(text);
  let s = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "").toLowerCase();
  let negative = false;
  if (s[0] === "-" || s[0] === "+") {
    negative = s[0] === "-";
    s = s.slice(1);
  }
  const prefix = s[0] === "0" && s.length > 1 ? s[1] : "";
  const prefixBase = prefix === "x" ? 16 : prefix === "o" ? 8 : prefix === "b" ? 2 : 0;
  if (prefixBase !== 0 && (base === 0 || base === prefixBase)) {
    base = prefixBase;
    s = s.slice(2);
    if (s[0] === "_") s = s.slice(1);
  } else if (base === 0) {
    // A leading zero is only allowed on zero itself.
    if (s[0] === "0" && /[^0_]/.test(s)) return undefined;
    base = 10;
  }
  if (!DIGITS.test(s)) return undefined;
  if (s.includes("_")) s = s.replaceAll("_", "");
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if ((c < 58 ? c - 48 : c - 87) >= base) return undefined;
  }
  const v = digitsToInt(s, base);
  return negative ? (typeof v === "number" ? 0 - v : normInt(-v)) : v;
}

/** The value of text that is nothing but at most ten digits of the base; -1 for all other text. */
export function shortInteger(text: string, base: number): number {
  const n = text.length;
  if (n === 0 || n > 10 || base === 0) return -1;
  let v = 0;
  if (base === 16 && n <= 8) {
    // In 32 bits, without products.
    for (let i = 0; i < n; i++) {
      const c = text.charCodeAt(i);
      const digit = c < 58 ? c - 48 : (c | 32) - 87;
      if (digit < 0 || digit > 15 || c > 57 && digit < 10) return -1;
      v = v << 4 | digit;
    }
    return v >>> 0;
  }
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    const digit = c < 58 ? c - 48 : (c | 32) - 87;
    if (digit < 0 || digit >= base || c > 122 || c > 57 && digit < 10) return -1;
    v = v * base + digit;
  }
  return v;
}

/** Refuses long plain numbers before anything costly happens to them. */
function checkLength(text: string): void {
  const m = /^[ \t-\r]*[+-]?([0-9]+)[ \t-\r]*$/.exec(text);
  if (m !== null && intLimits.maxStrDigits > 0 && m[1].length > intLimits.maxStrDigits) {
    throw tooManyDigitsToRead(m[1].length);
  }
}

/** The value of lower-case digits valid in `base`. */
export function digitsToInt(s: string, base: number): number | bigint {
  if (base === 10 && s.length < 16) return Number(s);
  const powerOfTwo = (base & (base - 1)) === 0;
  if (!powerOfTwo && intLimits.maxStrDigits > 0 && s.length > intLimits.maxStrDigits) {
    throw tooManyDigitsToRead(s.length);
  }
  switch (base) {
    case 10:
      return normInt(BigInt(s));
    case 16:
      return normInt(BigInt("0x" + s));
    case 8:
      return normInt(BigInt("0o" + s));
    case 2:
      return normInt(BigInt("0b" + s));
    case 4:
    case 32: {
      const bits = base === 4 ? 2 : 5;
      let binary = "";
      for (const c of s) binary += parseInt(c, base).toString(2).padStart(bits, "0");
      return normInt(BigInt("0b" + binary));
    }
  }
  return normInt(joinDigits(s, base));
}

/** Divide and conquer, so that long texts stay below quadratic time. */
function joinDigits(s: string, base: number): bigint {
  if (s.length <= 10) return BigInt(parseInt(s, base));
  const half = s.length >> 1;
  return joinDigits(s.slice(0, half), base) * BigInt(base) ** BigInt(s.length - half) + joinDigits(s.slice(half), base);
}
