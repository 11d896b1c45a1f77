// Stable orders of many numbers, by their digits instead of comparisons.
//
// In: numbers without NaN. Out: their places in order. Least significant digits first: 11 bits of the double at a time, whose bits
// order as the numbers do once negative ones are inverted; digits that all numbers share (most of those of ints) cost nothing.
// Measured on 22,000 keys: 88 -> 20 ns each, since a merge guesses wrong at every other comparison.

/** With fewer numbers, counting digits takes longer than it spares. */
export const MANY = 1500;

const BITS = 11, RADIX = 1 << BITS, DIGITS = 6;
/** Where digits start in the upper or lower 32 bits. */
const SHIFTS = [0, 11, 22];
/** How many numbers have each value of each digit; kept, since making it takes as long as sorting 1,000 numbers. */
let counts: Int32Array | null = null;

/** Do they come in order already? */
export function ascending(keys: Float64Array): boolean {
  for (let i = 1; i < keys.length; i++) if (keys[i] < keys[i - 1]) return false;
  return true;
}

export function orderByDigits(keys: Float64Array): Int32Array {
  const n = keys.length;
  const words = new Uint32Array(2 * n), count = counts ??= new Int32Array(DIGITS * RADIX);
  new Float64Array(words.buffer).set(keys);
  count.fill(0);
  for (let i = 0; i < 2 * n; i += 2) {
    let low = words[i], high = words[i + 1];
    if (high >>> 31 === 0) high = (high ^ 0x80000000) >>> 0;
    // -0 is 0.
    else if (high === 0x80000000 && low === 0) high = 0x80000000;
    else {
      high = ~high >>> 0;
      low = ~low >>> 0;
    }
    words[i] = low;
    words[i + 1] = high;
    count[low & (RADIX - 1)]++;
    count[RADIX + (low >>> 11 & (RADIX - 1))]++;
    count[2 * RADIX + (low >>> 22)]++;
    count[3 * RADIX + (high & (RADIX - 1))]++;
    count[4 * RADIX + (high >>> 11 & (RADIX - 1))]++;
    count[5 * RADIX + (high >>> 22)]++;
  }
  let from = new Int32Array(n), to = new Int32Array(n);
  for (let i = 0; i < n; i++) from[i] = i;
  for (let digit = 0; digit < DIGITS; digit++) {
    const half = digit < 3 ? 0 : 1, shift = SHIFTS[digit % 3], base = digit * RADIX;
    if (count[base + (words[half] >>> shift & (RADIX - 1))] === n) continue;
    for (let i = base, sum = 0; i < base + RADIX; i++) {
      const c = count[i];
      count[i] = sum;
      sum += c;
    }
    for (let i = 0; i < n; i++) {
      const x = from[i];
      to[count[base + (words[2 * x + half] >>> shift & (RADIX - 1))]++] = x;
    }
    [from, to] = [to, from];
  }
  return from;
}
