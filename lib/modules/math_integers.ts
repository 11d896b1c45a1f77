// Number theory on ints for the math module: gcd, lcm, isqrt, factorial, comb, perm.
//
// In and out: normalised ints. Products of many factors are made as balanced trees, so that bigints meet bigints of like size.
import { normInt } from "../core/value.ts";
import { absInt, floorDivInts, type Int, mulInts } from "../types/int_arith.ts";
import { bitLength } from "../types/int_text.ts";

export function gcd(a: Int, b: Int): Int {
  a = absInt(a);
  b = absInt(b);
  let x = a, y = b;
  while (typeof x === "bigint" || typeof y === "bigint") {
    if (y === 0) return x;
    const r = normInt(BigInt(x) % BigInt(y));
    x = y;
    y = r;
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export function lcm(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return absInt(mulInts(floorDivInts(a, gcd(a, b)), b));
}

/** Floor of the square root of n >= 0. */
export function isqrt(n: Int): Int {
  if (typeof n === "number") {
    let r = Math.floor(Math.sqrt(n));
    while (r * r > n) r--;
    return r;
  }
  return normInt(bigSqrt(n));
}

function bigSqrt(n: bigint): bigint {
  const bits = bitLength(n);
  if (bits <= 104) {
    let r = BigInt(Math.floor(Math.sqrt(Number(n))));
    while (r * r > n) r--;
    while ((r + 1n) * (r + 1n) <= n) r++;
    return r;
  }
  // The root of the upper half of the bits, one Newton step, then a correction by one.
  const shift = BigInt(bits >> 2);
  const high = bigSqrt(n >> (2n * shift));
  let r = ((high << shift) + (n >> shift) / high) >> 1n;
  while (r * r > n) r--;
  while ((r + 1n) * (r + 1n) <= n) r++;
  return r;
}

/** Product of the ints from low to high (low <= high + 1). */
function productOf(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  const n = high - low;
  if (n < 8n) {
    let p = low;
    for (let i = low + 1n; i <= high; i++) p *= i;
    return p;
  }
  const middle = (low + high) >> 1n;
  return productOf(low, middle) * productOf(middle + 1n, high);
}

export function factorial(n: number): Int {
  if (n <= 18) {
    let p = 1;
    for (let i = 2; i <= n; i++) p *= i;
    return p;
  }
  return normInt(productOf(2n, BigInt(n)));
}

/** n! / (n - k)! for 0 <= k <= n. */
export function permutations(n: Int, k: number): Int {
  const high = BigInt(n);
  return normInt(productOf(high - BigInt(k) + 1n, high));
}

/** n! / k! / (n - k)! for 0 <= k <= n. */
export function combinations(n: Int, k: number): Int {
  if (typeof n === "number" && n < 60) {
    let r = 1;
    for (let i = 1; i <= k; i++) {
      const p = r * (n - k + i);
      if (p > 9007199254740991) return bigCombinations(BigInt(n), k);
      r = p / i;
    }
    return r;
  }
  return bigCombinations(BigInt(n), k);
}

function bigCombinations(n: bigint, k: number): Int {
  return normInt(productOf(n - BigInt(k) + 1n, n) / productOf(2n, BigInt(k)));
}
