// BLAKE2b and BLAKE2s (RFC 7693) with all parameters of the tree mode.
//
// In: parameters and bytes. Out: digests. Words of BLAKE2b are pairs of 32-bit halves in an Int32Array (low, high).

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
    const out = new DataView(new ArrayBuffer(c.#h.length * 4));
    c.#h.forEach((v, i) => out.setInt32(i * 4, v, true));
    return new Uint8Array(out.buffer).slice(0, this.digestSize);
  }

  #compress(final: boolean): void {
    if (this.big) this.#compressB(final);
    else this.#compressS(final);
  }

  #compressS(final: boolean): void {
    const h = this.#h;
    const view = new DataView(this.#buffer.buffer);
    const m = Int32Array.from({ length: 16 }, (_, i) => view.getInt32(i * 4, true));
    const v = new Int32Array(16);
    v.set(h);
    v.set(IV_S, 8);
    v[12] ^= this.#total;
    v[13] ^= Math.floor(this.#total / 4294967296);
    if (final) {
      v[14] = ~v[14];
      if (this.#lastNode) v[15] = ~v[15];
    }
    function mix(a: number, b: number, c: number, d: number, x: number, y: number): void {
      v[a] = v[a] + v[b] + x;
      let t = v[d] ^ v[a];
      v[d] = (t >>> 16) | (t << 16);
      v[c] += v[d];
      t = v[b] ^ v[c];
      v[b] = (t >>> 12) | (t << 20);
      v[a] = v[a] + v[b] + y;
      t = v[d] ^ v[a];
      v[d] = (t >>> 8) | (t << 24);
      v[c] += v[d];
      t = v[b] ^ v[c];
      v[b] = (t >>> 7) | (t << 25);
    }
    for (let r = 0; r < 10; r++) round(mix, m, SIGMA[r]);
    for (let i = 0; i < 8; i++) h[i] ^= v[i] ^ v[i + 8];
  }

  #compressB(final: boolean): void {
    const h = this.#h;
    const view = new DataView(this.#buffer.buffer);
    const m = Int32Array.from({ length: 32 }, (_, i) => view.getInt32(i * 4, true));
    const v = new Int32Array(32);
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
    function addTo(a: number, low: number, high: number): void {
      const sum = (v[a] >>> 0) + (low >>> 0);
      v[a] = sum;
      v[a + 1] = v[a + 1] + high + (sum > 4294967295 ? 1 : 0);
    }
    /** v[a] = (v[a] ^ v[b]) rotated right by n. */
    function xorRotate(a: number, b: number, n: number): void {
      let low = v[a] ^ v[b], high = v[a + 1] ^ v[b + 1];
      if (n >= 32) [low, high] = [high, low];
      const k = n & 31;
      if (k === 0) {
        v[a] = low;
        v[a + 1] = high;
      } else {
        v[a] = (low >>> k) | (high << (32 - k));
        v[a + 1] = (high >>> k) | (low << (32 - k));
      }
    }
    function mix(a: number, b: number, c: number, d: number, x: number, y: number): void {
      a *= 2;
      b *= 2;
      c *= 2;
      d *= 2;
      addTo(a, v[b], v[b + 1]);
      addTo(a, m[2 * x], m[2 * x + 1]);
      xorRotate(d, a, 32);
      addTo(c, v[d], v[d + 1]);
      xorRotate(b, c, 24);
      addTo(a, v[b], v[b + 1]);
      addTo(a, m[2 * y], m[2 * y + 1]);
      xorRotate(d, a, 16);
      addTo(c, v[d], v[d + 1]);
      xorRotate(b, c, 63);
    }
    const indices = Int32Array.from({ length: 16 }, (_, i) => i);
    for (let r = 0; r < 12; r++) round(mix, indices, SIGMA[r % 10]);
    for (let i = 0; i < 16; i++) h[i] ^= v[i] ^ v[i + 16];
  }
}

type Mix = (a: number, b: number, c: number, d: number, x: number, y: number) => void;

/** One round: columns, then diagonals. `m` gives what mix gets for a message word. */
function round(mix: Mix, m: Int32Array, s: readonly number[]): void {
  mix(0, 4, 8, 12, m[s[0]], m[s[1]]);
  mix(1, 5, 9, 13, m[s[2]], m[s[3]]);
  mix(2, 6, 10, 14, m[s[4]], m[s[5]]);
  mix(3, 7, 11, 15, m[s[6]], m[s[7]]);
  mix(0, 5, 10, 15, m[s[8]], m[s[9]]);
  mix(1, 6, 11, 12, m[s[10]], m[s[11]]);
  mix(2, 7, 8, 13, m[s[12]], m[s[13]]);
  mix(3, 4, 9, 14, m[s[14]], m[s[15]]);
}
