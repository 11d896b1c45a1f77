// gamma, lgamma, erf and erfc, which JS lacks.
//
// In and out: JS numbers; NaN for a domain error, an infinity for overflow (math.ts turns both into exceptions).
// gamma uses Lanczos' approximation with g = 6.024680040776729583740234375 and 13 rational coefficients, with the residue
// of g carried along; erf sums its Taylor series in double-double arithmetic, erfc of large arguments is a continued fraction.
// Tried and dropped: correctly rounded hyperbolic functions; the engine's agree more often with the C libraries in use.
import { add2, dd, div2, divSmall, type Double2, exactProduct, exp2, mul2, neg2, value2 } from "./double_double.ts";

const G = 6.024680040776729583740234375;
const G_MINUS_HALF = 5.524680040776729583740234375;
const LOG_PI = 1.144729885849400174143427351353058711647;

const NUMERATOR = [
  23531376880.410759688572007674451636754734846804940,
  42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843,
  17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708,
  1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801,
  31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768,
  186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024,
  210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
];
const DENOMINATOR = [
  0,
  39916800,
  120543840,
  150917976,
  105258076,
  45995730,
  13339535,
  2637558,
  357423,
  32670,
  1925,
  66,
  1,
];

/** Lanczos' sum for positive x; for large x in powers of 1/x, against overflow. */
function lanczos(x: number): number {
  let num = 0, den = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      num = num * x + NUMERATOR[i];
      den = den * x + DENOMINATOR[i];
    }
  } else {
    for (let i = 0; i <= 12; i++) {
      num = num / x + NUMERATOR[i];
      den = den / x + DENOMINATOR[i];
    }
  }
  return num / den;
}

/** sin(pi * x) for finite x, exact about integers. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  let r: number;
  switch (Math.round(2 * y)) {
    case 0:
      r = Math.sin(Math.PI * y);
      break;
    case 1:
      r = Math.cos(Math.PI * (y - 0.5));
      break;
    case 2:
      r = Math.sin(Math.PI * (1 - y));
      break;
    case 3:
      r = -Math.cos(Math.PI * (y - 1.5));
      break;
    default:
      r = Math.sin(Math.PI * (y - 2));
  }
  return x < 0 ? -r : r;
}

const FACTORIALS = [1];
for (let i = 1; i <= 22; i++) FACTORIALS.push(FACTORIALS[i - 1] * i);

export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x || x > 0 ? x : NaN;
  if (x === 0) return NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return FACTORIALS[x - 1];
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = a + G_MINUS_HALF;
  let z: number;
  if (a > G_MINUS_HALF) {
    const q = y - a;
    z = q - G_MINUS_HALF;
  } else {
    const q = y - G_MINUS_HALF;
    z = q - a;
  }
  z = (z * G) / y;
  let r: number;
  if (x < 0) {
    r = -Math.PI / sinPi(a) / a * Math.exp(y) / lanczos(a);
    r -= z * r;
    if (a < 140) r /= Math.pow(y, a - 0.5);
    else {
      const root = Math.pow(y, a / 2 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos(a) / Math.exp(y);
    r += z * r;
    if (a < 140) r *= Math.pow(y, a - 0.5);
    else {
      const root = Math.pow(y, a / 2 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return r;
}

export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -Math.log(a);
  let r = Math.log(lanczos(a)) - G;
  r += (a - 0.5) * (Math.log(a + G - 0.5) - 1);
  if (x < 0) r = LOG_PI - Math.log(Math.abs(sinPi(a))) - Math.log(a) - r;
  return r;
}

const TWO_OVER_ROOT_PI: Double2 = { hi: 1.1283791670955126, lo: 1.533545961316588e-17 };
const ROOT_PI: Double2 = { hi: 1.772453850905516, lo: -7.666586499825799e-17 };
const ONE: Double2 = { hi: 1, lo: 0 };

/** erf by its alternating series, for |x| < 4: cancellation costs up to 23 of 106 bits. */
function series(x: number): Double2 {
  const x2 = neg2(exactProduct(x, x));
  let term: Double2 = dd(x), sum: Double2 = term;
  for (let n = 1; n < 160; n++) {
    term = divSmall(mul2(term, x2), n);
    const part = divSmall(term, 2 * n + 1);
    sum = add2(sum, part);
    if (Math.abs(part.hi) < Math.abs(sum.hi) * 1e-32) break;
  }
  return mul2(sum, TWO_OVER_ROOT_PI);
}

/** erfc(x) for x >= 3.5, by the continued fraction of the tail. */
function tail(x: number): number {
  if (x > 27.3) return 0;
  const X = dd(x);
  let f = X;
  for (let n = Math.ceil(20 + 500 / (x * x)); n >= 1; n--) f = add2(X, div2(dd(n / 2), f));
  const { m, k } = exp2(neg2(exactProduct(x, x)));
  const r = value2(div2(m, mul2(f, ROOT_PI)));
  // Two steps, so that the result rounds once when it is subnormal.
  return k < -1000 ? r * 2 ** (k + 60) * 2 ** -60 : r * 2 ** k;
}

export function erf(x: number): number {
  if (x !== x || x === 0) return x;
  if (Math.abs(x) >= 6) return Math.sign(x);
  if (Math.abs(x) < 1e-150) return x * 1.1283791670955126;
  if (Math.abs(x) >= 3.5) return x < 0 ? -(1 - tail(-x)) : 1 - tail(x);
  return value2(series(x));
}

export function erfc(x: number): number {
  if (x !== x) return x;
  if (x >= 3.5) return tail(x);
  if (x <= -6) return 2;
  if (Math.abs(x) < 1e-150) return 1;
  if (x <= -3.5) return 2 - tail(-x);
  return value2(add2(ONE, neg2(series(x))));
}
