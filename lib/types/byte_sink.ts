// A growing array of bytes.
import { allocBytes, copyBytes, putBytes } from "../core/byte_pool.ts";

export class ByteSink {
  #buffer: Uint8Array;
  #length = 0;
  constructor(capacity = 64) {
    this.#buffer = allocBytes(Math.max(16, capacity));
  }
  get length(): number {
    return this.#length;
  }
  #room(n: number): void {
    const need = this.#length + n;
    if (need <= this.#buffer.length) return;
    const bigger = allocBytes(Math.max(need, this.#buffer.length * 2));
    bigger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = bigger;
  }
  byte(b: number): void {
    this.#room(1);
    this.#buffer[this.#length++] = b;
  }
  /** The bytes b[start:stop]. */
  bytes(b: Uint8Array, start = 0, stop = b.length): void {
    const n = stop - start;
    this.#room(n);
    putBytes(this.#buffer, this.#length, b, start, stop);
    this.#length += n;
  }
  /** A 16-bit unit. */
  pair(v: number, big: boolean): void {
    this.#room(2);
    this.#buffer[this.#length++] = big ? v >> 8 : v & 255;
    this.#buffer[this.#length++] = big ? v & 255 : v >> 8;
  }
  /** A code point in UTF-8. */
  utf8(p: number): void {
    this.#room(4);
    const b = this.#buffer;
    if (p < 0x80) b[this.#length++] = p;
    else if (p < 0x800) {
      b[this.#length++] = 0xc0 | p >> 6;
      b[this.#length++] = 0x80 | p & 63;
    } else if (p < 0x10000) {
      b[this.#length++] = 0xe0 | p >> 12;
      b[this.#length++] = 0x80 | p >> 6 & 63;
      b[this.#length++] = 0x80 | p & 63;
    } else {
      b[this.#length++] = 0xf0 | p >> 18;
      b[this.#length++] = 0x80 | p >> 12 & 63;
      b[this.#length++] = 0x80 | p >> 6 & 63;
      b[this.#length++] = 0x80 | p & 63;
    }
  }
  /** The bytes; the sink must not be used afterwards. */
  take(): Uint8Array {
    return this.#buffer.length === this.#length ? this.#buffer : copyBytes(this.#buffer, 0, this.#length);
  }
}
