// Double-double arithmetic: unevaluated sums of two doubles, about 31 digits.
//
// In and out: Double2 objects (hi + lo, |lo| <= ulp(hi) / 2). Used where one rounding at the end is wanted: erf and erfc.

export interface Double2 {
  readonly hi: number;
  readonly lo: number;
}

const SPLIT = 134217729;

export function dd(hi: number, lo = 0): Double2 {
  const s = hi + lo;
  return { hi: s, lo: lo - (s - hi) };
}

/** a + b exactly. */
export function exactSum(a: number, b: number): Double2 {
  const s = a + b, v = s - a;
  return { hi: s, lo: (a - (s - v)) + (b - v) };
}

/** a * b exactly. */
export function exactProduct(a: number, b: number): Double2 {
  const p = a * b;
  const at = a * SPLIT, bt = b * SPLIT;
  const ah = at - (at - a), bh = bt - (bt - b);
  const al = a - ah, bl = b - bh;
  return { hi: p, lo: ((ah * bh - p) + ah * bl + al * bh) + al * bl };
}

export function add2(a: Double2, b: Double2): Double2 {
  const s = exactSum(a.hi, b.hi), t = exactSum(a.lo, b.lo);
  const u = dd(s.hi, s.lo + t.hi);
  return dd(u.hi, u.lo + t.lo);
}

export function neg2(a: Double2): Double2 {
  return { hi: -a.hi, lo: -a.lo };
}

export function mul2(a: Double2, b: Double2): Double2 {
  const p = exactProduct(a.hi, b.hi);
  return dd(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

export function div2(a: Double2, b: Double2): Double2 {
  const q = a.hi / b.hi;
  const r = add2(a, neg2(mul2(dd(q), b)));
  const q2 = r.hi / b.hi;
  const r2 = add2(r, neg2(mul2(dd(q2), b)));
  return add2(dd(q, q2), dd(r2.hi / b.hi));
}

/** a / n for a small integer n. */
export function divSmall(a: Double2, n: number): Double2 {
  const q = a.hi / n;
  const p = exactProduct(q, n);
  return dd(q, (a.hi - p.hi - p.lo + a.lo) / n);
}

export const LN2: Double2 = { hi: 0.6931471805599453, lo: 2.3190468138462996e-17 };
const ONE: Double2 = { hi: 1, lo: 0 };

/** exp(a) - 1 for |a| below about 0.4, by its series. */
function expSeries(a: Double2): Double2 {
  let term = a, sum = a;
  for (let n = 2; n < 40; n++) {
    term = divSmall(mul2(term, a), n);
    sum = add2(sum, term);
    if (Math.abs(term.hi) < Math.abs(sum.hi) * 1e-32) break;
  }
  return sum;
}

/** exp(a) as m * 2^k. */
export function exp2(a: Double2): { m: Double2; k: number } {
  const k = Math.round(a.hi / Math.LN2);
  const r = add2(a, neg2(mul2(dd(k), LN2)));
  return { m: add2(expSeries(r), ONE), k };
}

export function scale2(a: Double2, k: number): Double2 {
  const f = 2 ** k;
  return { hi: a.hi * f, lo: a.lo * f };
}

export function value2(a: Double2): number {
  return a.hi + a.lo;
}
