// Bits of Zstandard: most streams are written forwards and read from their end.
//
// In: bytes with the bounds of a stream. Out: numbers of up to 31 bits. Invariant: behind its start a stream has only zeros, and
// `left` is below zero then; whoever reads looks at it where that is an error.
import { DecodeError } from "./stream_decoder.ts";

export function corrupted(): DecodeError {
  return new DecodeError("Data corruption detected");
}

/** Position of the highest bit of n; n is not zero. */
export function highBit(n: number): number {
  return 31 - Math.clz32(n);
}

/** Reads a stream from its end, where a one bit marks the last byte. */
export class BackwardBits {
  readonly #b: Uint8Array;
  readonly #start: number;
  /** Bits that are not read yet. */
  left: number;
  constructor(b: Uint8Array, start: number, end: number) {
    this.#b = b;
    this.#start = start;
    if (end <= start || b[end - 1] === 0) throw corrupted();
    this.left = (end - start - 1) * 8 + highBit(b[end - 1]);
  }

  /** The next n bits (up to 24), which stay unread. */
  peek(n: number): number {
    let at = this.left - n;
    if (at < 0) {
      const missing = -at;
      if (missing >= n) return 0;
      n -= missing;
      at = 0;
      return this.#bits(at, n) << missing;
    }
    return this.#bits(at, n);
  }

  #bits(at: number, n: number): number {
    const b = this.#b, i = this.#start + (at >> 3);
    const word = b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24);
    return (word >>> (at & 7)) & ((1 << n) - 1);
  }

  read(n: number): number {
    if (n > 24) {
      const high = this.read(n - 16);
      return high * 65536 + this.read(16);
    }
    const bits = this.peek(n);
    this.left -= n;
    return bits;
  }
}

/** Reads the header of a table, which goes forwards. */
export class ForwardBits {
  readonly #b: Uint8Array;
  #at: number;
  readonly #end: number;
  constructor(b: Uint8Array, start: number, end: number) {
    this.#b = b;
    this.#at = start * 8;
    this.#end = end * 8;
  }
  read(n: number): number {
    let v = 0;
    for (let i = 0; i < n; i++) {
      if (this.#at >= this.#end) throw corrupted();
      v |= ((this.#b[this.#at >> 3] >> (this.#at & 7)) & 1) << i;
      this.#at++;
    }
    return v;
  }
  back(n: number): void {
    this.#at -= n;
  }
  /** The first byte that nothing was read of. */
  get byte(): number {
    return (this.#at + 7) >> 3;
  }
}

/** Bits in the order in which they are written. */
export class BitWriter {
  #b = new Uint8Array(256);
  #n = 0;
  #word = 0;
  #used = 0;

  write(value: number, n: number): void {
    if (n > 16) {
      this.write(value & 0xffff, 16);
      value = Math.floor(value / 65536);
      n -= 16;
    }
    this.#word |= (value & ((1 << n) - 1)) << this.#used;
    this.#used += n;
    while (this.#used >= 8) {
      this.#byte(this.#word & 255);
      this.#word >>>= 8;
      this.#used -= 8;
    }
  }
  #byte(v: number): void {
    if (this.#n === this.#b.length) {
      const larger = new Uint8Array(this.#n * 2);
      larger.set(this.#b);
      this.#b = larger;
    }
    this.#b[this.#n++] = v;
  }
  /** The bytes of a stream that is read forwards. */
  finish(): Uint8Array {
    if (this.#used > 0) this.#byte(this.#word & 255);
    this.#used = this.#word = 0;
    return this.#b.slice(0, this.#n);
  }
  /** The bytes of a stream that is read from its end. */
  finishBackward(): Uint8Array {
    this.write(1, 1);
    return this.finish();
  }
}
