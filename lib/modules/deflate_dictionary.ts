// Deflate with a preset dictionary, which the host's engine does not know: matches by hash chains, fixed Huffman codes.
//
// In: a dictionary and pieces of data. Out: a zlib or raw stream. Data waits until a flush. Compression is modest: what counts
// is that the dictionary's text costs nothing, since that is what preset dictionaries are for.
import { adler32 } from "./checksums.ts";

const LENGTHS = [
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  13,
  15,
  17,
  19,
  23,
  27,
  31,
  35,
  43,
  51,
  59,
  67,
  83,
  99,
  115,
  131,
  163,
  195,
  227,
  258,
];
const DISTANCES = [
  1,
  2,
  3,
  4,
  5,
  7,
  9,
  13,
  17,
  25,
  33,
  49,
  65,
  97,
  129,
  193,
  257,
  385,
  513,
  769,
  1025,
  1537,
  2049,
  3073,
  4097,
  6145,
  8193,
  12289,
  16385,
  24577,
];
const WINDOW = 32768;
const MAX_CHAIN = 64;

/** Index of the last entry that is not above v. */
function slotFor(table: readonly number[], v: number): number {
  let i = table.length - 1;
  while (table[i] > v) i--;
  return i;
}

export class DictionaryDeflate {
  readonly #raw: boolean;
  #out: number[] = [];
  #bits = 0;
  #count = 0;
  /** The window's text before the data, then the data that waits. */
  #text: Uint8Array;
  #start: number;
  #check = 1;

  constructor(raw: boolean, level: number, dictionary: Uint8Array) {
    this.#raw = raw;
    this.#text = dictionary.slice(-WINDOW);
    this.#start = this.#text.length;
    if (raw) return;
    const strength = level === -1 ? 2 : level < 2 ? 0 : level < 6 ? 1 : level === 6 ? 2 : 3;
    let header = 0x7800 | (strength << 6) | 0x20;
    header += 31 - header % 31;
    this.#out.push(header >> 8, header & 255);
    this.#big32(adler32(dictionary, 1));
  }

  #big32(v: number): void {
    this.#out.push(v >>> 24, (v >>> 16) & 255, (v >>> 8) & 255, v & 255);
  }

  #put(v: number, n: number): void {
    this.#bits |= v << this.#count;
    this.#count += n;
    while (this.#count >= 8) {
      this.#out.push(this.#bits & 255);
      this.#bits >>>= 8;
      this.#count -= 8;
    }
  }

  /** A Huffman code: its highest bit goes first. */
  #code(v: number, n: number): void {
    let r = 0;
    for (let i = 0; i < n; i++) r |= ((v >> i) & 1) << (n - 1 - i);
    this.#put(r, n);
  }

  #literal(s: number): void {
    if (s < 144) this.#code(0x30 + s, 8);
    else if (s < 256) this.#code(0x190 + s - 144, 9);
    else if (s < 280) this.#code(s - 256, 7);
    else this.#code(0xc0 + s - 280, 8);
  }

  #match(length: number, distance: number): void {
    const l = slotFor(LENGTHS, length);
    this.#literal(257 + l);
    this.#put(length - LENGTHS[l], l < 8 || l === 28 ? 0 : (l - 4) >> 2);
    const d = slotFor(DISTANCES, distance);
    this.#code(d, 5);
    this.#put(distance - DISTANCES[d], d < 4 ? 0 : (d - 2) >> 1);
  }

  #block(final: boolean): void {
    const text = this.#text, n = text.length;
    this.#put(final ? 1 : 0, 1);
    this.#put(1, 2);
    const heads = new Map<number, number>();
    const previous = new Int32Array(n).fill(-1);
    function insert(i: number): void {
      if (i + 2 >= n) return;
      const key = text[i] | (text[i + 1] << 8) | (text[i + 2] << 16);
      previous[i] = heads.get(key) ?? -1;
      heads.set(key, i);
    }
    for (let i = 0; i < this.#start; i++) insert(i);
    for (let i = this.#start; i < n;) {
      insert(i);
      let best = 0, at = 0;
      for (let k = previous[i], tries = 0; k >= 0 && i - k <= WINDOW && tries < MAX_CHAIN; k = previous[k], tries++) {
        let length = 0;
        while (length < 258 && i + length < n && text[k + length] === text[i + length]) length++;
        if (length > best) {
          best = length;
          at = k;
        }
      }
      if (best < 3) {
        this.#literal(text[i++]);
        continue;
      }
      this.#match(best, i - at);
      for (let k = 1; k < best; k++) insert(i + k);
      i += best;
    }
    this.#literal(256);
    this.#text = text.slice(-WINDOW);
    this.#start = this.#text.length;
  }

  /** Takes data; gives what comes out for a zlib flush mode. */
  write(data: Uint8Array, flush: number): Uint8Array {
    if (data.length > 0) {
      const joined = new Uint8Array(this.#text.length + data.length);
      joined.set(this.#text);
      joined.set(data, this.#text.length);
      this.#text = joined;
      this.#check = adler32(data, this.#check);
    }
    if (flush === 4) {
      this.#block(true);
      this.#put(0, (8 - this.#count) & 7);
      if (!this.#raw) this.#big32(this.#check);
    } else if (flush !== 0) {
      if (this.#text.length > this.#start) this.#block(false);
      this.#put(0, 3);
      this.#put(0, (8 - this.#count) & 7);
      this.#out.push(0, 0, 0xff, 0xff);
    }
    const out = Uint8Array.from(this.#out);
    this.#out = [];
    return out;
  }

  close(): void {}
}
