// Encoding LZMA: hash chains find matches, one symbol of look-ahead chooses among them.
//
// In: write(bytes), then encode(). Out: the range coder's bytes. Positions are counts from the start of the data; the window
// holds them from `#base` on. Choosing by prices (as xz does in its better modes) was left out: it gains some percent, for
// most of the time.
import {
  afterLiteral,
  IS_MATCH,
  IS_REP,
  IS_REP0_LONG,
  IS_REP_G0,
  IS_REP_G1,
  IS_REP_G2,
  LEN_CODER,
  LEN_HIGH,
  LEN_LOW,
  LEN_MID,
  LITERAL,
  type LzmaProps,
  MAX_MATCH,
  MIN_MATCH,
  newProbs,
  POS_ALIGN,
  POS_SLOT,
  POS_SPECIAL,
  PROB_INIT,
  REP_LEN_CODER,
} from "./lzma_model.ts";
import { ByteQueue } from "./byte_queue.ts";

export interface LzmaEffort {
  /** Matches of this length are taken at once. */
  nice: number;
  /** How many earlier places are compared. */
  depth: number;
}

/** Look-ahead that the encoder wants before it codes a symbol. */
const AHEAD = MAX_MATCH + 8;
/** Positions in the tables stay below this: tables are emptied when it is passed. */
const POSITION_LIMIT = 1 << 30;
const HASH3_BITS = 16;

export class LzmaEncoder {
  readonly out = new ByteQueue();
  readonly #props: LzmaProps;
  readonly #effort: LzmaEffort;
  readonly #dictSize: number;
  readonly #probs: Uint16Array;
  #state = 0;
  readonly #reps = new Int32Array(4);
  // The range coder.
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #cacheSize = 1;
  // The window.
  #window = new Uint8Array(1 << 16);
  #base = 0;
  /** What positions of the data have more than those of the window and the tables. */
  #moved = 0;
  /** The next byte to code. */
  #position = 0;
  #end = 0;
  // The finder: places by hash, and the place before each with the same hash.
  #inserted = 0;
  #hash3 = new Int32Array(1 << HASH3_BITS).fill(-1);
  #hash4 = new Int32Array(1 << 16).fill(-1);
  #hash4Shift = 16;
  #chain = new Int32Array(1 << 16);
  // A match that was found one byte ahead.
  #length = 0;
  #distance = 0;
  #foundAt = -1;

  constructor(props: LzmaProps, dictSize: number, effort: LzmaEffort) {
    this.#props = props;
    this.#dictSize = dictSize;
    this.#effort = effort;
    this.#probs = newProbs(props);
  }

  get position(): number {
    return this.#moved + this.#position;
  }
  get available(): number {
    return this.#end - this.#position;
  }
  /** How many bytes there will be when the range coder is closed. */
  get size(): number {
    return this.out.length + this.#cacheSize + 4;
  }

  resetState(): void {
    this.#probs.fill(PROB_INIT);
    this.#state = 0;
    this.#reps.fill(0);
  }
  startRange(): void {
    this.#low = 0;
    this.#range = 0xffffffff;
    this.#cache = 0;
    this.#cacheSize = 1;
  }
  endRange(): void {
    for (let i = 0; i < 5; i++) this.#shift();
  }

  /** Bytes that were coded, from a position on (of the last 2 MiB). */
  coded(from: number, to: number): Uint8Array {
    const base = this.#moved + this.#base;
    return this.#window.subarray(from - base, to - base);
  }

  write(b: Uint8Array): void {
    if (this.#end + b.length > POSITION_LIMIT) this.#forget();
    let at = this.#end - this.#base;
    if (at + b.length > this.#window.length) {
      const keep = Math.max(0, this.#position - this.#base - this.#dictSize - (1 << 21));
      const need = at - keep + b.length;
      const target = need <= this.#window.length >> 1 ? this.#window : new Uint8Array(need * 2);
      target.set(this.#window.subarray(keep, at));
      this.#window = target;
      this.#base += keep;
      at -= keep;
    }
    this.#window.set(b, at);
    this.#end += b.length;
  }

  /** Codes up to a position or until `room` bytes came out; keeps a look-ahead unless this is the end of the data. */
  encode(to: number, room: number, last: boolean): void {
    to -= this.#moved;
    const stop = Math.min(to, last ? this.#end : this.#end - AHEAD);
    while (this.#position < stop && this.size < room) this.#symbol(to);
  }

  /** The marker for the end of a stream whose size is not stored. */
  marker(): void {
    const posState = this.#position & ((1 << this.#props.pb) - 1);
    this.#bit(IS_MATCH + (this.#state << 4) + posState, 1);
    this.#bit(IS_REP + this.#state, 0);
    this.#putLength(LEN_CODER, 0, posState);
    this.#putDistance(0xffffffff, 0);
  }

  #shift(): void {
    if (this.#low < 0xff000000 || this.#low >= 0x100000000) {
      const carry = this.#low >= 0x100000000 ? 1 : 0;
      let byte = this.#cache;
      do {
        this.out.pushByte((byte + carry) & 255);
        byte = 0xff;
      } while (--this.#cacheSize > 0);
      this.#cache = (this.#low / 0x1000000) & 255;
    }
    this.#cacheSize++;
    this.#low = (this.#low & 0xffffff) * 256;
  }

  #bit(i: number, bit: number): void {
    const p = this.#probs[i];
    const bound = (this.#range >>> 11) * p;
    if (bit === 0) {
      this.#range = bound;
      this.#probs[i] = p + ((2048 - p) >> 5);
    } else {
      this.#low += bound;
      this.#range -= bound;
      this.#probs[i] = p - (p >> 5);
    }
    while (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  #tree(base: number, bits: number, v: number): void {
    let m = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const b = (v >> i) & 1;
      this.#bit(base + m, b);
      m = (m << 1) | b;
    }
  }
  #reverseTree(base: number, bits: number, v: number): void {
    let m = 1;
    for (let i = 0; i < bits; i++) {
      const b = (v >> i) & 1;
      this.#bit(base + m, b);
      m = (m << 1) | b;
    }
  }

  #putLength(base: number, n: number, posState: number): void {
    if (n < 8) {
      this.#bit(base, 0);
      this.#tree(base + LEN_LOW + posState * 8, 3, n);
      return;
    }
    this.#bit(base, 1);
    if (n < 16) {
      this.#bit(base + 1, 0);
      this.#tree(base + LEN_MID + posState * 8, 3, n - 8);
    } else {
      this.#bit(base + 1, 1);
      this.#tree(base + LEN_HIGH, 8, n - 16);
    }
  }

  #putDistance(distance: number, length: number): void {
    const slot = slotOf(distance);
    this.#tree(POS_SLOT + Math.min(length, 3) * 64, 6, slot);
    if (slot < 4) return;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    const rest = distance - high;
    if (slot < 14) {
      this.#reverseTree(POS_SPECIAL + high - slot, bits, rest);
      return;
    }
    for (let i = bits - 1; i >= 4; i--) {
      this.#range >>>= 1;
      if (Math.floor(rest / 2 ** i) & 1) this.#low += this.#range;
      while (this.#range < 0x1000000) {
        this.#range = (this.#range << 8) >>> 0;
        this.#shift();
      }
    }
    this.#reverseTree(POS_ALIGN, 4, rest & 15);
  }

  #putLiteral(): void {
    const { lc, lp } = this.#props;
    const at = this.#position - this.#base, window = this.#window;
    const byte = window[at], previous = this.#position > 0 ? window[at - 1] : 0;
    const base = LITERAL + 0x300 * (((this.#position & ((1 << lp) - 1)) << lc) + (previous >> (8 - lc)));
    let m = 1, i = 7;
    if (this.#state >= 7) {
      const match = window[at - this.#reps[0] - 1];
      for (; i >= 0; i--) {
        const b = (match >> i) & 1, bit = (byte >> i) & 1;
        this.#bit(base + ((1 + b) << 8) + m, bit);
        m = (m << 1) | bit;
        if (b !== bit) {
          i--;
          break;
        }
      }
    }
    for (; i >= 0; i--) {
      const bit = (byte >> i) & 1;
      this.#bit(base + m, bit);
      m = (m << 1) | bit;
    }
    this.#state = afterLiteral(this.#state);
    this.#position++;
  }

  #putRep(index: number, length: number, posState: number): void {
    const state = this.#state, reps = this.#reps;
    this.#bit(IS_MATCH + (state << 4) + posState, 1);
    this.#bit(IS_REP + state, 1);
    if (index === 0) {
      this.#bit(IS_REP_G0 + state, 0);
      this.#bit(IS_REP0_LONG + (state << 4) + posState, length === 1 ? 0 : 1);
    } else {
      this.#bit(IS_REP_G0 + state, 1);
      this.#bit(IS_REP_G1 + state, index === 1 ? 0 : 1);
      if (index > 1) this.#bit(IS_REP_G2 + state, index - 2);
      const distance = reps[index];
      reps.copyWithin(1, 0, index);
      reps[0] = distance;
    }
    if (length === 1) this.#state = state < 7 ? 9 : 11;
    else {
      this.#putLength(REP_LEN_CODER, length - MIN_MATCH, posState);
      this.#state = state < 7 ? 8 : 11;
    }
    this.#position += length;
  }

  #putMatch(distance: number, length: number, posState: number): void {
    const state = this.#state, reps = this.#reps;
    this.#bit(IS_MATCH + (state << 4) + posState, 1);
    this.#bit(IS_REP + state, 0);
    this.#putLength(LEN_CODER, length - MIN_MATCH, posState);
    this.#putDistance(distance, length - MIN_MATCH);
    reps.copyWithin(1, 0, 3);
    reps[0] = distance;
    this.#state = state < 7 ? 7 : 10;
    this.#position += length;
  }

  /** Length of the match at a position with one at a distance. */
  #matchLength(position: number, distance: number, max: number): number {
    const window = this.#window, at = position - this.#base, other = at - distance - 1;
    if (other < 0 || position - distance - 1 < 0) return 0;
    let n = 0;
    while (n < max && window[at + n] === window[other + n]) n++;
    return n;
  }

  #symbol(to: number): void {
    const position = this.#position;
    const max = Math.min(MAX_MATCH, to - position, this.#end - position);
    const posState = position & ((1 << this.#props.pb) - 1);
    let repLength = 0, repIndex = 0;
    for (let i = 0; i < 4; i++) {
      const n = this.#matchLength(position, this.#reps[i], max);
      if (n > repLength) {
        repLength = n;
        repIndex = i;
      }
    }
    const { nice } = this.#effort;
    if (repLength >= nice) {
      this.#putRep(repIndex, repLength, posState);
      return;
    }
    if (this.#foundAt !== position) this.#find(position, max);
    let length = Math.min(this.#length, max);
    const distance = this.#distance;
    if (length === 2 && distance >= 0x80 || length === 3 && distance >= 0x4000) length = 0;
    if (
      repLength >= 2 &&
      (repLength + 1 >= length || repLength + 2 >= length && distance >= 0x200 ||
        repLength + 3 >= length && distance >= 0x8000)
    ) {
      this.#putRep(repIndex, repLength, posState);
      return;
    }
    if (length >= nice) {
      this.#putMatch(distance, length, posState);
      return;
    }
    if (length >= 2) {
      // A better match one byte on makes a literal of this one.
      this.#find(position + 1, Math.min(MAX_MATCH, this.#end - position - 1));
      const next = this.#length, nextDistance = this.#distance;
      const worse = next > length + 1 || next === length + 1 && nextDistance >>> 7 <= distance ||
        next === length && nextDistance < distance >>> 7;
      if (!worse) {
        this.#putMatch(distance, length, posState);
        return;
      }
    } else if (repLength === 1 && repIndex === 0) {
      const at = position - this.#base;
      if (this.#state >= 7 || this.#window[at] !== this.#window[at - 1]) {
        this.#putRep(0, 1, posState);
        return;
      }
    } else if (this.#matchLength(position, this.#reps[0], 1) === 1 && max > 0) {
      this.#putRep(0, 1, posState);
      return;
    }
    this.#bit(IS_MATCH + (this.#state << 4) + posState, 0);
    this.#putLiteral();
  }

  /** Looks for the longest match at a position, which becomes `#length` and `#distance`. */
  #find(position: number, max: number): void {
    this.#length = 0;
    this.#distance = 0;
    this.#foundAt = position;
    while (this.#inserted < position) this.#insert(this.#inserted++);
    if (max < 3) return;
    const window = this.#window, at = position - this.#base;
    const lowest = Math.max(0, position - this.#dictSize, this.#base);
    let best = 2;
    const near = this.#hash3[this.#hashOf3(at)];
    if (near >= lowest) {
      const n = this.#matchLength(position, position - near - 1, max);
      if (n > best) {
        best = n;
        this.#length = n;
        this.#distance = position - near - 1;
      }
    }
    if (max < 4 || at + 4 > window.length) return;
    const { depth, nice } = this.#effort;
    const chain = this.#chain, mask = chain.length - 1;
    let place = this.#hash4[this.#hashOf4(at)];
    for (let i = depth; i > 0 && place >= lowest && place > position - chain.length; i--) {
      const other = place - this.#base;
      if (window[other + best] === window[at + best] && window[other] === window[at]) {
        let n = 0;
        while (n < max && window[other + n] === window[at + n]) n++;
        if (n > best) {
          best = n;
          this.#length = n;
          this.#distance = position - place - 1;
          if (n >= nice || n === max) break;
        }
      }
      const next = chain[place & mask];
      if (next >= place) break;
      place = next;
    }
  }

  #hashOf3(at: number): number {
    const w = this.#window;
    return Math.imul(w[at] | (w[at + 1] << 8) | (w[at + 2] << 16), 0x9e3779b1) >>> (32 - HASH3_BITS);
  }
  #hashOf4(at: number): number {
    const w = this.#window;
    const v = w[at] | (w[at + 1] << 8) | (w[at + 2] << 16) | (w[at + 3] << 24);
    return Math.imul(v, 0x9e3779b1) >>> this.#hash4Shift;
  }

  #insert(position: number): void {
    if (position + 4 > this.#end) return;
    if (position >= this.#chain.length && this.#chain.length < this.#dictSize) this.#grow();
    const at = position - this.#base;
    this.#hash3[this.#hashOf3(at)] = position;
    const h = this.#hashOf4(at);
    this.#chain[position & (this.#chain.length - 1)] = this.#hash4[h];
    this.#hash4[h] = position;
  }

  /** Tables grow with the data, up to the dictionary. */
  #grow(): void {
    const old = this.#chain;
    this.#chain = new Int32Array(old.length * 4);
    this.#chain.set(old);
    if (this.#hash4.length < 1 << 20) {
      // The new table has each place in the order of the old chains: it is made from the window.
      const from = Math.max(this.#base, this.#inserted - old.length);
      this.#hash4 = new Int32Array(this.#hash4.length * 4).fill(-1);
      this.#hash4Shift -= 2;
      for (let p = from; p < this.#inserted; p++) {
        const h = this.#hashOf4(p - this.#base);
        this.#chain[p & (this.#chain.length - 1)] = this.#hash4[h];
        this.#hash4[h] = p;
      }
    }
  }

  /** Positions start again from a low number, with no known places. */
  #forget(): void {
    const by = this.#base & ~15;
    this.#moved += by;
    this.#base -= by;
    this.#position -= by;
    this.#end -= by;
    this.#foundAt = -1;
    this.#inserted = this.#position;
    this.#hash3.fill(-1);
    this.#hash4.fill(-1);
  }
}

function slotOf(distance: number): number {
  if (distance < 4) return distance;
  const n = 31 - Math.clz32(distance);
  return n * 2 + (Math.floor(distance / 2 ** (n - 1)) & 1);
}
