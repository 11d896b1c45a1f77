// Queues of bytes between the steps of a stream: input that is not used yet, output that is not taken yet.
//
// In: push(bytes), which are copied. Out: `buf` from `pos` to `end`. Invariant: positions move when bytes are pushed or taken,
// never while a step reads.
export class ByteQueue {
  buf: Uint8Array = new Uint8Array(0);
  pos = 0;
  end = 0;

  get length(): number {
    return this.end - this.pos;
  }

  /** Room for n bytes more behind `end`. */
  reserve(n: number): void {
    if (this.end + n <= this.buf.length) return;
    const have = this.end - this.pos;
    // Bytes move to the front when that frees half of the buffer; else the buffer grows.
    const target = have + n <= this.buf.length >> 1 ? this.buf : new Uint8Array(Math.max(64, have * 2, have + n));
    if (target === this.buf) target.copyWithin(0, this.pos, this.end);
    else target.set(this.buf.subarray(this.pos, this.end));
    this.buf = target;
    this.pos = 0;
    this.end = have;
  }

  push(b: Uint8Array): void {
    this.reserve(b.length);
    this.buf.set(b, this.end);
    this.end += b.length;
  }

  pushByte(b: number): void {
    if (this.end === this.buf.length) this.reserve(1);
    this.buf[this.end++] = b;
  }

  /** Up to n bytes from the front, copied. */
  take(n: number = Infinity): Uint8Array {
    const stop = Math.min(this.end, this.pos + n);
    const out = this.buf.slice(this.pos, stop);
    this.pos = stop;
    if (this.pos === this.end) {
      this.pos = this.end = 0;
      if (this.buf.length > 1 << 20) this.buf = new Uint8Array(0);
    }
    return out;
  }
}
