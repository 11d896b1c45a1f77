// Decoding LZMA: range decoder, probabilities and the window of what was decoded.
//
// In: bytes of a queue. Out: bytes in the window, which take() gives in order. Invariants: the window keeps at least `dictSize`
// bytes before its end; a symbol for which the input does not suffice is taken back (`#undo` keeps the probabilities that it
// changed) and decoded again with more.
import type { ByteQueue } from "./byte_queue.ts";
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
  MIN_MATCH,
  newProbs,
  POS_ALIGN,
  POS_SLOT,
  POS_SPECIAL,
  PROB_INIT,
  REP_LEN_CODER,
} from "./lzma_model.ts";
import { DecodeError } from "./stream_decoder.ts";

/** More than one symbol can use. */
const SAFE = 24;

export class LzmaDecoder {
  #probs: Uint16Array;
  #props: LzmaProps;
  readonly #dictSize: number;
  #window = new Uint8Array(1 << 16);
  /** Decoded up to here. */
  #end = 0;
  /** Given out up to here. */
  #given = 0;
  /** Bytes decoded since the dictionary was reset, as far as they matter for distances. */
  #known = 0;
  /** Position for the probabilities: how much was decoded in all. */
  #position = 0;
  #state = 0;
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;
  #range = 0xffffffff;
  #code = 0;
  #in: Uint8Array = new Uint8Array(0);
  #at = 0;
  #stop = 0;
  #short = false;
  #undo: number[] | null = null;
  /** Bytes of a match that are still to be copied. */
  #pending = 0;
  /** An end marker was decoded. */
  ended = false;

  constructor(props: LzmaProps, dictSize: number) {
    this.#props = props;
    this.#probs = newProbs(props);
    this.#dictSize = Math.max(4096, dictSize);
  }

  get available(): number {
    return this.#end - this.#given;
  }

  resetState(props: LzmaProps | null): void {
    if (props !== null && (props.lc !== this.#props.lc || props.lp !== this.#props.lp || props.pb !== this.#props.pb)) {
      this.#props = props;
      this.#probs = newProbs(props);
    } else this.#probs.fill(PROB_INIT);
    this.#state =
      this.#rep0 =
      this.#rep1 =
      this.#rep2 =
      this.#rep3 =
        0;
  }
  resetDictionary(): void {
    this.#known = 0;
    this.#position = 0;
  }

  /** Reads the five bytes that a range coder starts with; false when they are not all there. */
  start(q: ByteQueue): boolean {
    if (q.length > 0 && q.buf[q.pos] !== 0) throw new DecodeError();
    if (q.length < 5) return false;
    this.#range = 0xffffffff;
    this.#code = 0;
    for (let i = 1; i < 5; i++) this.#code = ((this.#code << 8) | q.buf[q.pos + i]) >>> 0;
    q.pos += 5;
    return true;
  }

  take(n: number): Uint8Array {
    const stop = Math.min(this.#end, this.#given + n);
    const out = this.#window.slice(this.#given, stop);
    this.#given = stop;
    return out;
  }

  /** Bytes that are stored as they are. */
  store(b: Uint8Array): void {
    this.#room(b.length);
    this.#window.set(b, this.#end);
    this.#end += b.length;
    this.#known += b.length;
    this.#position += b.length;
  }

  #room(n: number): void {
    if (this.#end + n <= this.#window.length) return;
    const keep = Math.min(this.#end, Math.max(this.#dictSize, this.#end - this.#given));
    const target = keep + n <= this.#window.length >> 1
      ? this.#window
      : new Uint8Array(Math.max((keep + n) * 2, this.#window.length));
    target.set(this.#window.subarray(this.#end - keep, this.#end));
    this.#window = target;
    this.#given -= this.#end - keep;
    this.#end = keep;
  }

  /** Decodes up to n bytes; `exact`: no match may go beyond them. How many came out. */
  decode(q: ByteQueue, n: number, exact: boolean): number {
    this.#room(n);
    this.#in = q.buf;
    this.#at = q.pos;
    this.#stop = q.end;
    const from = this.#end, limit = from + n;
    if (this.#pending > 0) this.#copy(limit);
    while (this.#end < limit && !this.ended) {
      if (this.#stop - this.#at >= SAFE) {
        this.#symbol(limit);
      } else if (!this.#carefully(limit)) break;
      if (exact && this.#pending > 0) throw new DecodeError();
    }
    q.pos = this.#at;
    return this.#end - from;
  }

  /** Behind the last byte of a known size: true at the end of the range coder or its marker, false when that needs input. */
  finish(q: ByteQueue): boolean {
    if (this.ended) return true;
    const { buf, pos, end } = q;
    const range = this.#range, code = this.#code;
    this.#in = buf;
    this.#at = pos;
    this.#stop = end;
    this.#short = false;
    this.#normalise();
    if (!this.#short && this.#code !== 0) {
      if (this.#carefully(this.#end + 1)) {
        if (!this.ended) throw new DecodeError();
      } else this.#short = true;
    }
    if (this.#short) {
      this.#range = range;
      this.#code = code;
      return false;
    }
    q.pos = this.#at;
    return true;
  }

  /** One symbol near the end of the input; false when it needs more. */
  #carefully(limit: number): boolean {
    const at = this.#at, range = this.#range, code = this.#code, state = this.#state, end = this.#end;
    const a = this.#rep0, b = this.#rep1, c = this.#rep2, d = this.#rep3;
    const known = this.#known, position = this.#position;
    const undo: number[] = this.#undo = [];
    this.#short = false;
    try {
      this.#symbol(limit);
    } catch (e) {
      // Nonsense behind the end of the input is no error yet.
      if (!this.#short) throw e;
    } finally {
      this.#undo = null;
    }
    if (!this.#short) return true;
    for (let i = undo.length - 2; i >= 0; i -= 2) this.#probs[undo[i]] = undo[i + 1];
    this.#at = at;
    this.#range = range;
    this.#code = code;
    this.#state = state;
    this.#end = end;
    this.#known = known;
    this.#position = position;
    this.#rep0 = a;
    this.#rep1 = b;
    this.#rep2 = c;
    this.#rep3 = d;
    this.#pending = 0;
    this.ended = false;
    return false;
  }

  #normalise(): void {
    if (this.#range < 0x1000000) {
      this.#range = (this.#range << 8) >>> 0;
      if (this.#at >= this.#stop) {
        this.#short = true;
        this.#code = (this.#code << 8) >>> 0;
      } else this.#code = ((this.#code << 8) | this.#in[this.#at++]) >>> 0;
    }
  }

  #bit(i: number): number {
    this.#normalise();
    const probs = this.#probs;
    const p = probs[i];
    if (this.#undo !== null) this.#undo.push(i, p);
    const bound = (this.#range >>> 11) * p;
    if (this.#code < bound) {
      this.#range = bound;
      probs[i] = p + ((2048 - p) >> 5);
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    probs[i] = p - (p >> 5);
    return 1;
  }

  #tree(base: number, bits: number): number {
    let m = 1;
    for (let i = 0; i < bits; i++) m = (m << 1) | this.#bit(base + m);
    return m - (1 << bits);
  }
  #reverseTree(base: number, bits: number): number {
    let m = 1, v = 0;
    for (let i = 0; i < bits; i++) {
      const b = this.#bit(base + m);
      m = (m << 1) | b;
      v |= b << i;
    }
    return v;
  }

  #length(base: number, posState: number): number {
    if (this.#bit(base) === 0) return this.#tree(base + LEN_LOW + posState * 8, 3);
    if (this.#bit(base + 1) === 0) return 8 + this.#tree(base + LEN_MID + posState * 8, 3);
    return 16 + this.#tree(base + LEN_HIGH, 8);
  }

  #literal(): void {
    const { lc, lp } = this.#props;
    const window = this.#window, end = this.#end;
    const previous = this.#known > 0 ? window[end - 1] : 0;
    const base = LITERAL + 0x300 * (((this.#position & ((1 << lp) - 1)) << lc) + (previous >> (8 - lc)));
    let m = 1;
    if (this.#state >= 7) {
      if (this.#rep0 >= this.#known) throw new DecodeError();
      let match = window[end - this.#rep0 - 1];
      do {
        const b = (match >> 7) & 1;
        match <<= 1;
        const bit = this.#bit(base + ((1 + b) << 8) + m);
        m = (m << 1) | bit;
        if (b !== bit) break;
      } while (m < 0x100);
    }
    while (m < 0x100) m = (m << 1) | this.#bit(base + m);
    window[end] = m & 255;
    this.#end++;
    this.#known++;
    this.#position++;
    this.#state = afterLiteral(this.#state);
  }

  #symbol(limit: number): void {
    const state = this.#state;
    const posState = this.#position & ((1 << this.#props.pb) - 1);
    if (this.#bit(IS_MATCH + (state << 4) + posState) === 0) {
      this.#literal();
      return;
    }
    let length: number;
    if (this.#bit(IS_REP + state) === 0) {
      this.#rep3 = this.#rep2;
      this.#rep2 = this.#rep1;
      this.#rep1 = this.#rep0;
      length = this.#length(LEN_CODER, posState);
      this.#state = state < 7 ? 7 : 10;
      const distance = this.#distance(length);
      if (distance === 0xffffffff) {
        this.#normalise();
        this.ended = true;
        return;
      }
      this.#rep0 = distance;
    } else {
      if (this.#bit(IS_REP_G0 + state) === 0) {
        if (this.#bit(IS_REP0_LONG + (state << 4) + posState) === 0) {
          this.#state = state < 7 ? 9 : 11;
          this.#pending = 1;
          this.#copy(limit);
          return;
        }
      } else {
        let distance: number;
        if (this.#bit(IS_REP_G1 + state) === 0) distance = this.#rep1;
        else {
          if (this.#bit(IS_REP_G2 + state) === 0) distance = this.#rep2;
          else {
            distance = this.#rep3;
            this.#rep3 = this.#rep2;
          }
          this.#rep2 = this.#rep1;
        }
        this.#rep1 = this.#rep0;
        this.#rep0 = distance;
      }
      length = this.#length(REP_LEN_CODER, posState);
      this.#state = state < 7 ? 8 : 11;
    }
    this.#pending = length + MIN_MATCH;
    this.#copy(limit);
  }

  #distance(length: number): number {
    const slot = this.#tree(POS_SLOT + Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + this.#reverseTree(POS_SPECIAL + high - slot, bits);
    let direct = 0;
    for (let i = bits - 4; i > 0; i--) {
      this.#normalise();
      this.#range >>>= 1;
      if (this.#code >= this.#range) {
        this.#code -= this.#range;
        direct = direct * 2 + 1;
      } else direct *= 2;
    }
    return high + direct * 16 + this.#reverseTree(POS_ALIGN, 4);
  }

  /** Copies what is pending of a match, as far as the limit lets it. */
  #copy(limit: number): void {
    const distance = this.#rep0 + 1;
    if (distance > this.#known || distance > this.#dictSize) throw new DecodeError();
    const n = Math.min(this.#pending, limit - this.#end);
    const window = this.#window;
    let to = this.#end;
    if (distance >= n && n > 32) window.copyWithin(to, to - distance, to - distance + n);
    else for (let i = 0; i < n; i++, to++) window[to] = window[to - distance];
    this.#pending -= n;
    this.#end += n;
    this.#known += n;
    this.#position += n;
  }
}
