// gamma, lgamma, erf and erfc, which JS lacks.
//
// In and out: JS numbers; NaN for a domain error, an infinity for overflow (math.ts turns both into exceptions).
// gamma uses Lanczos' approximation with g = 6.024680040776729583740234375 and 13 rational coefficients, with the residue
// of g carried along; erf sums its Taylor series in double-double arithmetic, erfc of large arguments is a continued fraction.

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

const SPLIT = 134217729;
const TWO_OVER_ROOT_PI = 1.1283791670955126, TWO_OVER_ROOT_PI_LOW = 1.533545961316588e-17;

/** Exact product of two doubles: [p, error]. */
function product(a: number, b: number): [number, number] {
  const p = a * b;
  const at = a * SPLIT, bt = b * SPLIT;
  const ah = at - (at - a), bh = bt - (bt - b);
  const al = a - ah, bl = b - bh;
  return [p, ((ah * bh - p) + ah * bl + al * bh) + al * bl];
}

/** erf by its series, as a double-double, for |x| < 6. */
function series(x: number): [number, number] {
  // term_n = (-1)^n x^(2n+1) / n!, and the sum takes term_n / (2n+1).
  const [x2, x2low] = product(x, x);
  let th = x, tl = 0, sh = x, sl = 0;
  for (let n = 1; n < 160; n++) {
    // term *= -x^2 / n
    let [ph, pl] = product(th, x2);
    pl += th * x2low + tl * x2;
    let qh = ph / n;
    let [mh, ml] = product(qh, n);
    let ql = (ph - mh - ml + pl) / n;
    th = -(qh + ql);
    tl = -(ql - (-th - qh));
    // sum += term / (2n + 1)
    const d = 2 * n + 1;
    qh = th / d;
    [mh, ml] = product(qh, d);
    ql = (th - mh - ml + tl) / d;
    const s = sh + qh;
    const v = s - sh;
    const e = (sh - (s - v)) + (qh - v);
    sl += e + ql;
    sh = s;
    if (Math.abs(qh) < Math.abs(sh) * 1e-36 && n > x * x) break;
  }
  const h = sh + sl;
  const l = sl - (h - sh);
  const [rh, rl] = product(h, TWO_OVER_ROOT_PI);
  return [rh, rl + h * TWO_OVER_ROOT_PI_LOW + l * TWO_OVER_ROOT_PI];
}

export function erf(x: number): number {
  if (x !== x) return x;
  if (Math.abs(x) >= 6) return Math.sign(x);
  if (x === 0) return x;
  const [h, l] = series(x);
  return h + l;
}

/** erfc(x) for x >= 3, by the continued fraction of the tail. */
function tail(x: number): number {
  if (x > 27.3) return 0;
  let f = x;
  for (let n = 60; n >= 1; n--) f = x + n / 2 / f;
  const [h, l] = product(x, x);
  return Math.exp(-h) * (1 - l) / (f * 1.7724538509055160273);
}

export function erfc(x: number): number {
  if (x !== x) return x;
  if (x >= 3) return tail(x);
  if (x <= -6) return 2;
  const [h, l] = series(x);
  const s = 1 - h;
  return s + ((1 - s - h) - l);
}
