// XXH64, the checksum of Zstandard frames.
//
// In: pieces of data. Out: 64 bits. Invariant: `#tail` holds the bytes behind the last full stripe of 32.
const P1 = 0x9e3779b185ebca87n, P2 = 0xc2b2ae3d27d4eb4fn, P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n, P5 = 0x27d4eb2f165667c5n;

const wrap = (v: bigint) => BigInt.asUintN(64, v);
const rotate = (v: bigint, n: bigint) => wrap(v << n) | (v >> (64n - n));
const round = (lane: bigint, v: bigint) => wrap(rotate(wrap(lane + v * P2), 31n) * P1);

export class Xxh64 {
  readonly #lanes = [wrap(P1 + P2), P2, 0n, wrap(-P1)];
  readonly #tail = new Uint8Array(32);
  #held = 0;
  #length = 0;

  update(b: Uint8Array): void {
    this.#length += b.length;
    let at = 0;
    if (this.#held > 0) {
      at = Math.min(32 - this.#held, b.length);
      this.#tail.set(b.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < 32) return;
      this.#stripes(this.#tail, 0, 32);
      this.#held = 0;
    }
    const stop = at + ((b.length - at) & ~31);
    this.#stripes(b, at, stop);
    this.#tail.set(b.subarray(stop));
    this.#held = b.length - stop;
  }

  #stripes(b: Uint8Array, from: number, to: number): void {
    const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
    let [v1, v2, v3, v4] = this.#lanes;
    for (let at = from; at < to; at += 32) {
      v1 = round(v1, view.getBigUint64(at, true));
      v2 = round(v2, view.getBigUint64(at + 8, true));
      v3 = round(v3, view.getBigUint64(at + 16, true));
      v4 = round(v4, view.getBigUint64(at + 24, true));
    }
    this.#lanes.splice(0, 4, v1, v2, v3, v4);
  }

  digest(): bigint {
    const lanes = this.#lanes;
    let h = P5;
    if (this.#length >= 32) {
      h = [1n, 7n, 12n, 18n].reduce((sum, n, i) => sum + rotate(lanes[i], n), 0n);
      for (const lane of lanes) h = wrap((wrap(h) ^ round(0n, lane)) * P1 + P4);
    }
    h = wrap(h + BigInt(this.#length));
    const view = new DataView(this.#tail.buffer), n = this.#held;
    let at = 0;
    for (; at + 8 <= n; at += 8) h = wrap(rotate(h ^ round(0n, view.getBigUint64(at, true)), 27n) * P1 + P4);
    if (at + 4 <= n) {
      h = wrap(rotate(h ^ wrap(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
      at += 4;
    }
    for (; at < n; at++) h = wrap(rotate(h ^ wrap(BigInt(this.#tail[at]) * P5), 11n) * P1);
    h = wrap((h ^ (h >> 33n)) * P2);
    h = wrap((h ^ (h >> 29n)) * P3);
    return h ^ (h >> 32n);
  }
}
