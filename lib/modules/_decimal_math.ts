// exp, ln, log10, square root and power of decimal numbers.
//
// In: numbers and a Work. Out: exp, ln, log10 and sqrt are rounded correctly (half to even): a fixed-point value in binary
// is computed with more and more digits until both ends of its error interval round to the same number.
import {
  adjusted,
  compareMagnitudes,
  compareValues,
  digitCount,
  exactWork,
  finish,
  finite,
  fix,
  fromBigInt,
  INEXACT,
  infinity,
  invalid,
  isInteger,
  isNaN,
  isZero,
  nanOf,
  ONE,
  pow10,
  type PyDecimal,
  roundCoefficient,
  ROUNDED,
  toBigInt,
  type Work,
} from "./_decimal_core.ts";
import { divide, multiply } from "./_decimal_ops.ts";

const BITS_PER_DIGIT = 3.3219280948873626;

/** e^r for fixed-point r >= 0 of moderate size. */
function expFixed(r: bigint, bits: number): bigint {
  const halvings = Math.ceil(Math.sqrt(bits)) + 4;
  const work = bits + 2 * halvings + 8;
  const wide = BigInt(work);
  const one = 1n << wide;
  const x = (r << BigInt(work - bits)) >> BigInt(halvings);
  let sum = one, term = one;
  for (let n = 1n; term !== 0n; n++) {
    term = ((term * x) >> wide) / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> wide;
  return sum >> BigInt(work - bits);
}

function toFixed(v: number, bits: number): bigint {
  const scaled = BigInt(Math.round(v * 2 ** 52));
  return bits >= 52 ? scaled << BigInt(bits - 52) : scaled >> BigInt(52 - bits);
}

/** ln y for fixed-point y between 0.05 and 20. */
function lnFixed(y: bigint, outBits: number): bigint {
  const bits = outBits + 16;
  const wide = BigInt(bits);
  const v = y << 16n;
  const top = bits > 60 ? Number(v >> BigInt(bits - 60)) / 2 ** 60 : Number(v) / 2 ** bits;
  let t = toFixed(Math.log(top), bits);
  for (let good = 44; good < bits; good = good * 3 - 6) {
    const e = t >= 0n ? expFixed(t, bits) : (1n << (2n * wide)) / expFixed(-t, bits);
    t += ((v - e) << (wide + 1n)) / (v + e);
  }
  return t >> 16n;
}

let ln10Bits = 0;
let ln10Value = 0n;

function ln10(bits: number): bigint {
  if (bits > ln10Bits) {
    ln10Bits = bits + 64;
    ln10Value = lnFixed(10n << BigInt(ln10Bits), ln10Bits);
  }
  return ln10Value >> BigInt(ln10Bits - bits);
}

/** Rounds m * 10^e, known to within `error` units, to `prec` digits half to even; undefined when that is not decided. */
function decided(m: bigint, e: number, error: bigint, prec: number): { c: bigint; e: number } | undefined {
  const drop = digitCount(m) - prec;
  const low = roundCoefficient(m - error, drop, 0, "ROUND_HALF_EVEN").q;
  const high = roundCoefficient(m + error, drop, 0, "ROUND_HALF_EVEN").q;
  return low === high ? { c: low, e: e + drop } : undefined;
}

function inexact(w: Work, sign: 0 | 1, c: bigint, e: number): PyDecimal {
  const half: Work = { ...w, rounding: "ROUND_HALF_EVEN" };
  const n = digitCount(c);
  // A zero more than the precision holds makes finish() note the rounding.
  const r = finish(half, sign, n > w.prec ? c : c * pow10(w.prec + 1 - n), n > w.prec ? e : e - (w.prec + 1 - n));
  w.status |= half.status | INEXACT | ROUNDED;
  if (half.status & 512) w.status |= 256;
  return r;
}

/** Fixed-point value of a finite number. */
function fixed(d: PyDecimal, bits: number): bigint {
  const c = d.coefficient << BigInt(bits);
  const v = d.exponent >= 0 ? c * pow10(d.exponent) : c / pow10(-d.exponent);
  return d.sign ? -v : v;
}

export function exp(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (a.special === "inf") return a.sign ? finite(0, 0n, 0) : a;
  if (a.coefficient === 0n) return ONE;
  const adj = adjusted(a);
  if (adj > 20) {
    return a.sign ? finish(w, 0, 1n, w.emin - w.prec * 2 - 10) : finish(w, 0, 1n, w.emax + 10);
  }
  if (adj < -w.prec - 1) {
    // Nearer to one than half a digit.
    return inexact(w, 0, a.sign ? pow10(w.prec + 2) - 1n : pow10(w.prec + 2) + 1n, -w.prec - 2);
  }
  const size = Math.max(0, adj + 1);
  for (let extra = 6;; extra *= 2) {
    const p = w.prec + extra;
    const bits = Math.ceil((p + size + 4) * BITS_PER_DIGIT) + 32;
    const x = fixed(a, bits);
    const tenLog = ln10(bits);
    let k = x / tenLog;
    if (x < 0n) k--;
    const r = x - k * tenLog;
    const exponent = Number(k);
    if (exponent > w.emax + 10) return finish(w, 0, 1n, exponent);
    if (exponent < w.emin - w.prec * 2 - 10) return finish(w, 0, 1n, exponent);
    const m = (expFixed(r, bits) * pow10(p)) >> BigInt(bits);
    const out = decided(m, exponent - p, 4n, w.prec);
    if (out !== undefined) {
      // Subnormal results are rounded once, from all the digits.
      return exponent <= w.emin ? inexact(w, 0, m, exponent - p) : inexact(w, 0, out.c, out.e);
    }
  }
}

/** ln of a finite positive number other than 1, divided by ln 10 when `ten`. */
function logarithm(w: Work, a: PyDecimal, ten: boolean): PyDecimal {
  const adj = adjusted(a);
  const k = adj === -1 ? 0 : adj;
  const y = finite(0, a.coefficient, a.exponent - k);
  let tiny = 0;
  if (k === 0) {
    const d = y.exponent < 0 ? y.coefficient - pow10(-y.exponent) : y.coefficient * pow10(y.exponent) - 1n;
    tiny = Math.max(0, -(digitCount(d < 0n ? -d : d) + Math.min(0, y.exponent)));
  }
  for (let extra = 6;; extra *= 2) {
    const p = w.prec + tiny + extra;
    const bits = Math.ceil((p + 24) * BITS_PER_DIGIT) + 32;
    let v = lnFixed(fixed(y, bits), bits) + BigInt(k) * ln10(bits);
    if (ten) v = (v << BigInt(bits)) / ln10(bits);
    const sign = v < 0n ? 1 : 0;
    const m = ((sign ? -v : v) * pow10(p)) >> BigInt(bits);
    const out = decided(m, -p, 4n, w.prec);
    if (out !== undefined) return inexact(w, sign, out.c, out.e);
  }
}

export function ln(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return infinity(1);
  if (a.sign) return invalid(w);
  if (a.special === "inf") return a;
  if (compareValues(a, ONE) === 0) return finite(0, 0n, 0);
  return logarithm(w, a, false);
}

export function log10(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return infinity(1);
  if (a.sign) return invalid(w);
  if (a.special === "inf") return a;
  const adj = adjusted(a);
  if (a.coefficient === pow10(adj - a.exponent)) return fix(w, fromBigInt(BigInt(adj)));
  return logarithm(w, a, true);
}

/** Floor of the square root. */
export function isqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

export function sqrt(w: Work, a: PyDecimal): PyDecimal {
  const nan = nanOf(w, a);
  if (nan !== undefined) return nan;
  if (isZero(a)) return finish(w, a.sign, 0n, Math.floor(a.exponent / 2));
  if (a.sign) return invalid(w);
  if (a.special === "inf") return a;
  const prec = w.prec + 1;
  let e = Math.floor(a.exponent / 2);
  let c = a.coefficient;
  let l: number;
  if (a.exponent - 2 * e === 1) {
    c *= 10n;
    l = (digitCount(a.coefficient) >> 1) + 1;
  } else l = (digitCount(a.coefficient) + 1) >> 1;
  const shift = prec - l;
  let exact = true;
  if (shift >= 0) c *= pow10(2 * shift);
  else {
    const p = pow10(-2 * shift);
    exact = c % p === 0n;
    c /= p;
  }
  e -= shift;
  let n = isqrt(c);
  exact = exact && n * n === c;
  if (exact) {
    if (shift >= 0) n /= pow10(shift);
    else n *= pow10(-shift);
    e += shift;
  } else if (n % 5n === 0n) n++;
  const half: Work = { ...w, rounding: "ROUND_HALF_EVEN" };
  const r = finish(half, 0, n, e);
  w.status |= half.status;
  return r;
}

function powerOfInteger(w: Work, base: PyDecimal, n: bigint, b: PyDecimal, sign: 0 | 1): PyDecimal {
  const work: Work = { ...w, rounding: "ROUND_HALF_EVEN", clamp: 0, status: 0 };
  work.prec += digitCount(b.coefficient) + b.exponent + 1;
  let x = base.sign ? finite(0, base.coefficient, base.exponent) : base;
  if (n < 0n) {
    work.prec++;
    x = divide(work, ONE, x);
    n = -n;
  }
  let r = x;
  const bits = n.toString(2);
  for (let i = 1; i < bits.length; i++) {
    r = multiply(work, r, r);
    if (bits[i] === "1") r = multiply(work, r, x);
    if (r.special !== "" || r.coefficient === 0n) break;
  }
  w.status |= work.status;
  return r.special === "inf" ? infinity(sign) : finish(w, sign, r.coefficient, r.exponent);
}

export function power(w: Work, a: PyDecimal, b: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b);
  if (nan !== undefined) return nan;
  const whole = isInteger(b);
  const odd = whole && b.exponent <= 0 && (toBigInt(b) & 1n) !== 0n;
  const sign: 0 | 1 = a.sign && odd ? 1 : 0;
  if (isZero(a)) {
    if (isZero(b)) return invalid(w);
    return b.sign ? infinity(sign) : finish(w, sign, 0n, 0);
  }
  if (a.sign && (!whole || b.special !== "")) return invalid(w);
  if (b.special === "inf") {
    const c = compareMagnitudes(a, ONE);
    if (c === 0) {
      w.status |= INEXACT | ROUNDED;
      return finite(0, pow10(w.prec - 1), 1 - w.prec);
    }
    return (c < 0) === (b.sign === 0) ? finish(w, 0, 0n, 0) : infinity(0);
  }
  if (a.special === "inf") {
    if (isZero(b)) return finite(sign, 1n, 0);
    return b.sign ? finish(w, sign, 0n, 0) : infinity(sign);
  }
  if (isZero(b)) return finite(sign, 1n, 0);
  if (compareMagnitudes(a, ONE) === 0) {
    if (!whole) {
      w.status |= INEXACT | ROUNDED;
      return finite(sign, pow10(w.prec - 1), 1 - w.prec);
    }
    if (b.sign) return finite(sign, 1n, 0);
    let shift = -a.exponent * Number(toBigInt(b));
    if (shift > w.prec - 1) {
      shift = w.prec - 1;
      w.status |= ROUNDED;
    }
    return finish(w, sign, pow10(Math.max(0, shift)), -Math.max(0, shift));
  }
  // |a|^b is 10^(b log10 |a|): far outside the limits its digits need not be known.
  const size = adjusted(b);
  const logSize = adjusted(a) === 0 || adjusted(a) === -1 ? -digitCount(a.coefficient) - 1 : 0;
  if (size + logSize > 19) {
    const grows = (compareMagnitudes(a, ONE) > 0) === (b.sign === 0);
    return finish(w, sign, 1n, grows ? w.emax + 10 : w.emin - w.prec - 10);
  }
  if (whole && size < 22) return powerOfInteger(w, a, toBigInt(b), b, sign);
  const work: Work = { ...exactWork(), prec: Math.max(digitCount(a.coefficient), w.prec) + 23 };
  const product = multiply(work, ln(work, finite(0, a.coefficient, a.exponent)), b);
  const limited: Work = { ...w, prec: work.prec, rounding: "ROUND_HALF_EVEN", clamp: 0, status: 0 };
  limited.emin = Math.max(-1e15, w.emin * 2 - 100);
  limited.emax = Math.min(1e15, w.emax * 2 + 100);
  const r = exp(limited, product);
  if (r.special === "inf") return finish(w, sign, 1n, w.emax + 10);
  w.status |= INEXACT | ROUNDED;
  return finish(w, sign, r.coefficient, r.exponent);
}

/** a^b mod m, for whole numbers. */
export function powerModulo(w: Work, a: PyDecimal, b: PyDecimal, m: PyDecimal): PyDecimal {
  const nan = nanOf(w, a, b, m);
  if (nan !== undefined) return nan;
  if (!isInteger(a) || !isInteger(b) || !isInteger(m) || b.sign || isZero(m) || isNaN(m)) return invalid(w);
  if (adjusted(m) >= w.prec || (isZero(a) && isZero(b))) return invalid(w);
  const modulus = toBigInt(m) < 0n ? -toBigInt(m) : toBigInt(m);
  let n = toBigInt(b);
  const negative = a.sign === 1 && (n & 1n) === 1n;
  let x = toBigInt(a);
  x = (x < 0n ? -x : x) % modulus;
  let r = 1n % modulus;
  for (; n > 0n; n >>= 1n) {
    if (n & 1n) r = r * x % modulus;
    x = x * x % modulus;
  }
  return finish(w, negative ? 1 : 0, r, 0);
}
