// MD5, SHA-1 and SHA-2 in JS, for messages that are whole in memory.
//
// In: bytes, and memory of the digest's size for it. Out: the digest. Large messages go to the host instead (hash_core.ts); loading its crypto takes 50 ms (measured),
// which these spare programs that hash a few short texts. Even when it is loaded, a short message is hashed here in 0.4 to
// 0.8 us and by the host in 2.5 us.
import { allocBytes } from "../core/byte_pool.ts";

/** The last blocks: what is over of the message, and its padding. */
const TAIL = new Uint8Array(256);
/** The words of a block, and what SHA makes of them. */
const WORDS = new Int32Array(80);

/** Puts the end of a message and its padding (a one bit, zeros, the length in bits) into TAIL; its size. */
function padTail(b: Uint8Array, from: number, block: number, littleLength: boolean): number {
  let n = b.length - from;
  for (let i = 0; i < n; i++) TAIL[i] = b[from + i];
  TAIL[n++] = 0x80;
  const size = n + (block >> 3) <= block ? block : 2 * block;
  while (n < size) TAIL[n++] = 0;
  const high = Math.floor(b.length / 0x20000000), low = b.length << 3;
  for (let i = 0; i < 4; i++) {
    TAIL[littleLength ? size - 8 + i : size - 1 - i] = low >>> (8 * i);
    TAIL[littleLength ? size - 4 + i : size - 5 - i] = high >>> (8 * i);
  }
  return size;
}

/** Puts a message of less than 56 bytes and its padding into WORDS, as its only block. */
function loadShort(b: Uint8Array, little: boolean): void {
  const w = WORDS, n = b.length;
  for (let i = 0; i < 16; i++) w[i] = 0;
  const turn = little ? 0 : 24;
  for (let i = 0; i < n; i++) w[i >> 2] |= b[i] << ((i << 3) & 24 ^ turn);
  w[n >> 2] |= 0x80 << ((n << 3) & 24 ^ turn);
  w[little ? 14 : 15] = n << 3;
}

/** Runs `step` over the blocks of a padded message; without an array when the block is in WORDS already. */
function eachBlock(
  b: Uint8Array,
  block: number,
  littleLength: boolean,
  step: (b: Uint8Array | null, at: number) => void,
): void {
  if (b.length < 56 && block === 64) {
    loadShort(b, littleLength);
    step(null, 0);
    return;
  }
  let at = 0;
  for (; at + block <= b.length; at += block) step(b, at);
  const size = padTail(b, at, block, littleLength);
  for (at = 0; at < size; at += block) step(TAIL, at);
}

function loadBig(b: Uint8Array, at: number): void {
  const w = WORDS;
  for (let i = 0; i < 16; i++, at += 4) w[i] = (b[at] << 24) | (b[at + 1] << 16) | (b[at + 2] << 8) | b[at + 3];
}

/** Fills `out` with the first bytes of a state of 32-bit words. */
function digestOf(state: Int32Array, out: Uint8Array): Uint8Array {
  const n = out.length;
  for (let i = 0, at = 0; at < n; i++, at += 4) {
    const v = state[i];
    out[at] = v >>> 24;
    out[at + 1] = v >>> 16;
    out[at + 2] = v >>> 8;
    out[at + 3] = v;
  }
  return out;
}

const STATE = new Int32Array(8);

const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296) | 0);

function md5Block(m: Uint8Array | null, at: number): void {
  const w = WORDS, k = SINES, h = STATE;
  if (m !== null) {
    for (let i = 0; i < 16; i++, at += 4) w[i] = m[at] | (m[at + 1] << 8) | (m[at + 2] << 16) | (m[at + 3] << 24);
  }
  let a = h[0], b = h[1], c = h[2], d = h[3], t = 0;
  for (let i = 0; i < 16; i += 4) {
    t = (a + (d ^ (b & (c ^ d))) + k[i] + w[i]) | 0;
    a = (b + ((t << 7) | (t >>> 25))) | 0;
    t = (d + (c ^ (a & (b ^ c))) + k[i + 1] + w[i + 1]) | 0;
    d = (a + ((t << 12) | (t >>> 20))) | 0;
    t = (c + (b ^ (d & (a ^ b))) + k[i + 2] + w[i + 2]) | 0;
    c = (d + ((t << 17) | (t >>> 15))) | 0;
    t = (b + (a ^ (c & (d ^ a))) + k[i + 3] + w[i + 3]) | 0;
    b = (c + ((t << 22) | (t >>> 10))) | 0;
  }
  for (let i = 16; i < 32; i += 4) {
    t = (a + (c ^ (d & (b ^ c))) + k[i] + w[(5 * i + 1) & 15]) | 0;
    a = (b + ((t << 5) | (t >>> 27))) | 0;
    t = (d + (b ^ (c & (a ^ b))) + k[i + 1] + w[(5 * i + 6) & 15]) | 0;
    d = (a + ((t << 9) | (t >>> 23))) | 0;
    t = (c + (a ^ (b & (d ^ a))) + k[i + 2] + w[(5 * i + 11) & 15]) | 0;
    c = (d + ((t << 14) | (t >>> 18))) | 0;
    t = (b + (d ^ (a & (c ^ d))) + k[i + 3] + w[(5 * i) & 15]) | 0;
    b = (c + ((t << 20) | (t >>> 12))) | 0;
  }
  for (let i = 32; i < 48; i += 4) {
    t = (a + (b ^ c ^ d) + k[i] + w[(3 * i + 5) & 15]) | 0;
    a = (b + ((t << 4) | (t >>> 28))) | 0;
    t = (d + (a ^ b ^ c) + k[i + 1] + w[(3 * i + 8) & 15]) | 0;
    d = (a + ((t << 11) | (t >>> 21))) | 0;
    t = (c + (d ^ a ^ b) + k[i + 2] + w[(3 * i + 11) & 15]) | 0;
    c = (d + ((t << 16) | (t >>> 16))) | 0;
    t = (b + (c ^ d ^ a) + k[i + 3] + w[(3 * i + 14) & 15]) | 0;
    b = (c + ((t << 23) | (t >>> 9))) | 0;
  }
  for (let i = 48; i < 64; i += 4) {
    t = (a + (c ^ (b | ~d)) + k[i] + w[(7 * i) & 15]) | 0;
    a = (b + ((t << 6) | (t >>> 26))) | 0;
    t = (d + (b ^ (a | ~c)) + k[i + 1] + w[(7 * i + 7) & 15]) | 0;
    d = (a + ((t << 10) | (t >>> 22))) | 0;
    t = (c + (a ^ (d | ~b)) + k[i + 2] + w[(7 * i + 14) & 15]) | 0;
    c = (d + ((t << 15) | (t >>> 17))) | 0;
    t = (b + (d ^ (c | ~a)) + k[i + 3] + w[(7 * i + 21) & 15]) | 0;
    b = (c + ((t << 21) | (t >>> 11))) | 0;
  }
  h[0] += a;
  h[1] += b;
  h[2] += c;
  h[3] += d;
}

export function md5(b: Uint8Array, out = allocBytes(16)): Uint8Array {
  const h = STATE;
  h[0] = 0x67452301;
  h[1] = 0xefcdab89;
  h[2] = 0x98badcfe;
  h[3] = 0x10325476;
  eachBlock(b, 64, true, md5Block);
  for (let i = 0; i < 16; i++) out[i] = h[i >> 2] >>> (8 * (i & 3));
  return out;
}

function sha1Block(m: Uint8Array | null, at: number): void {
  if (m !== null) loadBig(m, at);
  const w = WORDS, h = STATE;
  for (let i = 16; i < 80; i++) {
    const t = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
    w[i] = (t << 1) | (t >>> 31);
  }
  let a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], i = 0;
  for (; i < 20; i++) {
    const t = (((a << 5) | (a >>> 27)) + (d ^ (b & (c ^ d))) + 0x5a827999 + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = t;
  }
  for (; i < 40; i++) {
    const t = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + 0x6ed9eba1 + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = t;
  }
  for (; i < 60; i++) {
    const t = (((a << 5) | (a >>> 27)) + ((b & c) | (d & (b | c))) + 0x8f1bbcdc + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = t;
  }
  for (; i < 80; i++) {
    const t = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + 0xca62c1d6 + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = t;
  }
  h[0] += a;
  h[1] += b;
  h[2] += c;
  h[3] += d;
  h[4] += e;
}

export function sha1(b: Uint8Array, out = allocBytes(20)): Uint8Array {
  const h = STATE;
  h[0] = 0x67452301;
  h[1] = 0xefcdab89;
  h[2] = 0x98badcfe;
  h[3] = 0x10325476;
  h[4] = 0xc3d2e1f0;
  eachBlock(b, 64, false, sha1Block);
  return digestOf(h, out);
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

let k256: Int32Array = new Int32Array(0);

function sha256Block(m: Uint8Array | null, at: number): void {
  if (m !== null) loadBig(m, at);
  const w = WORDS, k = k256, s = STATE;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15], y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
  // Four rounds at a time, so that no variable has to move to the next; rotations in line, since V8 leaves some of so many calls.
  for (let i = 0; i < 64; i += 4) {
    h =
      (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + (g ^ (e & (f ^ g))) + k[i] +
        w[i]) | 0;
    d = (d + h) | 0;
    h = (h + (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
      ((a & b) | (c & (a | b)))) | 0;
    g = (g + (((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^ ((d >>> 25) | (d << 7))) + (f ^ (d & (e ^ f))) +
      k[i + 1] + w[i + 1]) | 0;
    c = (c + g) | 0;
    g = (g + (((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^ ((h >>> 22) | (h << 10))) +
      ((h & a) | (b & (h | a)))) | 0;
    f = (f + (((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^ ((c >>> 25) | (c << 7))) + (e ^ (c & (d ^ e))) +
      k[i + 2] + w[i + 2]) | 0;
    b = (b + f) | 0;
    f = (f + (((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^ ((g >>> 22) | (g << 10))) +
      ((g & h) | (a & (g | h)))) | 0;
    e = (e + (((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^ ((b >>> 25) | (b << 7))) + (d ^ (b & (c ^ d))) +
      k[i + 3] + w[i + 3]) | 0;
    a = (a + e) | 0;
    e = (e + (((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^ ((f >>> 22) | (f << 10))) +
      ((f & g) | (h & (f | g)))) | 0;
    let t = a;
    a = e;
    e = t;
    t = b;
    b = f;
    f = t;
    t = c;
    c = g;
    g = t;
    t = d;
    d = h;
    h = t;
  }
  s[0] += a;
  s[1] += b;
  s[2] += c;
  s[3] += d;
  s[4] += e;
  s[5] += f;
  s[6] += g;
  s[7] += h;
}

export function sha256(b: Uint8Array, short: boolean, out = allocBytes(short ? 28 : 32)): Uint8Array {
  if (k256.length === 0) k256 = Int32Array.from(primes(64), (p) => Number(rootBits(p, 3, 32)) | 0);
  STATE.set(start32(short));
  eachBlock(b, 64, false, sha256Block);
  return digestOf(STATE, out);
}

/** Constants and states of SHA-512 as pairs of 32-bit halves: the high halves, then the low ones. */
interface Halves {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

function halves(values: bigint[]): Halves {
  return {
    high: Int32Array.from(values, (v) => Number(v >> 32n) | 0),
    low: Int32Array.from(values, (v) => Number(v & 0xffffffffn) | 0),
  };
}

let k512: Halves = { high: new Int32Array(0), low: new Int32Array(0) };
let start512: Halves | null = null;
let start384: Halves | null = null;

function start64(short: boolean): Halves {
  if (short) return start384 ??= halves(primes(16).slice(8).map((p) => rootBits(p, 2, 64)));
  return start512 ??= halves(primes(8).map((p) => rootBits(p, 2, 64)));
}

const WORDS_LOW = new Int32Array(80);
const STATE_LOW = new Int32Array(8);

/** The carry of a sum of low halves, each taken without its sign. */
function carry(sum: number): number {
  return (sum / 4294967296) | 0;
}

function sha512Block(b: Uint8Array | null, at: number): void {
  const m = b!;
  const wh = WORDS, wl = WORDS_LOW, kh = k512.high, kl = k512.low, sh = STATE, sl = STATE_LOW;
  for (let i = 0; i < 16; i++, at += 8) {
    wh[i] = (m[at] << 24) | (m[at + 1] << 16) | (m[at + 2] << 8) | m[at + 3];
    wl[i] = (m[at + 4] << 24) | (m[at + 5] << 16) | (m[at + 6] << 8) | m[at + 7];
  }
  for (let i = 16; i < 80; i++) {
    const xh = wh[i - 15], xl = wl[i - 15], yh = wh[i - 2], yl = wl[i - 2];
    const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
    const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
    const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
    const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
    const low = (wl[i - 16] >>> 0) + (s0l >>> 0) + (wl[i - 7] >>> 0) + (s1l >>> 0);
    wl[i] = low;
    wh[i] = wh[i - 16] + s0h + wh[i - 7] + s1h + carry(low);
  }
  let ah = sh[0], bh = sh[1], ch = sh[2], dh = sh[3], eh = sh[4], fh = sh[5], gh = sh[6], hh = sh[7];
  let al = sl[0], bl = sl[1], cl = sl[2], dl = sl[3], el = sl[4], fl = sl[5], gl = sl[6], hl = sl[7];
  for (let i = 0; i < 80; i++) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const low1 = (hl >>> 0) + (s1l >>> 0) + ((gl ^ (el & (fl ^ gl))) >>> 0) + (kl[i] >>> 0) + (wl[i] >>> 0);
    const t1h = (hh + s1h + (gh ^ (eh & (fh ^ gh))) + kh[i] + wh[i] + carry(low1)) | 0;
    const t1l = low1 | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const low2 = (t1l >>> 0) + (s0l >>> 0) + (((al & bl) | (cl & (al | bl))) >>> 0);
    const t2h = (t1h + s0h + ((ah & bh) | (ch & (ah | bh))) + carry(low2)) | 0;
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const low3 = (dl >>> 0) + (t1l >>> 0);
    eh = (dh + t1h + carry(low3)) | 0;
    el = low3 | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = t2h;
    al = low2 | 0;
  }
  addHalves(0, ah, al);
  addHalves(1, bh, bl);
  addHalves(2, ch, cl);
  addHalves(3, dh, dl);
  addHalves(4, eh, el);
  addHalves(5, fh, fl);
  addHalves(6, gh, gl);
  addHalves(7, hh, hl);
}

/** Adds to a word of the state. */
function addHalves(i: number, high: number, low: number): void {
  const sum = (STATE_LOW[i] >>> 0) + (low >>> 0);
  STATE_LOW[i] = sum;
  STATE[i] += high + carry(sum);
}

export function sha512(b: Uint8Array, short: boolean, out = allocBytes(short ? 48 : 64)): Uint8Array {
  if (k512.high.length === 0) k512 = halves(primes(80).map((p) => rootBits(p, 3, 64)));
  const start = start64(short);
  STATE.set(start.high);
  STATE_LOW.set(start.low);
  eachBlock(b, 128, false, sha512Block);
  const n = out.length;
  for (let at = 0; at < n; at++) out[at] = ((at & 4) === 0 ? STATE : STATE_LOW)[at >> 3] >>> (24 - 8 * (at & 3));
  return out;
}
