// MD5, SHA-1 and SHA-2 in JS, for messages that are whole in memory.
//
// In: bytes. Out: the digest. Large messages go to the host instead (hash_core.ts); loading its crypto takes 50 ms (measured),
// which these spare programs that hash a few short texts.

/** Where short messages are padded: no buffers are made anew for them. */
let scratch = new DataView(new ArrayBuffer(1024));
let scratchBytes = new Uint8Array(scratch.buffer);
/** The length in bytes of the padded message. */
let paddedSize = 0;

/** The message with its padding: a one bit, zeros, and the length in bits. Holds until the next call. */
function padded(b: Uint8Array, block: number, littleLength: boolean): DataView {
  const lengthBytes = block === 128 ? 16 : 8;
  const total = Math.ceil((b.length + 1 + lengthBytes) / block) * block;
  if (total > scratchBytes.length) {
    scratch = new DataView(new ArrayBuffer(total));
    scratchBytes = new Uint8Array(scratch.buffer);
  }
  const out = scratchBytes, view = scratch;
  if (b.length < 64) { for (let i = 0; i < b.length; i++) out[i] = b[i]; }
  else out.set(b);
  out[b.length] = 0x80;
  for (let i = b.length + 1; i < total; i++) out[i] = 0;
  const high = Math.floor(b.length / 0x20000000), low = (b.length << 3) >>> 0;
  if (littleLength) {
    view.setUint32(total - 8, low, true);
    view.setUint32(total - 4, high, true);
  } else {
    view.setUint32(total - 8, high);
    view.setUint32(total - 4, low);
  }
  paddedSize = total;
  return view;
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) | 0);

/** The words of a block, and what SHA makes of them. */
const WORDS = new Int32Array(80);

export function md5(b: Uint8Array): Uint8Array {
  const m = padded(b, 64, true), size = paddedSize;
  let a0 = 0x67452301, b0 = 0xefcdab89 | 0, c0 = 0x98badcfe | 0, d0 = 0x10325476;
  const w = WORDS;
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = m.getInt32(at + 4 * i, true);
    let a = a0, x = b0, c = c0, d = d0;
    for (let i = 0; i < 64; i++) {
      let f: number, g: number;
      if (i < 16) {
        f = (x & c) | (~x & d);
        g = i;
      } else if (i < 32) {
        f = (d & x) | (~d & c);
        g = (5 * i + 1) & 15;
      } else if (i < 48) {
        f = x ^ c ^ d;
        g = (3 * i + 5) & 15;
      } else {
        f = c ^ (x | ~d);
        g = (7 * i) & 15;
      }
      const t = (a + f + MD5_SINES[i] + w[g]) | 0;
      const s = MD5_SHIFTS[(i >> 4) * 4 + (i & 3)];
      a = d;
      d = c;
      c = x;
      x = (x + ((t << s) | (t >>> (32 - s)))) | 0;
    }
    a0 = (a0 + a) | 0;
    b0 = (b0 + x) | 0;
    c0 = (c0 + c) | 0;
    d0 = (d0 + d) | 0;
  }
  return words([a0, b0, c0, d0], true);
}

function words(values: ArrayLike<number>, little = false): Uint8Array {
  const out = new Uint8Array(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const v = values[i], at = 4 * i;
    out[little ? at : at + 3] = v;
    out[little ? at + 1 : at + 2] = v >>> 8;
    out[little ? at + 2 : at + 1] = v >>> 16;
    out[little ? at + 3 : at] = v >>> 24;
  }
  return out;
}

export function sha1(b: Uint8Array): Uint8Array {
  const m = padded(b, 64, false), size = paddedSize;
  const h = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const w = WORDS;
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = m.getInt32(at + 4 * i);
    for (let i = 16; i < 80; i++) {
      const t = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
      w[i] = (t << 1) | (t >>> 31);
    }
    let [a, x, c, d, e] = h;
    for (let i = 0; i < 80; i++) {
      const f = i < 20
        ? ((x & c) | (~x & d)) + 0x5a827999
        : i < 40
        ? (x ^ c ^ d) + 0x6ed9eba1
        : i < 60
        ? ((x & c) | (x & d) | (c & d)) + 0x8f1bbcdc
        : (x ^ c ^ d) + 0xca62c1d6;
      const t = (((a << 5) | (a >>> 27)) + f + e + w[i]) | 0;
      e = d;
      d = c;
      c = (x << 30) | (x >>> 2);
      x = a;
      a = t;
    }
    h[0] = (h[0] + a) | 0;
    h[1] = (h[1] + x) | 0;
    h[2] = (h[2] + c) | 0;
    h[3] = (h[3] + d) | 0;
    h[4] = (h[4] + e) | 0;
  }
  return words(h);
}

function primes(n: number): number[] {
  const out: number[] = [];
  for (let p = 2; out.length < n; p++) if (out.every((q) => p % q !== 0)) out.push(p);
  return out;
}

/** The first `bits` bits of the fraction of the root of p (SHA-2's constants). */
function rootBits(p: number, degree: 2 | 3, bits: number): bigint {
  const scaled = BigInt(p) << BigInt(bits * degree);
  let low = 0n, high = 1n << BigInt(bits + 6);
  while (low < high - 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= scaled) low = middle;
    else high = middle;
  }
  return low & ((1n << BigInt(bits)) - 1n);
}

let k256: Int32Array | null = null;
let start256: Int32Array | null = null;
let start224: Int32Array | null = null;

/** The state before the first block. */
function start32(short: boolean): Int32Array {
  // SHA-224 starts from the second half of the 64 bits of the ninth to sixteenth primes' roots.
  if (short) {
    return start224 ??= Int32Array.from(
      primes(16).slice(8),
      (p) => Number(rootBits(p, 2, 64) & 0xffffffffn) | 0,
    );
  }
  return start256 ??= Int32Array.from(primes(8), (p) => Number(rootBits(p, 2, 32)) | 0);
}

const STATE = new Int32Array(8);

export function sha256(b: Uint8Array, short: boolean): Uint8Array {
  k256 ??= Int32Array.from(primes(64), (p) => Number(rootBits(p, 3, 32)) | 0);
  const k = k256;
  const h = STATE;
  h.set(start32(short));
  const m = padded(b, 64, false), size = paddedSize;
  const w = WORDS;
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = m.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = h[0], q = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], z = h[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (z + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & q) ^ (a & c) ^ (q & c))) | 0;
      z = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = q;
      q = a;
      a = (t1 + t2) | 0;
    }
    h[0] += a;
    h[1] += q;
    h[2] += c;
    h[3] += d;
    h[4] += e;
    h[5] += f;
    h[6] += g;
    h[7] += z;
  }
  const out = words(h);
  return short ? out.subarray(0, 28) : out;
}

let k512: BigUint64Array | null = null;
let start512: BigUint64Array | null = null;
let start384: BigUint64Array | null = null;

function start64(short: boolean): BigUint64Array {
  if (short) return start384 ??= BigUint64Array.from(primes(16).slice(8), (p) => rootBits(p, 2, 64));
  return start512 ??= BigUint64Array.from(primes(8), (p) => rootBits(p, 2, 64));
}

const rotr = (x: bigint, n: bigint) => (x >> n) | BigInt.asUintN(64, x << (64n - n));

/** BigInt words: for short messages only. */
export function sha512(b: Uint8Array, short: boolean): Uint8Array {
  k512 ??= BigUint64Array.from(primes(80), (p) => rootBits(p, 3, 64));
  const k = k512;
  const h = start64(short).slice();
  const m = padded(b, 128, false), size = paddedSize;
  const w = new BigUint64Array(80);
  for (let at = 0; at < size; at += 128) {
    for (let i = 0; i < 16; i++) w[i] = m.getBigUint64(at + 8 * i);
    for (let i = 16; i < 80; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (rotr(x, 1n) ^ rotr(x, 8n) ^ (x >> 7n)) + w[i - 7] + (rotr(y, 19n) ^ rotr(y, 61n) ^ (y >> 6n));
    }
    let [a, q, c, d, e, f, g, z] = h;
    for (let i = 0; i < 80; i++) {
      const t1 = z + (rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n)) + ((e & f) ^ (BigInt.asUintN(64, ~e) & g)) + k[i] +
        w[i];
      const t2 = (rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n)) + ((a & q) ^ (a & c) ^ (q & c));
      z = g;
      g = f;
      f = e;
      e = BigInt.asUintN(64, d + t1);
      d = c;
      c = q;
      q = a;
      a = BigInt.asUintN(64, t1 + t2);
    }
    [a, q, c, d, e, f, g, z].forEach((v, i) => h[i] += v);
  }
  const out = new DataView(new ArrayBuffer(64));
  h.forEach((v, i) => out.setBigUint64(i * 8, v));
  return new Uint8Array(out.buffer, 0, short ? 48 : 64);
}
