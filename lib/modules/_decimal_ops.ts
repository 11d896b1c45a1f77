// Arithmetic, comparison, rounding, logical and digit operations of decimal numbers (General Decimal Arithmetic).
//
// In: numbers and a Work. Out: the result, rounded; conditions in the Work.
import {
  adjusted,
  compareMagnitudes,
  compareValues,
  digitCount,
  DIV_ZERO,
  etiny,
  etop,
  finish,
  finishAs,
  finishSmall,
  finite,
  fix,
  fromBigInt,
  IMPOSSIBLE,
  INEXACT,
  infinity,
  INVALID,
  invalid,
  isNaN,
  isZero,
  nanOf,
  pow10,
  type PyDecimal,
  rescale,
  ROUNDED,
  type Rounding,
  SMALL_POWERS,
  toBigInt,
  UNDEFINED,
  withSign,
  type Work,
} from "./_decimal_core.ts";

/** Exponents so far apart make no long coefficients: the sum is exact first. */
const NEAR = 20;
const MOST = Number.MAX_SAFE_INTEGER;

function addFinite(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.small > 0 && b.small > 0) {
    const d = a.exponent - b.exponent;
    if (d < 16 && d > -16) {
      const x = d > 0 ? a.small * SMALL_POWERS[d] : a.small, y = d < 0 ? b.small * SMALL_POWERS[-d] : b.small;
      const sum = (a.sign ? -x : x) + (b.sign ? -y : y);
      if (x <= MOST && y <= MOST && sum !== 0 && sum <= MOST && sum >= -MOST) {
        return finishSmall(w, sum < 0 ? 1 : 0, Math.abs(sum), d < 0 ? a.exponent : b.exponent);
      }
    }
  }
  const low = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n && b.coefficient === 0n) {
    const sign = a.sign === b.sign ? a.sign : w.rounding === "ROUND_FLOOR" ? 1 : 0;
    return finish(w, sign, 0n, low);
  }
  if (a.coefficient === 0n || b.coefficient === 0n) {
    const d = a.coefficient === 0n ? b : a;
    const e = Math.max(low, d.exponent - w.prec - 1);
    return finish(w, d.sign, d.coefficient * pow10(Math.max(0, d.exponent - e)), Math.min(d.exponent, e));
  }
  let big = a, small = b;
  if (a.exponent < b.exponent) [big, small] = [b, a];
  let sc = small.coefficient, se = small.exponent;
  if (big.exponent - se > NEAR) {
    const floor = big.exponent + Math.min(-1, digitCount(big.coefficient) - w.prec - 2);
    // Far below the last digit that counts: a one there rounds the same way.
    if (digitCount(sc) + se - 1 < floor) {
      sc = 1n;
      se = floor;
    }
  }
  const bc = big.exponent === se ? big.coefficient : big.coefficient * pow10(big.exponent - se);
  const sum = (big.sign ? -bc : bc) + (small.sign ? -sc : sc);
  if (sum === 0n) return finish(w, w.rounding === "ROUND_FLOOR" ? 1 : 0, 0n, se);
  return sum < 0n ? finish(w, 1, -sum, se) : finish(w, 0, sum, se);
}

export function add(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.special !== "" || b.special !== "") {
    const nan = nanOf(w, a, b);
    if (nan !== undefined) return nan;
    if (a.special !== "inf") return b;
    return b.special === "inf" && a.sign !== b.sign ? invalid(w) : a;
  }
  return addFinite(w, a, b);
}

export function subtract(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return isNaN(b) ? add(w, a, b) : add(w, a, withSign(b, b.sign ? 0 : 1));
}

function signOf(a: PyDecimal, b: PyDecimal): 0 | 1 {
  return a.sign === b.sign ? 0 : 1;
}

export function multiply(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.special !== "" || b.special !== "") {
    const nan = nanOf(w, a, b);
    if (nan !== undefined) return nan;
    return isZero(a) || isZero(b) ? invalid(w) : infinity(signOf(a, b));
  }
  const e = a.exponent + b.exponent;
  if (a.small >= 0 && b.small >= 0) {
    const n = a.small * b.small;
    if (n <= MOST) return finishSmall(w, signOf(a, b), n, e);
  }
  return finish(w, signOf(a, b), a.coefficient * b.coefficient, e);
}

export function divide(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const sign = signOf(a, b);
  if (a.special !== "" || b.special !== "") {
    const nan = nanOf(w, a, b);
    if (nan !== undefined) return nan;
    if (a.special === "inf") return b.special === "inf" ? invalid(w) : infinity(sign);
    return finish(w, sign, 0n, etiny(w));
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(w, UNDEFINED);
    w.status |= DIV_ZERO;
    return infinity(sign);
  }
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finish(w, sign, 0n, ideal);
  const shift = digitCount(b.coefficient) - digitCount(a.coefficient) + w.prec + 1;
  let e = ideal - shift;
  const num = shift >= 0 ? a.coefficient * pow10(shift) : a.coefficient;
  const den = shift >= 0 ? b.coefficient : b.coefficient * pow10(-shift);
  let q = num / den;
  if (q * den !== num) {
    if (q % 5n === 0n) q++;
  } else {
    while (e < ideal && q % 10n === 0n) {
      q /= 10n;
      e++;
    }
  }
  return finish(w, sign, q, e);
}

/** Whole quotient and remainder of finite numbers, unrounded; undefined when the quotient has too many digits. */
function split(w: Work, a: PyDecimal, b: PyDecimal): { q: bigint; r: bigint; e: number } | undefined {
  const e = Math.min(a.exponent, b.exponent);
  const diff = adjusted(a) - adjusted(b);
  if (a.coefficient === 0n) return { q: 0n, r: 0n, e };
  if (diff <= -2) return { q: 0n, r: a.coefficient * pow10(Math.min(a.exponent - e, 100000)), e };
  if (diff > w.prec) return undefined;
  const x = a.coefficient * pow10(a.exponent - e), y = b.coefficient * pow10(b.exponent - e);
  const q = x / y;
  return q < pow10(w.prec) ? { q, r: x - q * y, e } : undefined;
}

export function divmod(w: Work, a: PyDecimal, b: PyDecimal): [PyDecimal, PyDecimal] {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return [nan, nan];
  const sign = signOf(a, b);
  if (a.special === "inf") {
    const bad = invalid(w);
    return [b.special === "inf" ? bad : infinity(sign), bad];
  }
  if (b.special === "inf") return [finite(sign, 0n, 0), fix(w, a)];
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) {
      const bad = invalid(w, UNDEFINED);
      return [bad, bad];
    }
    w.status |= DIV_ZERO;
    return [infinity(sign), invalid(w)];
  }
  if (adjusted(a) - adjusted(b) <= -2 && a.exponent > b.exponent) {
    return [finite(sign, 0n, 0), smallRemainder(w, a, b.exponent)];
  }
  const parts = split(w, a, b);
  if (parts === undefined) {
    const bad = invalid(w, IMPOSSIBLE);
    return [bad, bad];
  }
  return [finite(sign, parts.q, 0), finish(w, a.sign, parts.r, parts.e)];
}

/** The dividend as remainder, at the divisor's smaller exponent as far as the precision goes. */
function smallRemainder(w: Work, a: PyDecimal, e: number): PyDecimal {
  const shift = Math.min(a.exponent - e, w.prec + 1);
  return finish(w, a.sign, a.coefficient * pow10(shift), a.exponent - shift);
}

export function divideInteger(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.special === "" && b.special === "" && b.coefficient === 0n && a.coefficient !== 0n) {
    w.status |= DIV_ZERO;
    return infinity(signOf(a, b));
  }
  if (a.special === "inf" && b.special === "") return infinity(signOf(a, b));
  const inner: Work = { ...w, status: 0 };
  const [q] = divmod(inner, a, b);
  w.status |= inner.status & 31;
  return q;
}

export function remainder(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  if (a.special === "" && isZero(b) && a.coefficient !== 0n) return invalid(w);
  return divmod(w, a, b)[1];
}

export function remainderNear(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  if (a.special === "inf") return invalid(w);
  if (b.special === "inf") return fix(w, a);
  if (b.coefficient === 0n) return invalid(w, a.coefficient === 0n ? UNDEFINED : INVALID);
  const e = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n) return finish(w, a.sign, 0n, e);
  const diff = adjusted(a) - adjusted(b);
  if (diff >= w.prec + 1) return invalid(w, IMPOSSIBLE);
  if (diff <= -2) return smallRemainder(w, a, e);
  const x = a.coefficient * pow10(a.exponent - e), y = b.coefficient * pow10(b.exponent - e);
  let q = x / y, r = x - q * y;
  if (2n * r + (q & 1n) > y) {
    r -= y;
    q++;
  }
  if (q >= pow10(w.prec)) return invalid(w, IMPOSSIBLE);
  return r < 0n ? finish(w, a.sign ? 0 : 1, -r, e) : finish(w, a.sign, r, e);
}

export function fma(w: Work, a: PyDecimal, b: PyDecimal, c: PyDecimal): PyDecimal {
  if (a.special === "" && b.special === "") {
    return add(w, finite(signOf(a, b), a.coefficient * b.coefficient, a.exponent + b.exponent), c);
  }
  const nan = nanOf(w, a, b, c);
  if (nan !== undefined) return nan;
  if (isZero(a) || isZero(b)) return invalid(w);
  return add(w, infinity(signOf(a, b)), c);
}

export function plus(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  return isZero(a) && w.rounding !== "ROUND_FLOOR" ? fix(w, withSign(a, 0)) : fix(w, a);
}
export function minus(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  const zero = isZero(a) && w.rounding !== "ROUND_FLOOR";
  return fix(w, withSign(a, zero ? 0 : a.sign ? 0 : 1));
}
export function absolute(w: Work, a: PyDecimal): PyDecimal {
  return a.sign && !isNaN(a) ? minus(w, a) : plus(w, a);
}

export function compare(w: Work, a: PyDecimal, b: PyDecimal, signal = false): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) {
    if (signal) w.status |= INVALID;
    return nan;
  }
  return fromBigInt(BigInt(compareValues(a, b)));
}
export function compareSignal(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return compare(w, a, b, true);
}

const RANK = { "": 0, inf: 0, snan: 1, nan: 2 } as const;

function totalOrder(a: PyDecimal, b: PyDecimal): number {
  if (a.sign !== b.sign) return a.sign ? -1 : 1;
  const flip = a.sign ? -1 : 1;
  const x = RANK[a.special], y = RANK[b.special];
  if (x !== y) return x < y ? -flip : flip;
  if (x > 0) return a.coefficient === b.coefficient ? 0 : a.coefficient < b.coefficient ? -flip : flip;
  const c = compareMagnitudes(a, b);
  if (c !== 0) return c * flip;
  if (a.special === "inf" || a.exponent === b.exponent) return 0;
  return a.exponent < b.exponent ? -flip : flip;
}
export function compareTotal(_w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return fromBigInt(BigInt(totalOrder(a, b)));
}
export function compareTotalMag(_w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return fromBigInt(BigInt(totalOrder(withSign(a, 0), withSign(b, 0))));
}

/** max, min and their magnitude forms. */
function choose(w: Work, a: PyDecimal, b: PyDecimal, largest: boolean, magnitude: boolean): PyDecimal {
  if (isNaN(a) || isNaN(b)) {
    if (a.special === "nan" && !isNaN(b)) return fix(w, b);
    if (b.special === "nan" && !isNaN(a)) return fix(w, a);
    return nanOf(w, a, b)!;
  }
  let c: number = magnitude ? compareMagnitudes(a, b) : compareValues(a, b);
  if (c === 0 && magnitude) c = compareValues(a, b);
  if (c === 0) c = totalOrder(a, b);
  return fix(w, (c < 0) === largest ? b : a);
}
export function max(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return choose(w, a, b, true, false);
}
export function min(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return choose(w, a, b, false, false);
}
export function maxMag(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return choose(w, a, b, true, true);
}
export function minMag(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return choose(w, a, b, false, true);
}

export function quantize(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  if (a.special === "inf" || b.special === "inf") return a.special === b.special ? a : invalid(w);
  const e = b.exponent;
  if (e < etiny(w) || e > w.emax) return invalid(w);
  if (a.small !== 0) {
    const adj = adjusted(a);
    if (adj > w.emax || adj - e + 1 > w.prec) return invalid(w);
  }
  const { d, inexact } = rescale(a, e, w.rounding);
  if (d.small !== 0) {
    const adj = adjusted(d);
    if (adj > w.emax || adj - e + 1 > w.prec) return invalid(w);
  }
  if (a.exponent < e) w.status |= ROUNDED;
  if (inexact) w.status |= INEXACT;
  const r = finishAs(w, d);
  w.status &= ~256;
  return r;
}

export function normalize(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  const r = fix(w, a);
  if (r.special !== "") return r;
  if (r.coefficient === 0n) return finite(r.sign, 0n, 0);
  let c = r.coefficient, e = r.exponent;
  const top = w.clamp ? etop(w) : w.emax;
  while (e < top && c % 10n === 0n) {
    c /= 10n;
    e++;
  }
  return finite(r.sign, c, e);
}

export function toIntegral(w: Work, a: PyDecimal, exact: boolean, mode: Rounding = w.rounding): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (a.special === "inf" || a.exponent >= 0) return a;
  const { d, inexact } = rescale(a, 0, mode);
  if (exact) {
    w.status |= ROUNDED;
    if (inexact) w.status |= INEXACT;
  }
  return d;
}
export function toIntegralExact(w: Work, a: PyDecimal): PyDecimal {
  return toIntegral(w, a, true);
}
export function toIntegralValue(w: Work, a: PyDecimal): PyDecimal {
  return toIntegral(w, a, false);
}

export function logb(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (a.special === "inf") return infinity(0);
  if (a.coefficient === 0n) {
    w.status |= DIV_ZERO;
    return infinity(1);
  }
  return fix(w, fromBigInt(BigInt(adjusted(a))));
}

export function scaleb(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  if (b.special !== "" || b.exponent !== 0) return invalid(w);
  const n = Number(toBigInt(b));
  if (Math.abs(n) > 2 * (w.emax + w.prec)) return invalid(w);
  return a.special === "inf" ? a : finish(w, a.sign, a.coefficient, a.exponent + n);
}

function digitShift(w: Work, a: PyDecimal, b: PyDecimal, turn: boolean): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  if (b.special !== "" || b.exponent !== 0 || b.coefficient > BigInt(w.prec)) return invalid(w);
  if (a.special === "inf") return a;
  const n = Number(b.coefficient);
  const c = a.coefficient % pow10(w.prec);
  let r: bigint;
  if (turn) {
    const left = b.sign ? w.prec - n : n;
    const p = pow10(w.prec - left);
    r = (c % p) * pow10(left) + c / p;
  } else r = b.sign ? (n > 0 ? a.coefficient / pow10(n) : c) % pow10(w.prec) : (c * pow10(n)) % pow10(w.prec);
  return finite(a.sign, r, a.exponent);
}
export function shift(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return digitShift(w, a, b, false);
}
export function rotate(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return digitShift(w, a, b, true);
}

/** Digits of a logical operand, last first; undefined when it isn't one. */
function logicalDigits(w: Work, a: PyDecimal): string | undefined {
  if (a.special !== "" || a.sign || a.exponent !== 0) return undefined;
  const text = a.coefficient.toString();
  return /^[01]+$/.test(text) && (text.length <= w.prec || a.coefficient === 0n) ? text : undefined;
}
function logical(w: Work, a: PyDecimal, b: PyDecimal, f: (x: bigint, y: bigint) => bigint): PyDecimal {
  const x = logicalDigits(w, a), y = logicalDigits(w, b);
  if (x === undefined || y === undefined) return invalid(w);
  return finite(0, BigInt(f(BigInt("0b" + x), BigInt("0b" + y)).toString(2)), 0);
}
export function logicalAnd(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return logical(w, a, b, (x, y) => x & y);
}
export function logicalOr(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return logical(w, a, b, (x, y) => x | y);
}
export function logicalXor(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return logical(w, a, b, (x, y) => x ^ y);
}
export function logicalInvert(w: Work, a: PyDecimal): PyDecimal {
  const ones = finite(0, (pow10(w.prec) - 1n) / 9n, 0);
  return logicalXor(w, a, ones);
}

function step(w: Work, a: PyDecimal, up: boolean): PyDecimal {
  const largest = finite(0, pow10(w.prec) - 1n, etop(w));
  if (a.special === "inf") return (a.sign === 1) === up ? withSign(largest, a.sign) : a;
  const work: Work = { ...w, rounding: up ? "ROUND_CEILING" : "ROUND_FLOOR", status: 0 };
  const r = fix(work, a);
  if (compareValues(r, a) !== 0) return r;
  return addFinite(work, a, finite(up ? 0 : 1, 1n, etiny(w) - 1));
}
export function nextPlus(w: Work, a: PyDecimal): PyDecimal {
  return nanOf(w, a) ?? step(w, a, true);
}
export function nextMinus(w: Work, a: PyDecimal): PyDecimal {
  return nanOf(w, a) ?? step(w, a, false);
}
export function nextToward(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  const c = compareValues(a, b);
  if (c === 0) return withSign(a, b.sign);
  const r = step(w, a, c < 0);
  if (r.special === "inf") w.status |= 128 | INEXACT | ROUNDED;
  else if (r.coefficient === 0n || adjusted(r) < w.emin) {
    w.status |= 256 | 512 | INEXACT | ROUNDED;
    if (r.coefficient === 0n) w.status |= 4096;
  }
  return r;
}

export function copySign(_w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  return withSign(a, b.sign);
}
export function sameQuantum(a: PyDecimal, b: PyDecimal): boolean {
  if (a.special !== "" || b.special !== "") {
    return (isNaN(a) && isNaN(b)) || (a.special === "inf" && b.special === "inf");
  }
  return a.exponent === b.exponent;
}
export function isNormal(w: Work, a: PyDecimal): boolean {
  return a.special === "" && a.coefficient !== 0n && adjusted(a) >= w.emin;
}
export function isSubnormal(w: Work, a: PyDecimal): boolean {
  return a.special === "" && a.coefficient !== 0n && adjusted(a) < w.emin;
}
export function numberClass(w: Work, a: PyDecimal): string {
  if (a.special === "snan") return "sNaN";
  if (a.special === "nan") return "NaN";
  const kind = a.special === "inf" ? "Infinity" : isZero(a) ? "Zero" : isSubnormal(w, a) ? "Subnormal" : "Normal";
  return (a.sign ? "-" : "+") + kind;
}
