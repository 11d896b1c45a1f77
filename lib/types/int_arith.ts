// Arithmetic on int values (number | bigint): the general case behind the slots of int and bool.
//
// In: normalised ints. Out: normalised ints, or floats (JS numbers) where the name says so; ZeroDivisionError, OverflowError
// and ValueError with CPython's messages. Invariant: never -0, never a bigint that is a safe integer.
import { exception, overflowError, valueError, zeroDivisionError } from "../core/raise.ts";
import { normInt } from "../core/value.ts";
import { andNumbers, orNumbers, xorNumbers } from "../ops/bitwise.ts";
import { divideHalfEven } from "./float_digits.ts";
import { type Division, shortDivision } from "./int_division.ts";
import { bitLength } from "./int_text.ts";

export type Int = number | bigint;

/** V8's bigints end at 2^30 bits. */
const MAX_BITS = 2 ** 30;
/** CPython's ints end where their digit count does. */
const MAX_SHIFT = 2 ** 62;

function isSafe(n: number): boolean {
  return n >= -9007199254740991 && n <= 9007199254740991;
}

export function addInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a + b;
    if (isSafe(r)) return r;
  }
  return normInt(BigInt(a) + BigInt(b));
}

export function subInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a - b;
    if (isSafe(r)) return r;
  }
  return normInt(BigInt(a) - BigInt(b));
}

/** What V8's RangeError about the size of a bigint is in Python. */
function tooLarge(e: unknown): unknown {
  return e instanceof RangeError ? exception("MemoryError") : e;
}

export function mulInts(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const r = a * b;
    if (isSafe(r)) return r + 0;
  }
  try {
    return normInt(BigInt(a) * BigInt(b));
  } catch (e) {
    throw tooLarge(e);
  }
}

export function negInt(a: Int): Int {
  return typeof a === "number" ? 0 - a : normInt(-a);
}

export function absInt(a: Int): Int {
  return typeof a === "number" ? Math.abs(a) : a < 0n ? normInt(-a) : a;
}

/** a // b and a % b, rounding towards minus infinity. */
export function divmodInts(a: Int, b: Int): [Int, Int] {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") {
    const m = a % b;
    const q = (a - m) / b;
    return m !== 0 && (m < 0) !== (b < 0) ? [q - 1, m + b] : [q + 0, m + 0];
  }
  const x = BigInt(a), y = BigInt(b);
  const short = shortDivision(x, y);
  if (short !== null) return [floorQuotient(short, x, y), normInt(floorRest(short, x, y))];
  // One multiplication instead of a second division: V8 divides at a fifth of the speed.
  const q = x / y, m = x - q * y;
  return m !== 0n && (m < 0n) !== (y < 0n) ? [normInt(q - 1n), normInt(m + y)] : [normInt(q), normInt(m)];
}

function floorQuotient({ quotient, rest }: Division, x: bigint, y: bigint): number {
  if ((x < 0n) === (y < 0n)) return quotient;
  return rest === 0n ? 0 - quotient : -1 - quotient;
}

/** The remainder with the sign of y. */
function floorRest({ rest }: Division, x: bigint, y: bigint): bigint {
  if (rest === 0n) return rest;
  if ((x < 0n) === (y < 0n)) return y < 0n ? -rest : rest;
  return y < 0n ? y + rest : y - rest;
}

export function floorDivInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") {
    const m = a % b;
    const q = (a - m) / b;
    return m !== 0 && (m < 0) !== (b < 0) ? q - 1 : q + 0;
  }
  const x = BigInt(a), y = BigInt(b);
  const short = shortDivision(x, y);
  if (short !== null) return floorQuotient(short, x, y);
  const q = x / y;
  // Without a remainder the quotient is rounded towards zero, which is down unless the signs differ.
  return normInt((x < 0n) === (y < 0n) || q * y === x ? q : q - 1n);
}

export function modInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") {
    const m = a % b;
    return (m !== 0 && (m < 0) !== (b < 0) ? m + b : m) + 0;
  }
  const x = BigInt(a), y = BigInt(b);
  const short = shortDivision(x, y);
  if (short !== null) return normInt(floorRest(short, x, y));
  const m = x % y;
  return normInt(m !== 0n && (m < 0n) !== (y < 0n) ? m + y : m);
}

/** a / b as the nearest double. */
export function trueDivInts(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const negative = (a < 0) !== (b < 0);
  const x = BigInt(absInt(a)), y = BigInt(absInt(b));
  if (x === 0n) return negative ? -0 : 0;
  const r = divideToDouble(x, y);
  if (r === Infinity) throw overflowError("integer division result too large for a float");
  return negative ? -r : r;
}

/** Nearest double to x / y (both positive); Infinity on overflow. */
export function divideToDouble(x: bigint, y: bigint): number {
  const d = bitLength(x) - bitLength(y);
  if (d > 1025) return Infinity;
  if (d < -1080) return 0;
  // 64 bits of quotient and a sticky bit round once, in Number(); results that may be subnormal round to their last bit.
  const shift = Math.min(64 - d, 1074);
  const num = shift >= 0 ? x << BigInt(shift) : x, den = shift >= 0 ? y : y << BigInt(-shift);
  if (shift === 1074) return Number(divideHalfEven(num, den)) * 2 ** -1074;
  const q = num / den;
  const exact = q * den === num;
  return scaleByPower(Number(exact ? q : q | 1n), -shift);
}

function scaleByPower(v: number, e: number): number {
  if (e > 1000) return v * 2 ** 1000 * 2 ** (e - 1000);
  if (e < -1000) return v * 2 ** -1000 * 2 ** (e + 1000);
  return v * 2 ** e;
}

/** base ** exp for exp >= 0. */
export function powInts(base: Int, exp: Int): Int {
  if (base === 0 || base === 1 || exp === 0) return exp === 0 ? 1 : base;
  if (base === -1) return modInts(exp, 2) === 0 ? 1 : -1;
  if (typeof exp === "bigint") throw exception("MemoryError");
  if (typeof base === "number") {
    const r = smallPow(base, exp);
    if (isSafe(r)) return r;
  }
  if ((bitLength(base) - 1) * exp > MAX_BITS) throw exception("MemoryError");
  return normInt(BigInt(base) ** BigInt(exp));
}

/** Exact while every factor is a safe integer; Infinity once one is not (JS's own ** may be off by an ulp). */
function smallPow(base: number, exp: number): number {
  let result = 1;
  for (;;) {
    if (exp & 1) {
      result *= base;
      if (!isSafe(result)) return Infinity;
    }
    exp = Math.floor(exp / 2);
    if (exp === 0) return result;
    base *= base;
    if (!isSafe(base)) return Infinity;
  }
}

/** pow(base, exp, modulus) with all of Python's cases. */
export function powMod(base: Int, exp: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError("pow() 3rd argument cannot be 0");
  const m = BigInt(absInt(modulus));
  if (m === 1n) return 0;
  let b = BigInt(base) % m;
  if (b < 0n) b += m;
  let e = BigInt(exp);
  if (e < 0n) {
    b = inverse(b, m);
    e = -e;
  }
  let r = m < 67108864n ? BigInt(smallPowMod(Number(b), e, Number(m))) : bigPowMod(b, e, m);
  if (modulus < 0 && r > 0n) r -= m;
  return normInt(r);
}

function inverse(b: bigint, m: bigint): bigint {
  let [r0, r1] = [m, b], [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (r0 !== 1n) throw valueError("base is not invertible for the given modulus");
  return t0 < 0n ? t0 + m : t0;
}

function smallPowMod(b: number, e: bigint, m: number): number {
  let r = 1 % m;
  for (const bit of e.toString(2)) {
    r = (r * r) % m;
    if (bit === "1") r = (r * b) % m;
  }
  return r;
}

/** Left to right, four bits at a time. */
function bigPowMod(b: bigint, e: bigint, m: bigint): bigint {
  const hex = e.toString(16);
  if (hex.length < 4) {
    let r = 1n;
    for (const bit of e.toString(2)) {
      r = (r * r) % m;
      if (bit === "1") r = (r * b) % m;
    }
    return r;
  }
  const table = [1n, b];
  for (let i = 2; i < 16; i++) table.push((table[i - 1] * b) % m);
  let r = 1n;
  for (let i = 0; i < hex.length; i++) {
    r = (r * r) % m;
    r = (r * r) % m;
    r = (r * r) % m;
    r = (r * r) % m;
    const d = parseInt(hex[i], 16);
    if (d !== 0) r = (r * table[d]) % m;
  }
  return r;
}

export function lshiftInt(a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (a === 0) return 0;
  if (typeof b === "bigint" || b >= MAX_SHIFT) throw overflowError("too many digits in integer");
  if (typeof a === "number" && b < 53) {
    const r = a * 2 ** b;
    if (isSafe(r)) return r;
  }
  try {
    return normInt(BigInt(a) << BigInt(b));
  } catch (e) {
    throw tooLarge(e);
  }
}

export function rshiftInt(a: Int, b: Int): Int {
  if (b < 0) throw valueError("negative shift count");
  if (typeof a === "number") {
    if (b > 60) return a < 0 ? -1 : 0;
    return Math.floor(a / 2 ** Number(b));
  }
  if (typeof b === "bigint") return a < 0n ? -1 : 0;
  return normInt(a >> BigInt(b));
}

export function andInts(a: Int, b: Int): Int {
  if (typeof a === "number") {
    if (typeof b === "number") return andNumbers(a, b);
    return a >= 0 ? andNumbers(lowBits(b), a) : normInt(BigInt(a) & b);
  }
  if (typeof b === "number") return b >= 0 ? andNumbers(lowBits(a), b) : normInt(a & BigInt(b));
  return normInt(a & b);
}

/** The bits that a safe integer that is not negative can have. */
function lowBits(v: bigint): number {
  return Number(BigInt.asUintN(53, v));
}

export function orInts(a: Int, b: Int): Int {
  return typeof a === "number" && typeof b === "number" ? orNumbers(a, b) : normInt(BigInt(a) | BigInt(b));
}

export function xorInts(a: Int, b: Int): Int {
  return typeof a === "number" && typeof b === "number" ? xorNumbers(a, b) : normInt(BigInt(a) ^ BigInt(b));
}

export function invertInt(a: Int): Int {
  return subInts(-1, a);
}

/** round(a, -digits) for digits > 0: half to even at 10 ** digits. */
export function roundIntTo(a: Int, digits: number): Int {
  if (digits > bitLength(a)) return 0;
  const unit = 10n ** BigInt(digits);
  const v = BigInt(a);
  const abs = v < 0n ? -v : v;
  const r = divideHalfEven(abs, unit) * unit;
  return normInt(v < 0n ? -r : r);
}

/** The int of a finite double's integral value. */
export function intOfDouble(v: number): Int {
  return Number.isSafeInteger(v) ? v + 0 : BigInt(v);
}

/** -1, 0 or 1: an int compared with a double that is not NaN, exactly. */
export function compareIntFloat(n: Int, f: number): number {
  // JS compares bigint and number by mathematical value.
  return n < f ? -1 : n > f ? 1 : 0;
}
