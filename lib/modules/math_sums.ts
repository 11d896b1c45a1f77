// Sums and products of floats without avoidable rounding: fsum, fma, sumprod's float path.
//
// In and out: JS numbers.
import { overflowError, valueError } from "../core/raise.ts";
import { decompose } from "../types/float_digits.ts";
import { scaleExact } from "../types/float_text.ts";

const SPLIT = 134217729;

/** Shewchuk's exact running sum: partials that do not overlap, rounded once at the end. */
export class ExactSum {
  #partials: number[] = [];
  #special = 0;
  #infinities = 0;

  add(x: number): void {
    const original = x;
    const p = this.#partials;
    let n = 0;
    for (let j = 0; j < p.length; j++) {
      let y = p[j];
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const hi = x + y;
      const lo = y - (hi - x);
      if (lo !== 0) p[n++] = lo;
      x = hi;
    }
    p.length = n;
    if (x === 0) return;
    if (!Number.isFinite(x)) {
      if (Number.isFinite(original)) throw overflowError("intermediate overflow in fsum");
      if (original === original) this.#infinities += original;
      this.#special += original;
      p.length = 0;
    } else p.push(x);
  }

  result(): number {
    if (this.#special !== 0) {
      if (this.#infinities !== this.#infinities) throw valueError("-inf + inf in fsum");
      return this.#special;
    }
    const p = this.#partials;
    let n = p.length;
    if (n === 0) return 0;
    let hi = p[--n], lo = 0;
    while (n > 0) {
      const x = hi, y = p[--n];
      hi = x + y;
      lo = y - (hi - x);
      if (lo !== 0) break;
    }
    // Round half to even across the partials.
    if (n > 0 && (lo < 0 && p[n - 1] < 0 || lo > 0 && p[n - 1] > 0)) {
      const y = lo * 2, x = hi + y;
      if (y === x - hi) hi = x;
    }
    return hi;
  }
}

/** x * y + z, rounded once. */
export function fma(x: number, y: number, z: number): number {
  if (Math.abs(z) === Infinity && Number.isFinite(x) && Number.isFinite(y)) return z;
  const plain = x * y + z;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z) || x === 0 || y === 0) return plain;
  const a = decompose(Math.abs(x)), b = decompose(Math.abs(y)), c = decompose(Math.abs(z));
  let m = a.m * b.m, e = a.e + b.e;
  if ((x < 0) !== (y < 0)) m = -m;
  if (z !== 0) {
    let n = z < 0 ? -c.m : c.m;
    if (c.e > e) n <<= BigInt(c.e - e);
    else m <<= BigInt(e - c.e);
    e = Math.min(e, c.e);
    m += n;
    if (m === 0n) return 0;
  }
  return m < 0n ? -scaleExact(-m, BigInt(e)) : scaleExact(m, BigInt(e));
}

/** Sum of products in triple precision. */
export class TripleSum {
  #hi = 0;
  #lo = 0;
  #tiny = 0;

  add(x: number, y: number): void {
    const p = x * y;
    const xt = x * SPLIT, yt = y * SPLIT;
    const xh = xt - (xt - x), yh = yt - (yt - y);
    const xl = x - xh, yl = y - yh;
    const e = ((xh * yh - p) + xh * yl + xl * yh) + xl * yl;
    let s = this.#hi + p;
    let v = s - this.#hi;
    const e1 = (this.#hi - (s - v)) + (p - v);
    this.#hi = s;
    s = this.#lo + e;
    v = s - this.#lo;
    const e2 = (this.#lo - (s - v)) + (e - v);
    const r = s + e1;
    v = r - s;
    const e3 = (s - (r - v)) + (e1 - v);
    this.#lo = r;
    this.#tiny += e2 + e3;
  }

  result(): number {
    const s = this.#lo + this.#tiny;
    return this.#hi + s;
  }
}

/** True when Dekker's splitting of both factors and their product stays in range. */
export function isModerate(x: number, y: number): boolean {
  const a = Math.abs(x), b = Math.abs(y), p = a * b;
  return a < 1e290 && b < 1e290 && p < 1e300 && (p > 1e-270 || p === 0);
}
