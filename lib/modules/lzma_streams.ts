// Streams of LZMA: LZMA1 (one range coder from start to end) and LZMA2 (chunks with their sizes).
//
// In: a queue of input. Out: pull(): bytes, or null when that takes more input. A chunk that does not get smaller is stored.
import type { ByteQueue } from "./byte_queue.ts";
import { LzmaDecoder } from "./lzma_decoder.ts";
import { type LzmaEffort, LzmaEncoder } from "./lzma_encoder.ts";
import { type LzmaProps, propsByte, propsOf } from "./lzma_model.ts";
import { DecodeError } from "./stream_decoder.ts";

const STEP = 1 << 16;

export class Lzma1Decoder {
  readonly #lzma: LzmaDecoder;
  #started = false;
  /** Bytes still to come, when that is known. */
  #left: number | null;
  ended = false;
  constructor(props: LzmaProps, dictSize: number, size: number | null) {
    this.#lzma = new LzmaDecoder(props, dictSize);
    this.#left = size;
  }
  pull(q: ByteQueue): Uint8Array | null {
    if (this.ended) return null;
    if (!this.#started && !(this.#started = this.#lzma.start(q))) return null;
    const n = this.#lzma.decode(q, Math.min(STEP, this.#left ?? STEP), this.#left !== null && this.#left <= STEP);
    if (this.#left !== null) {
      this.#left -= n;
      if (this.#lzma.ended && this.#left > 0) throw new DecodeError();
      if (this.#left === 0 && this.#lzma.finish(q)) this.ended = true;
    } else this.ended = this.#lzma.ended;
    return n === 0 ? null : this.#lzma.take(n);
  }
}

export class Lzma1Encoder {
  readonly #lzma: LzmaEncoder;
  constructor(props: LzmaProps & { dictSize: number }, effort: LzmaEffort, readonly marked: boolean) {
    this.#lzma = new LzmaEncoder(props, props.dictSize, effort);
  }
  write(input: Uint8Array, last: boolean): Uint8Array {
    const lzma = this.#lzma;
    lzma.write(input);
    lzma.encode(Infinity, Infinity, last);
    if (last) {
      if (this.marked) lzma.marker();
      lzma.endRange();
    }
    return lzma.out.take();
  }
}

export class Lzma2Decoder {
  readonly #dictSize: number;
  #lzma: LzmaDecoder | null = null;
  #needsDictionary = true;
  #needsProps = true;
  #needsState = true;
  /** Of the chunk that is being decoded: what is still to come of it, and of its packed bytes (-1: it is stored). */
  #left = 0;
  #packed = 0;
  #started = false;
  ended = false;
  constructor(dictSize: number) {
    this.#dictSize = dictSize;
  }

  pull(q: ByteQueue): Uint8Array | null {
    if (this.ended) return null;
    if (this.#left === 0 && this.#packed <= 0) {
      if (!this.#header(q)) return null;
    }
    return this.#packed < 0 ? this.#stored(q) : this.#chunk(q);
  }

  /** Reads the header of a chunk; false when that takes more input, or when the stream ended. */
  #header(q: ByteQueue): boolean {
    if (q.length === 0) return false;
    const { buf, pos } = q;
    const control = buf[pos];
    if (control === 0) {
      q.pos++;
      this.ended = true;
      return false;
    }
    if (control < 0x80) {
      if (control > 2 || control === 2 && this.#needsDictionary) throw new DecodeError();
      if (q.length < 3) return false;
      this.#lzma ??= new LzmaDecoder({ lc: 3, lp: 0, pb: 2 }, this.#dictSize);
      if (control === 1) this.#lzma.resetDictionary();
      this.#needsDictionary = false;
      this.#left = ((buf[pos + 1] << 8) | buf[pos + 2]) + 1;
      this.#packed = -1;
      q.pos += 3;
      return true;
    }
    const reset = (control >> 5) & 3;
    const head = reset >= 2 ? 6 : 5;
    if (reset < 3 && this.#needsDictionary || reset < 2 && this.#needsProps || reset === 0 && this.#needsState) {
      throw new DecodeError();
    }
    if (q.length < head) return false;
    this.#left = (((control & 31) << 16) | (buf[pos + 1] << 8) | buf[pos + 2]) + 1;
    this.#packed = ((buf[pos + 3] << 8) | buf[pos + 4]) + 1;
    this.#started = false;
    this.#reset(reset, buf[pos + 5]);
    q.pos += head;
    return true;
  }

  #reset(what: number, byte: number): void {
    if (what >= 2) {
      const props = propsOf(byte);
      if (props === undefined || props.lc + props.lp > 4) throw new DecodeError();
      this.#lzma ??= new LzmaDecoder(props, this.#dictSize);
      this.#lzma.resetState(props);
      this.#needsProps = this.#needsState = false;
    } else if (what === 1) {
      this.#lzma!.resetState(null);
      this.#needsState = false;
    }
    if (what === 3) {
      this.#lzma!.resetDictionary();
      this.#needsDictionary = false;
    }
  }

  #chunk(q: ByteQueue): Uint8Array | null {
    const lzma = this.#lzma!;
    const from = q.pos, end = q.end;
    // The chunk is all the decoder may see.
    const whole = q.length >= this.#packed;
    if (whole) q.end = q.pos + this.#packed;
    try {
      if (!this.#started && !(this.#started = lzma.start(q))) {
        if (whole) throw new DecodeError();
        return null;
      }
      const n = lzma.decode(q, Math.min(this.#left, STEP), this.#left <= STEP);
      this.#left -= n;
      const finished = this.#left === 0 && lzma.finish(q);
      this.#packed -= q.pos - from;
      const stuck = whole && !finished && (n === 0 || this.#left === 0) || finished && this.#packed !== 0;
      if (lzma.ended || stuck) throw new DecodeError();
      return n === 0 ? null : lzma.take(n);
    } finally {
      q.end = end;
    }
  }

  #stored(q: ByteQueue): Uint8Array | null {
    const n = Math.min(this.#left, q.length);
    if (n === 0) return null;
    const b = q.buf.slice(q.pos, q.pos + n);
    q.pos += n;
    this.#left -= n;
    this.#lzma!.store(b);
    return this.#lzma!.take(n);
  }
}

/** A chunk's packed size and its size, less what one more symbol may add. */
const PACKED = (1 << 16) - 64;
const SIZE = 1 << 21;

export class Lzma2Encoder {
  readonly #props: LzmaProps;
  readonly #lzma: LzmaEncoder;
  #from = 0;
  #first = true;
  #needsProps = true;
  #needsState = false;
  constructor(props: LzmaProps & { dictSize: number }, effort: LzmaEffort) {
    this.#props = props;
    this.#lzma = new LzmaEncoder(props, props.dictSize, effort);
  }

  write(input: Uint8Array, last: boolean): Uint8Array {
    const lzma = this.#lzma;
    const parts: Uint8Array[] = [];
    // In pieces, so that the window stays small.
    for (let at = 0; at < input.length || at === 0; at += SIZE) {
      lzma.write(input.subarray(at, at + SIZE));
      const final = last && at + SIZE >= input.length;
      for (;;) {
        lzma.encode(this.#from + SIZE, PACKED, final);
        const full = lzma.position - this.#from >= SIZE || lzma.size >= PACKED;
        if (!full && !(final && lzma.position > this.#from)) break;
        this.#chunk(parts);
      }
    }
    if (last) parts.push(Uint8Array.of(0));
    const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    let o = 0;
    for (const p of parts) {
      out.set(p, o);
      o += p.length;
    }
    return out;
  }

  #chunk(parts: Uint8Array[]): void {
    const lzma = this.#lzma;
    lzma.endRange();
    const packed = lzma.out.take();
    lzma.startRange();
    const from = this.#from, to = lzma.position, size = to - from;
    this.#from = to;
    if (packed.length >= size) {
      const all = lzma.coded(from, to);
      for (let at = 0; at < size; at += STEP) {
        const b = all.slice(at, at + STEP);
        parts.push(Uint8Array.of(this.#first ? 1 : 2, (b.length - 1) >> 8, (b.length - 1) & 255), b);
        this.#first = false;
      }
      // Decoders that skip the coding of this chunk know nothing of its probabilities.
      lzma.resetState();
      this.#needsState = true;
      return;
    }
    const reset = this.#first ? 3 : this.#needsProps ? 2 : this.#needsState ? 1 : 0;
    const n = size - 1, p = packed.length - 1;
    const head = [0x80 | (reset << 5) | (n >> 16), (n >> 8) & 255, n & 255, p >> 8, p & 255];
    if (reset >= 2) head.push(propsByte(this.#props));
    this.#first = this.#needsProps = this.#needsState = false;
    parts.push(Uint8Array.from(head), packed);
  }
}
