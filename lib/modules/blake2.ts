// BLAKE2b and BLAKE2s (RFC 7693) with all parameters of the tree mode.
//
// In: parameters and bytes. Out: digests. Words of BLAKE2b are pairs of 32-bit halves in an Int32Array (low, high).
import { allocBytes } from "../core/byte_pool.ts";

export interface Blake2Parameters {
  digestSize: number;
  key: Uint8Array;
  salt: Uint8Array;
  person: Uint8Array;
  fanout: number;
  depth: number;
  leafSize: number;
  nodeOffset: bigint;
  nodeDepth: number;
  innerSize: number;
  lastNode: boolean;
}

const NONE = new Uint8Array(0);
/** Parameters of plain hashing. */
export const PLAIN: Omit<Blake2Parameters, "digestSize"> = {
  key: NONE,
  salt: NONE,
  person: NONE,
  fanout: 1,
  depth: 1,
  leafSize: 0,
  nodeOffset: 0n,
  nodeDepth: 0,
  innerSize: 0,
  lastNode: false,
};

const SIGMA = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/** SHA-512's start values as (low, high) pairs, and SHA-256's. */
const IV_B = [
  0xf3bcc908,
  0x6a09e667,
  0x84caa73b,
  0xbb67ae85,
  0xfe94f82b,
  0x3c6ef372,
  0x5f1d36f1,
  0xa54ff53a,
  0xade682d1,
  0x510e527f,
  0x2b3e6c1f,
  0x9b05688c,
  0xfb41bd6b,
  0x1f83d9ab,
  0x137e2179,
  0x5be0cd19,
];
const IV_S = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

export class Blake2 {
  readonly big: boolean;
  readonly digestSize: number;
  readonly blockSize: number;
  #h: Int32Array;
  #buffer: Uint8Array;
  #used = 0;
  #total = 0;
  #lastNode: boolean;

  constructor(big: boolean, p: Blake2Parameters) {
    this.big = big;
    this.digestSize = p.digestSize;
    this.blockSize = big ? 128 : 64;
    this.#buffer = new Uint8Array(this.blockSize);
    this.#lastNode = p.lastNode;
    const block = new DataView(new ArrayBuffer(big ? 64 : 32));
    block.setUint8(0, p.digestSize);
    block.setUint8(1, p.key.length);
    block.setUint8(2, p.fanout);
    block.setUint8(3, p.depth);
    block.setUint32(4, p.leafSize, true);
    const bytes = new Uint8Array(block.buffer);
    if (big) {
      block.setBigUint64(8, p.nodeOffset, true);
      block.setUint8(16, p.nodeDepth);
      block.setUint8(17, p.innerSize);
      bytes.set(p.salt, 32);
      bytes.set(p.person, 48);
    } else {
      block.setUint32(8, Number(p.nodeOffset & 0xffffffffn), true);
      block.setUint16(12, Number(p.nodeOffset >> 32n), true);
      block.setUint8(14, p.nodeDepth);
      block.setUint8(15, p.innerSize);
      bytes.set(p.salt, 16);
      bytes.set(p.person, 24);
    }
    this.#h = Int32Array.from(big ? IV_B : IV_S);
    for (let i = 0; i < this.#h.length; i++) this.#h[i] ^= block.getInt32(i * 4, true);
    if (p.key.length > 0) {
      const first = new Uint8Array(this.blockSize);
      first.set(p.key);
      this.update(first);
    }
  }

  copy(): Blake2 {
    const c = new Blake2(this.big, { ...PLAIN, digestSize: this.digestSize, lastNode: this.#lastNode });
    c.#h = this.#h.slice();
    c.#buffer = this.#buffer.slice();
    c.#used = this.#used;
    c.#total = this.#total;
    return c;
  }

  update(b: Uint8Array): void {
    let at = 0;
    while (at < b.length) {
      // The last block waits: it is compressed with the final flag.
      if (this.#used === this.blockSize) {
        this.#total += this.blockSize;
        this.#compress(false);
        this.#used = 0;
      }
      const n = Math.min(this.blockSize - this.#used, b.length - at);
      this.#buffer.set(b.subarray(at, at + n), this.#used);
      this.#used += n;
      at += n;
    }
  }

  digest(): Uint8Array {
    const c = this.copy();
    c.#total += c.#used;
    c.#buffer.fill(0, c.#used);
    c.#compress(true);
    const out = allocBytes(this.digestSize);
    for (let i = 0; i < out.length; i++) out[i] = c.#h[i >> 2] >>> (8 * (i & 3));
    return out;
  }

  #compress(final: boolean): void {
    if (this.big) this.#compressB(final);
    else this.#compressS(final);
  }

  #compressS(final: boolean): void {
    const h = this.#h, v = V, m = M;
    loadWords(this.#buffer, 16);
    v.set(h);
    v.set(IV_S, 8);
    v[12] ^= this.#total;
    v[13] ^= Math.floor(this.#total / 4294967296);
    if (final) {
      v[14] = ~v[14];
      if (this.#lastNode) v[15] = ~v[15];
    }
    for (let r = 0; r < 10; r++) {
      const s = SIGMA[r];
      for (let i = 0; i < 8; i++) {
        const [a, b, c, d] = PLACES[i];
        mixS(a, b, c, d, m[s[2 * i]], m[s[2 * i + 1]]);
      }
    }
    for (let i = 0; i < 8; i++) h[i] ^= v[i] ^ v[i + 8];
  }

  #compressB(final: boolean): void {
    const h = this.#h, v = V;
    loadWords(this.#buffer, 32);
    v.set(h);
    v.set(IV_B, 16);
    v[24] ^= this.#total;
    v[25] ^= Math.floor(this.#total / 4294967296);
    if (final) {
      v[28] = ~v[28];
      v[29] = ~v[29];
      if (this.#lastNode) {
        v[30] = ~v[30];
        v[31] = ~v[31];
      }
    }
    for (let r = 0; r < 12; r++) {
      const s = SIGMA[r % 10];
      for (let i = 0; i < 8; i++) {
        const place = PLACES[i];
        mixB(2 * place[0], 2 * place[1], 2 * place[2], 2 * place[3], 2 * s[2 * i], 2 * s[2 * i + 1]);
      }
    }
    for (let i = 0; i < 16; i++) h[i] ^= v[i] ^ v[i + 16];
  }
}

/** The words that are mixed, and those of the message: of one block at a time. */
const V = new Int32Array(32);
const M = new Int32Array(32);

/** What a round mixes: columns, then diagonals. */
const PLACES = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

function loadWords(b: Uint8Array, n: number): void {
  for (let i = 0, at = 0; i < n; i++, at += 4) {
    M[i] = b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24);
  }
}

function mixS(a: number, b: number, c: number, d: number, x: number, y: number): void {
  const v = V;
  let p = v[a], q = v[b], r = v[c], s = v[d];
  p = (p + q + x) | 0;
  s ^= p;
  s = (s >>> 16) | (s << 16);
  r = (r + s) | 0;
  q ^= r;
  q = (q >>> 12) | (q << 20);
  p = (p + q + y) | 0;
  s ^= p;
  s = (s >>> 8) | (s << 24);
  r = (r + s) | 0;
  q ^= r;
  v[a] = p;
  v[b] = (q >>> 7) | (q << 25);
  v[c] = r;
  v[d] = s;
}

/** The carry that made a sum of low halves out of two. */
function carry(x: number, y: number, sum: number): number {
  return ((x & y) | ((x | y) & ~sum)) >>> 31;
}

/** Places are those of the low halves. */
function mixB(a: number, b: number, c: number, d: number, x: number, y: number): void {
  const v = V, m = M;
  let al = v[a], ah = v[a + 1], bl = v[b], bh = v[b + 1], cl = v[c], ch = v[c + 1], dl = v[d], dh = v[d + 1];
  let word = m[x], part = (bl + word) | 0, sum = (al + part) | 0;
  ah = (ah + bh + m[x + 1] + carry(bl, word, part) + carry(al, part, sum)) | 0;
  al = sum;
  let low = dl ^ al;
  dl = dh ^ ah;
  dh = low;
  sum = (cl + dl) | 0;
  ch = (ch + dh + carry(cl, dl, sum)) | 0;
  cl = sum;
  low = bl ^ cl;
  let high = bh ^ ch;
  bl = (low >>> 24) | (high << 8);
  bh = (high >>> 24) | (low << 8);
  word = m[y];
  part = (bl + word) | 0;
  sum = (al + part) | 0;
  ah = (ah + bh + m[y + 1] + carry(bl, word, part) + carry(al, part, sum)) | 0;
  al = sum;
  low = dl ^ al;
  high = dh ^ ah;
  dl = (low >>> 16) | (high << 16);
  dh = (high >>> 16) | (low << 16);
  sum = (cl + dl) | 0;
  ch = (ch + dh + carry(cl, dl, sum)) | 0;
  cl = sum;
  low = bl ^ cl;
  high = bh ^ ch;
  v[a] = al;
  v[a + 1] = ah;
  v[b] = (high >>> 31) | (low << 1);
  v[b + 1] = (low >>> 31) | (high << 1);
  v[c] = cl;
  v[c + 1] = ch;
  v[d] = dl;
  v[d + 1] = dh;
}
