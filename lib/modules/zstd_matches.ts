// Finds what data repeats of what came before, of a dictionary's text too: chains of places with the same four bytes.
//
// In: a text that grows at its end. Out: the sequences of a part of it. Invariant: `#head` and `#chain` know each place before
// `#known`; a place in them is one more than the index, 0 is none.
import type { Sequences } from "./zstd_block_encoder.ts";
import type { RecentOffsets } from "./zstd_sequences.ts";

const HASH_BITS = 16;
const MIN_MATCH = 4;

export class MatchFinder {
  buf: Uint8Array;
  end: number;
  #head: Int32Array;
  #chain: Int32Array;
  #known = 0;

  constructor(text: Uint8Array, room: number) {
    this.buf = new Uint8Array(text.length + room);
    this.buf.set(text);
    this.end = text.length;
    this.#head = new Int32Array(1 << HASH_BITS);
    this.#chain = new Int32Array(this.buf.length);
    this.#learn(this.end - 3);
  }

  /** Another one with the same text, to go on by itself. */
  clone(room: number): MatchFinder {
    const c = new MatchFinder(new Uint8Array(0), this.end + room);
    c.buf.set(this.buf.subarray(0, this.end));
    c.end = this.end;
    c.#head.set(this.#head);
    c.#chain.set(this.#chain.subarray(0, this.#known));
    c.#known = this.#known;
    return c;
  }

  /** Adds text; what is farther back than `window` goes when the room is used up. Returns how many bytes went. */
  push(b: Uint8Array, window: number): number {
    let dropped = 0;
    if (this.end + b.length > this.buf.length) {
      dropped = Math.max(0, this.end - window);
      const larger = new Uint8Array(2 * (this.end - dropped) + b.length);
      larger.set(this.buf.subarray(dropped, this.end));
      this.buf = larger;
      this.end -= dropped;
      if (dropped > 0) {
        this.#head.fill(0);
        this.#chain = new Int32Array(larger.length);
        this.#known = 0;
        this.#learn(this.end - 3);
      } else {
        const chain = new Int32Array(larger.length);
        chain.set(this.#chain);
        this.#chain = chain;
      }
    }
    this.buf.set(b, this.end);
    this.end += b.length;
    return dropped;
  }

  #hash(i: number): number {
    const b = this.buf;
    return Math.imul(b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24), 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  #learn(to: number): void {
    for (; this.#known < to; this.#known++) {
      const h = this.#hash(this.#known);
      this.#chain[this.#known] = this.#head[h];
      this.#head[h] = this.#known + 1;
    }
  }

  #same(a: number, b: number, end: number): number {
    const { buf } = this, start = b;
    while (b < end && buf[a] === buf[b]) {
      a++;
      b++;
    }
    return b - start;
  }

  /** The literals and sequences of the text from `from` to its end; matches lie at `lowest` or behind, `window` back at most. */
  find(
    from: number,
    lowest: number,
    window: number,
    recent: RecentOffsets,
    tries: number,
  ): [Uint8Array, Sequences] {
    const { buf, end } = this, literals = new Uint8Array(end - from), sequences: Sequences = [];
    let n = 0, anchor = from, at = from, offset = 0;
    const longest = (i: number): number => {
      const low = Math.max(lowest, i - window);
      let best = 0, gain = 0;
      // An offset that came before takes fewer bits.
      for (const o of [recent.a, recent.b, recent.c]) {
        if (i - o < low) continue;
        const length = this.#same(i - o, i, end);
        if (length > best && length >= MIN_MATCH) {
          best = gain = length;
          offset = o;
          gain += 2;
        }
      }
      this.#learn(Math.min(i, end - 3));
      if (i + MIN_MATCH > end) return best;
      for (
        let place = this.#head[this.#hash(i)], t = tries;
        place > low && t > 0;
        t--, place = this.#chain[place - 1]
      ) {
        if (best > 0 && buf[place - 1 + best] !== buf[i + best]) continue;
        const length = this.#same(place - 1, i, end);
        if (length > gain && length >= MIN_MATCH) {
          best = gain = length;
          offset = i - place + 1;
        }
      }
      return best;
    };
    while (at + MIN_MATCH <= end) {
      let length = longest(at);
      if (length === 0) {
        // Data without matches is passed over ever faster.
        at += 1 + ((at - anchor) >> 8);
        continue;
      }
      let chosen = offset;
      // A match that begins one byte later may be longer.
      while (tries > 4 && at + 1 + MIN_MATCH <= end) {
        const later = longest(at + 1);
        if (later <= length + 1) break;
        at++;
        length = later;
        chosen = offset;
      }
      while (at > anchor && at - chosen > lowest && buf[at - 1] === buf[at - chosen - 1]) {
        at--;
        length++;
      }
      const before = at - anchor;
      literals.set(buf.subarray(anchor, at), n);
      n += before;
      const value = recent.valueOf(chosen, before);
      recent.take(value, before);
      sequences.push(before, value, length);
      at += length;
      anchor = at;
      this.#learn(Math.min(at, end - 3));
    }
    literals.set(buf.subarray(anchor, end), n);
    n += end - anchor;
    return [literals.subarray(0, n), sequences];
  }
}
