// The Euclidean norm to within one unit in the last place, without overflow or underflow on the way.
//
// In: JS numbers. Out: the norm. Method: scale by a power of two, sum the squares exactly enough in two doubles (Dekker's
// product, compensated sums), take the square root, and correct it by one Newton step on the exact residue.

const SPLIT = 134217729;

/** sqrt(sum of squares); infinities win over NaN. */
export function hypot(xs: readonly number[]): number {
  let max = 0, nan = false;
  for (const x of xs) {
    const a = Math.abs(x);
    if (a === Infinity) return Infinity;
    if (a !== a) nan = true;
    else if (a > max) max = a;
  }
  if (nan) return NaN;
  if (max === 0 || xs.length === 0) return max;
  if (xs.length === 1) return max;
  const exponent = Math.max(-1022, Math.floor(Math.log2(max)));
  if (exponent < -1000) {
    // Subnormal territory: bring everything up first.
    return hypot(xs.map((x) => x * 2 ** 600)) / 2 ** 600;
  }
  const scale = 2 ** -exponent;
  let sum = 1, low = 0, rest = 0;
  for (const x of xs) {
    const v = x * scale;
    const p = v * v;
    const e = squareError(v, p);
    const s = sum + p;
    low += p - (s - sum);
    sum = s;
    rest += e;
  }
  let h = Math.sqrt(sum - 1 + (low + rest));
  // One correction: h + (sum - h^2) / 2h, the residue in extended precision.
  const p = -h * h;
  const e = -squareError(h, -p);
  let s = sum + p;
  low += p - (s - sum);
  sum = s;
  s = sum + e;
  rest += e - (s - sum);
  h += (s - 1 + (low + rest)) / (2 * h);
  return h / scale;
}

/** v * v - p exactly, for p = fl(v * v). */
function squareError(v: number, p: number): number {
  const t = v * SPLIT;
  const hi = t - (t - v), lo = v - hi;
  return hi * hi - p + 2 * hi * lo + lo * lo;
}
