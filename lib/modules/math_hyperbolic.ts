// log1p, expm1 and the hyperbolic functions that rest on them, by the methods of Sun's fdlibm.
//
// In and out: doubles. The C libraries that CPython is built with use these methods, and agree with one another to the last
// digit; the host's Math functions are as accurate, but differ from them in one result of twenty.
const LN2_HI = 6.93147180369123816490e-01;
const LN2_LO = 1.90821492927058770002e-10;
const LN2 = 6.93147180559945286227e-01;
const INVERSE_LN2 = 1.44269504088896338700;

const words = new DataView(new ArrayBuffer(8));

/** The upper 32 bits of a double: sign, exponent and 20 bits of the mantissa. */
function highWord(x: number): number {
  words.setFloat64(0, x);
  return words.getInt32(0);
}

function withHighWord(x: number, high: number): number {
  words.setFloat64(0, x);
  words.setInt32(0, high);
  return words.getFloat64(0);
}

/** Coefficients of (log(1+s) - log(1-s) - 2s) / s, a polynomial in s². */
const LOG_ODD = [
  6.666666666666735130e-01,
  3.999999999940941908e-01,
  2.857142874366239149e-01,
  2.222219843214978396e-01,
  1.818357216161805012e-01,
  1.531383769920937332e-01,
  1.479819860511658591e-01,
];

function polynomial(coefficients: readonly number[], z: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * z + coefficients[i];
  return sum;
}

/** log(1 + x) */
export function log1p(x: number): number {
  if (!(x > -1) || x === Infinity) return Math.log1p(x);
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  if (size < 2 ** -29) return x - x * x * 0.5;
  let k = 0, f = x, c = 0;
  const hx = highWord(x);
  if (hx >= 0x3fda827a || x <= -0.29289321881345254) {
    // 1 + x = 2**k * (1 + f), with what adding 1 rounded away in c.
    let u = 1 + x, high: number;
    if (hx < 0x43400000) {
      high = highWord(u);
      k = (high >> 20) - 1023;
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else {
      u = x;
      high = highWord(u);
      k = (high >> 20) - 1023;
    }
    high &= 0x000fffff;
    if (high < 0x6a09e) u = withHighWord(u, high | 0x3ff00000);
    else {
      k++;
      u = withHighWord(u, high | 0x3fe00000);
      high = (0x00100000 - high) >> 2;
    }
    f = u - 1;
    const half = 0.5 * f * f;
    if (high === 0) {
      if (f === 0) return k === 0 ? 0 : k * LN2_HI + (c + k * LN2_LO);
      const r = half * (1 - 0.66666666666666666 * f);
      return k === 0 ? f - r : k * LN2_HI - ((r - (k * LN2_LO + c)) - f);
    }
  }
  const half = 0.5 * f * f;
  const s = f / (2 + f), z = s * s;
  const r = z * polynomial(LOG_ODD, z);
  if (k === 0) return f - (half - s * (half + r));
  return k * LN2_HI - ((half - (s * (half + r) + (k * LN2_LO + c))) - f);
}

const EXPM1_Q = [
  1,
  -3.33333333333331316428e-02,
  1.58730158725481460165e-03,
  -7.93650757867487942473e-05,
  4.00821782732936239552e-06,
  -2.01099218183624371326e-07,
];

/** exp(x) - 1 */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (!(size < 709.782712893384) || size < 2 ** -54) return Math.expm1(x);
  if (x < -56 * LN2) return -1;
  let k = 0, c = 0;
  if (size > 0.5 * LN2) {
    let hi: number, lo: number;
    if (size < 1.5 * LN2) {
      k = x > 0 ? 1 : -1;
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
    } else {
      k = Math.trunc(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
    }
    x = hi - lo;
    c = (hi - x) - lo;
  }
  const half = 0.5 * x, hxs = x * half;
  const r1 = polynomial(EXPM1_Q, hxs);
  const t = 3 - r1 * half;
  let e = hxs * ((r1 - t) / (6 - x * t));
  if (k === 0) return x - (x * e - hxs);
  e = x * (e - c) - c - hxs;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  const scale = 2 ** k;
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k === 1024 ? y * 2 * 2 ** 1023 : y * scale) - 1;
  }
  const small = 2 ** -k;
  return k < 20 ? ((1 - small) - (e - x)) * scale : ((x - (e + small)) + 1) * scale;
}

/** Odd functions, from what they are for numbers above zero. */
function odd(f: (size: number) => number): (x: number) => number {
  return (x) => x < 0 ? -f(-x) : x > 0 ? f(x) : x;
}

export const sinh: (x: number) => number = odd((x) => {
  if (x < 2 ** -28) return x;
  if (!(x < 22)) return Math.sinh(x);
  const t = expm1(x);
  return x < 1 ? 0.5 * (2 * t - t * t / (t + 1)) : 0.5 * (t + t / (t + 1));
});

export const asinh: (x: number) => number = odd((x) => {
  if (x < 2 ** -28) return x;
  if (x > 2 ** 28) return Math.log(x) + LN2;
  if (x > 2) return Math.log(2 * x + 1 / (Math.sqrt(x * x + 1) + x));
  const square = x * x;
  return log1p(x + square / (1 + Math.sqrt(1 + square)));
});

export function acosh(x: number): number {
  if (!(x >= 1)) return NaN;
  if (x > 2 ** 28) return Math.log(x) + LN2;
  if (x > 2) return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

export const atanh: (x: number) => number = odd((x) => {
  if (x < 2 ** -28) return x;
  if (x >= 0.5) return 0.5 * log1p(2 * x / (1 - x));
  const twice = 2 * x;
  return 0.5 * log1p(twice + twice * x / (1 - x));
});
