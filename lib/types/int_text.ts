// Text of ints: decimal with the digit limit, and other bases.
//
// In: number or bigint. Out: JS strings. `intLimits` is the setting behind sys.set_int_max_str_digits (0 = no limit).
import { valueError } from "../core/raise.ts";

export const intLimits = { maxStrDigits: 4300 };

/** Lowest limit that may be set. */
export const INT_DIGITS_THRESHOLD = 640;

/** str(int). */
export function decimalText(v: number | bigint): string {
  if (typeof v === "number") return "" + v;
  const limit = intLimits.maxStrDigits;
  // Ten bits are at least three digits: a cheap refusal before the quadratic conversion is tried.
  if (limit > 0 && bitLength(v) > limit * 3.3219280948873626 + 4) throw tooManyDigits();
  const text = v.toString();
  if (limit > 0 && text.length > limit && text.length - (v < 0n ? 1 : 0) > limit) throw tooManyDigits();
  return text;
}

function tooManyDigits(): unknown {
  return valueError(
    `Exceeds the limit (${intLimits.maxStrDigits} digits) for integer string conversion; ` +
      "use sys.set_int_max_str_digits() to increase the limit",
  );
}

/** The ValueError for reading `digits` digits. */
export function tooManyDigitsToRead(digits: number): unknown {
  return valueError(
    `Exceeds the limit (${intLimits.maxStrDigits} digits) for integer string conversion: value has ${digits} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit",
  );
}

/** Lower-case digits of a non-negative int in base 2..36. */
export function digitsInBase(v: number | bigint, base: number): string {
  return v.toString(base);
}

/** bin(), oct() and hex(): sign, prefix, digits. */
export function prefixedDigits(v: number | bigint, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? "0b" : base === 8 ? "0o" : "0x";
  return v < 0 ? "-" + prefix + (-v).toString(base) : prefix + v.toString(base);
}

/** Bits needed for the absolute value. */
export function bitLength(v: number | bigint): number {
  if (typeof v === "number") {
    const a = Math.abs(v);
    if (a < 4294967296) return 32 - Math.clz32(a);
    return 64 - Math.clz32(Math.floor(a / 4294967296));
  }
  const hex = (v < 0n ? -v : v).toString(16);
  return (hex.length - 1) * 4 + 32 - Math.clz32(parseInt(hex[0], 16));
}
