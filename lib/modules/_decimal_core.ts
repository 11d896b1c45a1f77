// Decimal numbers and the rules of rounding.
//
// In: sign, coefficient and exponent of an exact result. Out: the number that a context allows, with the conditions met on
// the way in `Work.status`. Nothing here raises: that is done once per operation by the context.
import { PyObject } from "../core/value.ts";

export type Special = "" | "inf" | "nan" | "snan";

/**
 * (-1)^sign * coefficient * 10^exponent; for NaN the coefficient is the payload. One that a double holds is there as one: what
 * is done with bigints takes 50 ns each (telco 25 -> 16 ms).
 */
export class PyDecimal extends PyObject {
  readonly sign: 0 | 1;
  /** The coefficient as a double; -1 when it is too large. */
  readonly small: number;
  #big: bigint | null;
  readonly exponent: number;
  readonly special: Special;
  constructor(sign: 0 | 1, coefficient: bigint | number, exponent: number, special: Special = "") {
    super();
    this.sign = sign;
    if (typeof coefficient === "number") {
      this.small = coefficient;
      this.#big = null;
    } else {
      this.small = coefficient <= MAX_SMALL ? Number(coefficient) : -1;
      this.#big = coefficient;
    }
    this.exponent = exponent;
    this.special = special;
  }
  get coefficient(): bigint {
    return this.#big ??= BigInt(this.small);
  }
}

const MAX_SMALL = BigInt(Number.MAX_SAFE_INTEGER);

export const INVALID = 1, CONVERSION = 2, IMPOSSIBLE = 4, UNDEFINED = 8, BAD_CONTEXT = 16, ANY_INVALID = 31;
export const FLOAT = 32, DIV_ZERO = 64, OVERFLOW = 128, UNDERFLOW = 256, SUBNORMAL = 512;
export const INEXACT = 1024, ROUNDED = 2048, CLAMPED = 4096;

export const MAX_PREC = 999999999999999999n;
/** Limits as JS numbers: exponents are JS numbers, exact up to 2^53. */
export const EXP_LIMIT = Number(MAX_PREC);

export type Rounding =
  | "ROUND_UP"
  | "ROUND_DOWN"
  | "ROUND_CEILING"
  | "ROUND_FLOOR"
  | "ROUND_HALF_UP"
  | "ROUND_HALF_DOWN"
  | "ROUND_HALF_EVEN"
  | "ROUND_05UP";

/** What an operation needs of a context, and the conditions that it met. */
export interface Work {
  prec: number;
  rounding: Rounding;
  emin: number;
  emax: number;
  clamp: number;
  status: number;
}

export function exactWork(): Work {
  return { prec: EXP_LIMIT, rounding: "ROUND_HALF_EVEN", emin: -EXP_LIMIT, emax: EXP_LIMIT, clamp: 0, status: 0 };
}

const POWERS: bigint[] = [1n];

export function pow10(n: number): bigint {
  if (n > 700) return 10n ** BigInt(n);
  while (POWERS.length <= n) POWERS.push(POWERS[POWERS.length - 1] * 10n);
  return POWERS[n];
}

/** Powers of ten that are exact as JS numbers, and what is below the last of them. */
export const SMALL_POWERS: readonly number[] = Array.from({ length: 16 }, (_, n) => 10 ** n);
const SMALL = 1000000000000000n;

/** Number of decimal digits of a coefficient below 2^53; 1 for zero. */
export function smallDigits(n: number): number {
  let d = n < 100000 ? 1 : n < 10000000000 ? 6 : 11;
  while (d < 16 && n >= SMALL_POWERS[d]) d++;
  return d;
}

/** Number of decimal digits; 1 for zero. */
export function digitCount(c: bigint): number {
  if (c < SMALL) return smallDigits(Number(c));
  const near = Number(c);
  if (near < 1e300) {
    // The logarithm is right but for one.
    const n = Math.round(Math.log10(near));
    return c >= pow10(n) ? n + 1 : n;
  }
  const bits = c.toString(16).length * 4;
  if (bits > 4000) {
    const low = Math.floor((bits - 4) * Math.LOG10E * Math.LN2);
    let n = low;
    for (let p = pow10(low); c >= p; p *= 10n) n++;
    return n;
  }
  return c.toString().length;
}

export function finite(sign: 0 | 1, c: bigint | number, e: number): PyDecimal {
  return new PyDecimal(sign, c, e);
}
export function infinity(sign: 0 | 1): PyDecimal {
  return new PyDecimal(sign, 0n, 0, "inf");
}
export function invalid(w: Work, condition = INVALID): PyDecimal {
  w.status |= condition;
  return new PyDecimal(0, 0n, 0, "nan");
}
export const ONE: PyDecimal = finite(0, 1n, 0);
export const ZERO: PyDecimal = finite(0, 0n, 0);

export function isNaN(d: PyDecimal): boolean {
  return d.special === "nan" || d.special === "snan";
}
export function isZero(d: PyDecimal): boolean {
  return d.special === "" && d.small === 0;
}
export function adjusted(d: PyDecimal): number {
  return d.exponent + (d.small >= 0 ? smallDigits(d.small) : digitCount(d.coefficient)) - 1;
}
export function withSign(d: PyDecimal, sign: 0 | 1): PyDecimal {
  return new PyDecimal(sign, d.small >= 0 ? d.small : d.coefficient, d.exponent, d.special);
}
export function etiny(w: Work): number {
  return w.emin - w.prec + 1;
}
export function etop(w: Work): number {
  return w.emax - w.prec + 1;
}

/** Is a quotient rounded up? `half`: how what is left compares with one half. */
function roundsUp(mode: Rounding, sign: 0 | 1, half: number, isOdd: boolean, endsIn5or0: boolean): boolean {
  switch (mode) {
    case "ROUND_UP":
      return true;
    case "ROUND_DOWN":
      return false;
    case "ROUND_CEILING":
      return sign === 0;
    case "ROUND_FLOOR":
      return sign === 1;
    case "ROUND_HALF_UP":
      return half >= 0;
    case "ROUND_HALF_DOWN":
      return half > 0;
    case "ROUND_HALF_EVEN":
      return half > 0 || (half === 0 && isOdd);
    case "ROUND_05UP":
      return endsIn5or0;
  }
}

/** As roundCoefficient(), in doubles; `drop` is 15 at most. */
function roundSmall(n: number, drop: number, sign: 0 | 1, mode: Rounding): { q: number; inexact: boolean } {
  const p = SMALL_POWERS[drop], r = n % p, q = (n - r) / p;
  if (r === 0) return { q, inexact: false };
  // 2 * r is below 2^53.
  const half = r * 2 < p ? -1 : r * 2 === p ? 0 : 1;
  return { q: roundsUp(mode, sign, half, q % 2 === 1, q % 5 === 0) ? q + 1 : q, inexact: true };
}

/** coefficient / 10^drop rounded. `sticky`: more non-zero digits follow. */
export function roundCoefficient(
  c: bigint,
  drop: number,
  sign: 0 | 1,
  mode: Rounding,
): { q: bigint; inexact: boolean } {
  if (c === 0n) return { q: 0n, inexact: false };
  let q = 0n, half = -1;
  if (drop <= digitCount(c)) {
    const p = pow10(drop);
    q = c / p;
    const r = c - q * p;
    if (r === 0n) return { q, inexact: false };
    const twice = r * 2n;
    half = twice < p ? -1 : twice === p ? 0 : 1;
  }
  const up = roundsUp(mode, sign, half, (q & 1n) === 1n, q % 5n === 0n);
  return { q: up ? q + 1n : q, inexact: true };
}

function overflow(w: Work, sign: 0 | 1): PyDecimal {
  w.status |= OVERFLOW | INEXACT | ROUNDED;
  const m = w.rounding;
  if (
    m === "ROUND_DOWN" || m === "ROUND_05UP" || (m === "ROUND_CEILING" && sign === 1) ||
    (m === "ROUND_FLOOR" && sign === 0)
  ) {
    return finite(sign, pow10(w.prec) - 1n, etop(w));
  }
  return infinity(sign);
}

/** The context's number for an exact finite value whose coefficient a double holds. */
export function finishSmall(w: Work, sign: 0 | 1, n: number, e: number): PyDecimal {
  const digits = smallDigits(n), top = e + digits - 1;
  const fits = n > 0 && digits <= w.prec && top <= w.emax && top >= w.emin && w.clamp === 0;
  return fits ? new PyDecimal(sign, n, e) : finish(w, sign, BigInt(n), e);
}

/** The context's number for an exact finite value. */
export function finish(w: Work, sign: 0 | 1, c: bigint, e: number): PyDecimal {
  const tiny = w.emin - w.prec + 1;
  if (c === 0n) {
    const top = w.clamp ? etop(w) : w.emax;
    if (e < tiny) {
      w.status |= CLAMPED;
      e = tiny;
    } else if (e > top) {
      w.status |= CLAMPED;
      e = top;
    }
    return finite(sign, 0n, e);
  }
  let n = digitCount(c);
  if (e + n - 1 > w.emax) return overflow(w, sign);
  if (e + n - 1 < w.emin) {
    w.status |= SUBNORMAL;
    if (e < tiny) {
      const { q, inexact } = roundCoefficient(c, tiny - e, sign, w.rounding);
      w.status |= ROUNDED;
      if (inexact) w.status |= INEXACT | UNDERFLOW;
      if (q === 0n) w.status |= CLAMPED;
      return finite(sign, q, tiny);
    }
    return finite(sign, c, e);
  }
  if (n > w.prec) {
    const drop = n - w.prec;
    const { q, inexact } = roundCoefficient(c, drop, sign, w.rounding);
    w.status |= ROUNDED;
    if (inexact) w.status |= INEXACT;
    c = q;
    e += drop;
    n = w.prec;
    if (c === pow10(n)) {
      c /= 10n;
      e++;
    }
    if (e + n - 1 > w.emax) return overflow(w, sign);
  }
  if (w.clamp) {
    const top = etop(w);
    if (e > top) {
      w.status |= CLAMPED;
      c *= pow10(e - top);
      e = top;
    }
  }
  return finite(sign, c, e);
}

export function fixNaN(w: Work, d: PyDecimal): PyDecimal {
  const room = w.prec - w.clamp;
  let c = d.coefficient;
  if (c !== 0n && digitCount(c) > room) c %= pow10(room);
  return new PyDecimal(d.sign, c, 0, "nan");
}

/** A finite number made to fit. */
export function finishAs(w: Work, d: PyDecimal): PyDecimal {
  return d.small >= 0 ? finishSmall(w, d.sign, d.small, d.exponent) : finish(w, d.sign, d.coefficient, d.exponent);
}

/** Any number made to fit. */
export function fix(w: Work, d: PyDecimal): PyDecimal {
  if (d.special === "inf") return d;
  if (d.special === "") return finishAs(w, d);
  const r = fixNaN(w, d);
  return d.special === "snan" ? new PyDecimal(r.sign, r.coefficient, 0, "snan") : r;
}

/** The NaN that an operation on these gives, or undefined when none is one. */
export function nanOf(w: Work, ...ds: PyDecimal[]): PyDecimal | undefined {
  for (const d of ds) {
    if (d.special === "snan") {
      w.status |= INVALID;
      return fixNaN(w, d);
    }
  }
  for (const d of ds) if (d.special === "nan") return fixNaN(w, d);
  return undefined;
}

/** Comparison by value of two numbers that are not NaN. */
export function compareValues(a: PyDecimal, b: PyDecimal): -1 | 0 | 1 {
  const az = isZero(a), bz = isZero(b);
  if (az || bz) return az && bz ? 0 : az ? (b.sign ? 1 : -1) : a.sign ? -1 : 1;
  if (a.sign !== b.sign) return a.sign ? -1 : 1;
  const m = compareMagnitudes(a, b);
  return (a.sign ? -m : m) as -1 | 0 | 1;
}

export function compareMagnitudes(a: PyDecimal, b: PyDecimal): -1 | 0 | 1 {
  if (a.special === "inf" || b.special === "inf") {
    return a.special === b.special ? 0 : a.special === "inf" ? 1 : -1;
  }
  if (a.coefficient === 0n || b.coefficient === 0n) {
    return a.coefficient === b.coefficient ? 0 : a.coefficient === 0n ? -1 : 1;
  }
  const x = adjusted(a), y = adjusted(b);
  if (x !== y) return x < y ? -1 : 1;
  const d = a.exponent - b.exponent;
  if (d === 0 && a.small >= 0 && b.small >= 0) return a.small < b.small ? -1 : a.small > b.small ? 1 : 0;
  const p = d > 0 ? a.coefficient * pow10(d) : a.coefficient;
  const q = d < 0 ? b.coefficient * pow10(-d) : b.coefficient;
  return p < q ? -1 : p > q ? 1 : 0;
}

/** Rescaled to an exponent by a rounding mode, without regard to the precision. */
export function rescale(d: PyDecimal, e: number, mode: Rounding): { d: PyDecimal; inexact: boolean } {
  if (d.small === 0) return { d: finite(d.sign, 0, e), inexact: false };
  if (d.small > 0 && d.exponent < e && e - d.exponent < 16) {
    const { q, inexact } = roundSmall(d.small, e - d.exponent, d.sign, mode);
    return { d: finite(d.sign, q, e), inexact };
  }
  if (d.exponent >= e) return { d: finite(d.sign, d.coefficient * pow10(d.exponent - e), e), inexact: false };
  const { q, inexact } = roundCoefficient(d.coefficient, e - d.exponent, d.sign, mode);
  return { d: finite(d.sign, q, e), inexact };
}

export function isInteger(d: PyDecimal): boolean {
  if (d.special !== "") return false;
  if (d.exponent >= 0 || d.coefficient === 0n) return true;
  return -d.exponent < digitCount(d.coefficient) && d.coefficient % pow10(-d.exponent) === 0n;
}

/** The whole part, towards zero. */
export function toBigInt(d: PyDecimal): bigint {
  const { d: r } = rescale(d, 0, "ROUND_DOWN");
  return r.sign ? -r.coefficient : r.coefficient;
}

export function fromBigInt(v: bigint): PyDecimal {
  return v < 0n ? finite(1, -v, 0) : finite(0, v, 0);
}
