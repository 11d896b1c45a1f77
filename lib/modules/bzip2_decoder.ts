// Decoding bzip2 as a resumable machine: input and output may stop at any byte.
//
// In: bytes given by feed(). Out: run(limit). Invariants: a step that runs out of input is taken back (bit position restored)
// and tried again with more: a header, the tables of a block, or one symbol of a block. A block becomes output only when it is
// there whole, since the Burrows-Wheeler transform is undone from its end.
import { ByteQueue } from "./byte_queue.ts";
import { DecodeError, type StreamDecoder } from "./stream_decoder.ts";

/** CRC-32 of bzip2: the usual polynomial, bits from the top. */
const CRC = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let c = i << 24;
  for (let k = 0; k < 8; k++) c = c < 0 ? (c << 1) ^ 0x04c11db7 : c << 1;
  CRC[i] = c >>> 0;
}

/** The CRC (not inverted at its ends) after more bytes. */
export function bzip2Crc(crc: number, b: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) crc = (crc << 8) ^ CRC[(crc >>> 24) ^ b[i]];
  return crc;
}

export const GROUP = 50;
const MAX_BITS = 20;

class Short extends Error {}
const SHORT = new Short();

/** One Huffman code: symbols in order of their codes, and per length the first code and where its symbols start. */
interface Table {
  min: number;
  limit: Int32Array;
  base: Int32Array;
  symbols: Uint16Array;
}

function makeTable(lengths: Uint8Array): Table {
  let min = MAX_BITS, max = 0;
  for (const l of lengths) {
    if (l < min) min = l;
    if (l > max) max = l;
  }
  const symbols = new Uint16Array(lengths.length);
  const limit = new Int32Array(MAX_BITS + 2).fill(-1), base = new Int32Array(MAX_BITS + 2);
  let n = 0, code = 0;
  for (let l = min; l <= max; l++) {
    base[l] = n - code;
    for (let s = 0; s < lengths.length; s++) {
      if (lengths[s] === l) {
        symbols[n++] = s;
        code++;
      }
    }
    limit[l] = code - 1;
    code <<= 1;
  }
  return { min, limit, base, symbols };
}

type Step = "stream" | "block" | "tables" | "symbols" | "output" | "done";

export class Bzip2Decoder implements StreamDecoder {
  readonly #in = new ByteQueue();
  #bits = 0;
  #bitCount = 0;
  #step: Step = "stream";
  #level = 9;
  #streamCrc = 0;
  #blockCrc = 0;
  #origin = 0;
  // The block's codes.
  #tables: Table[] = [];
  #selectors = new Uint8Array(0);
  #alphabet = 0;
  // Where the symbols are.
  #group = 0;
  #groupLeft = 0;
  #table: Table | null = null;
  #front = new Uint8Array(256);
  #run = 0;
  #runBit = 1;
  #tt = new Uint32Array(0);
  #count = 0;
  // Where the output is.
  #at = 0;
  #left = 0;
  #same = 0;
  #last = -1;
  #repeat = 0;
  #crc = 0;

  get done(): boolean {
    return this.#step === "done";
  }
  get hasInput(): boolean {
    return this.#in.length > 0;
  }
  feed(input: Uint8Array): void {
    if (input.length > 0) this.#in.push(input);
  }
  takeRest(): Uint8Array {
    // Whole bytes may have been read ahead.
    const ahead = new Uint8Array(this.#bitCount >> 3);
    for (let i = 0; i < ahead.length; i++) ahead[i] = this.#take(8);
    const rest = this.#in.take();
    if (ahead.length === 0) return rest;
    const out = new Uint8Array(ahead.length + rest.length);
    out.set(ahead);
    out.set(rest, ahead.length);
    return out;
  }

  run(limit: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      if (this.#step === "done") break;
      if (this.#step === "output") {
        const part = this.#output(Math.min(limit - total, 1 << 20));
        if (part.length > 0) parts.push(part);
        total += part.length;
        if (total >= limit) break;
        continue;
      }
      const pos = this.#in.pos, bits = this.#bits, count = this.#bitCount;
      try {
        if (this.#step === "stream") this.#stream();
        else if (this.#step === "block") this.#block();
        else if (this.#step === "tables") this.#readTables();
        else this.#symbols();
      } catch (e) {
        if (e !== SHORT) throw e;
        // Symbols restore themselves: they keep what they have read.
        if (this.#step !== "symbols") {
          this.#in.pos = pos;
          this.#bits = bits;
          this.#bitCount = count;
        }
        break;
      }
    }
    if (parts.length === 1) return parts[0];
    const out = new Uint8Array(total);
    let o = 0;
    for (const p of parts) {
      out.set(p, o);
      o += p.length;
    }
    return out;
  }

  /** The next n bits, n <= 24. */
  #take(n: number): number {
    const q = this.#in;
    while (this.#bitCount < n) {
      if (q.pos === q.end) throw SHORT;
      this.#bits = (this.#bits << 8) | q.buf[q.pos++];
      this.#bitCount += 8;
    }
    this.#bitCount -= n;
    return (this.#bits >>> this.#bitCount) & ((1 << n) - 1);
  }
  #take32(): number {
    const high = this.#take(16);
    return ((high << 16) | this.#take(16)) >>> 0;
  }

  #stream(): void {
    if (this.#take(8) !== 0x42 || this.#take(8) !== 0x5a || this.#take(8) !== 0x68) throw new DecodeError();
    const level = this.#take(8) - 0x30;
    if (level < 1 || level > 9) throw new DecodeError();
    this.#level = level;
    this.#streamCrc = 0;
    this.#step = "block";
  }

  #block(): void {
    const a = this.#take(24), b = this.#take(24), crc = this.#take32();
    if (a === 0x314159 && b === 0x265359) {
      this.#blockCrc = crc;
      // Blocks with a random permutation (before version 0.9.5) are not written by anything now.
      if (this.#take(1) !== 0) throw new DecodeError();
      this.#origin = this.#take(24);
      this.#step = "tables";
    } else if (a === 0x177245 && b === 0x385090) {
      if (crc !== this.#streamCrc) throw new DecodeError();
      this.#bitCount &= ~7;
      this.#step = "done";
    } else throw new DecodeError();
  }

  #readTables(): void {
    const front = this.#front;
    let used = 0;
    const ranges = this.#take(16);
    for (let i = 0; i < 16; i++) {
      if ((ranges >> (15 - i) & 1) === 0) continue;
      const some = this.#take(16);
      for (let j = 0; j < 16; j++) if (some >> (15 - j) & 1) front[used++] = i * 16 + j;
    }
    if (used === 0) throw new DecodeError();
    this.#alphabet = used + 2;
    const tables = this.#take(3), selectors = this.#take(15);
    if (tables < 2 || tables > 6 || selectors < 1) throw new DecodeError();
    const order = [0, 1, 2, 3, 4, 5].slice(0, tables);
    const chosen = new Uint8Array(selectors);
    for (let i = 0; i < selectors; i++) {
      let j = 0;
      while (this.#take(1) === 1) if (++j >= tables) throw new DecodeError();
      const [t] = order.splice(j, 1);
      order.unshift(t);
      chosen[i] = t;
    }
    this.#tables = [];
    for (let t = 0; t < tables; t++) {
      const lengths = new Uint8Array(this.#alphabet);
      let length = this.#take(5);
      for (let s = 0; s < lengths.length; s++) {
        for (;;) {
          if (length < 1 || length > MAX_BITS) throw new DecodeError();
          if (this.#take(1) === 0) break;
          length += this.#take(1) === 0 ? 1 : -1;
        }
        lengths[s] = length;
      }
      this.#tables.push(makeTable(lengths));
    }
    this.#selectors = chosen;
    this.#group = 0;
    this.#groupLeft = 0;
    this.#run = 0;
    this.#runBit = 1;
    this.#count = 0;
    if (this.#tt.length < this.#level * 100000) this.#tt = new Uint32Array(this.#level * 100000);
    this.#step = "symbols";
  }

  #symbols(): void {
    const q = this.#in, { buf, end } = q;
    const front = this.#front, tt = this.#tt, capacity = this.#level * 100000, last = this.#alphabet - 1;
    let pos = q.pos, bits = this.#bits, bitCount = this.#bitCount;
    let count = this.#count, run = this.#run, runBit = this.#runBit;
    let groupLeft = this.#groupLeft, table = this.#table;
    let ended = false, short = false;
    for (;;) {
      if (groupLeft === 0) {
        if (this.#group === this.#selectors.length) throw new DecodeError();
        table = this.#tables[this.#selectors[this.#group++]];
        groupLeft = GROUP;
      }
      // Huffman: the shortest code first, then bit by bit.
      const { limit, base, symbols } = table!;
      let l = table!.min;
      while (bitCount < MAX_BITS && pos < end) {
        bits = (bits << 8) | buf[pos++];
        bitCount += 8;
      }
      let code = bitCount >= l ? (bits >>> (bitCount - l)) & ((1 << l) - 1) : 0;
      while (l <= bitCount && code > limit[l]) {
        l++;
        if (l > MAX_BITS) throw new DecodeError();
        if (l > bitCount) break;
        code = (bits >>> (bitCount - l)) & ((1 << l) - 1);
      }
      if (l > bitCount) {
        short = true;
        break;
      }
      bitCount -= l;
      groupLeft--;
      const symbol = symbols[code + base[l]];
      if (symbol <= 1) {
        if (runBit > 1 << 20) throw new DecodeError();
        run += runBit << symbol;
        runBit <<= 1;
        continue;
      }
      if (run > 0) {
        if (count + run > capacity) throw new DecodeError();
        tt.fill(front[0], count, count + run);
        count += run;
        run = 0;
        runBit = 1;
      }
      if (symbol === last) {
        ended = true;
        break;
      }
      if (count === capacity) throw new DecodeError();
      const i = symbol - 1;
      const byte = front[i];
      if (i < 16) { for (let k = i; k > 0; k--) front[k] = front[k - 1]; }
      else front.copyWithin(1, 0, i);
      front[0] = byte;
      tt[count++] = byte;
    }
    q.pos = pos;
    this.#bits = bits;
    this.#bitCount = bitCount;
    this.#count = count;
    this.#run = run;
    this.#runBit = runBit;
    this.#groupLeft = groupLeft;
    this.#table = table;
    if (short) throw SHORT;
    if (ended) this.#transform();
  }

  /** Links each place of the block to the one whose byte follows. */
  #transform(): void {
    const tt = this.#tt, count = this.#count;
    if (this.#origin >= count) throw new DecodeError();
    const starts = new Int32Array(256);
    for (let i = 0; i < count; i++) starts[tt[i] & 255]++;
    for (let b = 0, sum = 0; b < 256; b++) {
      const n = starts[b];
      starts[b] = sum;
      sum += n;
    }
    for (let i = 0; i < count; i++) tt[starts[tt[i] & 255]++] |= i << 8;
    this.#at = tt[this.#origin] >>> 8;
    this.#left = count;
    this.#same = 0;
    this.#last = -1;
    this.#repeat = 0;
    this.#crc = -1;
    this.#step = "output";
  }

  #output(limit: number): Uint8Array {
    const tt = this.#tt;
    const out = new Uint8Array(Math.min(limit, this.#left * 2 + this.#repeat + 256));
    let n = 0, at = this.#at, left = this.#left, same = this.#same, last = this.#last, repeat = this.#repeat;
    while (n < out.length) {
      if (repeat > 0) {
        const stop = Math.min(out.length, n + repeat);
        repeat -= stop - n;
        out.fill(last, n, stop);
        n = stop;
        continue;
      }
      if (left === 0) break;
      const entry = tt[at];
      at = entry >>> 8;
      left--;
      const byte = entry & 255;
      if (same === 4) {
        // The byte behind four equal ones counts how often more.
        repeat = byte;
        same = 0;
        continue;
      }
      same = byte === last ? same + 1 : 1;
      last = byte;
      out[n++] = byte;
    }
    this.#at = at;
    this.#left = left;
    this.#same = same;
    this.#last = last;
    this.#repeat = repeat;
    this.#crc = bzip2Crc(this.#crc, out, 0, n);
    if (left === 0 && repeat === 0) {
      const crc = ~this.#crc >>> 0;
      if (crc !== this.#blockCrc) throw new DecodeError();
      this.#streamCrc = (((this.#streamCrc << 1) | (this.#streamCrc >>> 31)) ^ crc) >>> 0;
      this.#step = "block";
    }
    return n === out.length ? out : out.slice(0, n);
  }
}
