// Inflate (RFC 1950-1952) as a resumable machine: input and output may stop at any byte.
//
// In: bytes given by feed(). Out: run(limit) gives up to `limit` bytes more; `done` after the end of the stream, `rest` the
// input not used. Invariants: a step that runs out of input is taken back (position and bits restored) and tried again with
// more. `#buf` holds at least the last 32 KiB of output before `#start`. Errors are InflateError with zlib's texts.
// node:zlib is no choice here: it has no synchronous streams, and does not tell what input is left.
import { adler32, crc32 } from "./checksums.ts";

export class InflateError extends Error {
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

export type Wrapper = "zlib" | "gzip" | "raw" | "auto";

const LENGTH_BASE = [
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
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DIST_BASE = [
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
const DIST_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const PRIMARY = 10;

/** A prefix code: `fast` by the next PRIMARY bits (length << 16 | symbol, 0 when longer), and canonical tables for the rest. */
interface Code {
  readonly fast: Int32Array;
  readonly count: Uint16Array;
  readonly symbols: Uint16Array;
}

function reverse(code: number, length: number): number {
  let r = 0;
  for (let i = 0; i < length; i++) r |= ((code >> i) & 1) << (length - 1 - i);
  return r;
}

/** Makes a code from lengths; null when the set is over-subscribed, or incomplete where it may not be. */
function makeCode(lengths: Uint8Array, incompleteOk: boolean): Code | null {
  const count = new Uint16Array(16);
  for (const n of lengths) count[n]++;
  const used = lengths.length - count[0];
  count[0] = 0;
  let left = 1;
  for (let n = 1; n < 16; n++) {
    left = left * 2 - count[n];
    if (left < 0) return null;
  }
  if (left > 0 && used > 0 && !(incompleteOk && used === 1 && count[1] === 1)) return null;
  const offsets = new Uint16Array(16);
  for (let n = 1; n < 15; n++) offsets[n + 1] = offsets[n] + count[n];
  const symbols = new Uint16Array(used);
  const next = new Uint16Array(16);
  let code = 0;
  for (let n = 1; n < 16; n++) {
    code = (code + count[n - 1]) << 1;
    next[n] = code;
  }
  const fast = new Int32Array(1 << PRIMARY);
  for (let s = 0; s < lengths.length; s++) {
    const n = lengths[s];
    if (n === 0) continue;
    symbols[offsets[n]++] = s;
    const c = next[n]++;
    if (n <= PRIMARY) {
      const entry = (n << 16) | s;
      for (let i = reverse(c, n); i < 1 << PRIMARY; i += 1 << n) fast[i] = entry;
    }
  }
  return { fast, count, symbols };
}

let fixedCodes: [Code, Code] | null = null;

function fixed(): [Code, Code] {
  if (fixedCodes === null) {
    const lengths = new Uint8Array(288);
    lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    fixedCodes = [makeCode(lengths, true)!, makeCode(new Uint8Array(32).fill(5), true)!];
  }
  return fixedCodes;
}

const enum Mode {
  Header,
  NeedDictionary,
  BlockStart,
  Stored,
  Codes,
  Trailer,
  Done,
}

export class Inflate {
  done = false;
  #wrapper: Wrapper;
  #windowBits: number;
  #dictionary: Uint8Array | null;
  #input: Uint8Array = new Uint8Array(0);
  #pos = 0;
  #bits = 0;
  #count = 0;
  #mode = Mode.Header;
  #last = false;
  #stored = 0;
  #literals: Code | null = null;
  #distances: Code | null = null;
  /** A copy that the output limit cut short. */
  #copyLength = 0;
  #copyDistance = 0;
  #buf = new Uint8Array(65536);
  #start = 0;
  #end = 0;
  #check = 1;
  #total = 0;

  constructor(wrapper: Wrapper, windowBits = 15, dictionary: Uint8Array | null = null) {
    this.#wrapper = wrapper;
    this.#windowBits = windowBits;
    this.#dictionary = dictionary;
    if (wrapper === "raw") {
      this.#mode = Mode.BlockStart;
      if (dictionary !== null) this.#preset(dictionary);
    }
  }

  copy(): Inflate {
    const c = new Inflate(this.#wrapper, this.#windowBits, this.#dictionary);
    c.done = this.done;
    c.#input = this.#input;
    c.#pos = this.#pos;
    c.#bits = this.#bits;
    c.#count = this.#count;
    c.#mode = this.#mode;
    c.#last = this.#last;
    c.#stored = this.#stored;
    c.#literals = this.#literals;
    c.#distances = this.#distances;
    c.#copyLength = this.#copyLength;
    c.#copyDistance = this.#copyDistance;
    c.#buf = this.#buf.slice();
    c.#start = this.#start;
    c.#end = this.#end;
    c.#check = this.#check;
    c.#total = this.#total;
    return c;
  }

  /** Is there input that no step has used? */
  get hasInput(): boolean {
    return this.#pos < this.#input.length || this.#count >= 8;
  }

  /** Adds input after what is left. */
  feed(b: Uint8Array): void {
    const left = this.#input.length - this.#pos;
    if (left === 0) this.#input = b;
    else {
      const joined = new Uint8Array(left + b.length);
      joined.set(this.#input.subarray(this.#pos));
      joined.set(b, left);
      this.#input = joined;
    }
    this.#pos = 0;
  }

  /** Takes the whole bytes that are not used yet out of the machine. */
  takeRest(): Uint8Array {
    const back = this.#count >> 3;
    const bytes = new Uint8Array(back + this.#input.length - this.#pos);
    const low = this.#count & 7;
    for (let i = 0; i < back; i++) bytes[i] = (this.#bits >>> (low + 8 * i)) & 255;
    bytes.set(this.#input.subarray(this.#pos), back);
    this.#count = low;
    this.#bits &= (1 << low) - 1;
    this.#input = new Uint8Array(0);
    this.#pos = 0;
    return bytes;
  }

  /** Decodes until the input or the output limit is used up, or the stream ends. */
  run(limit: number): Uint8Array {
    if (this.#start > 32768 && this.#start === this.#end) this.#slide();
    const stop = this.#start + limit;
    while (this.#step(stop));
    const out = this.#buf.slice(this.#start, this.#end);
    this.#start = this.#end;
    this.#total += out.length;
    this.#sum(out);
    if (this.#mode === Mode.Trailer && this.#trailer()) {
      this.#mode = Mode.Done;
      this.done = true;
    }
    return out;
  }

  #sum(out: Uint8Array): void {
    if (this.#wrapper === "zlib") this.#check = adler32(out, this.#check);
    else if (this.#wrapper === "gzip") this.#check = crc32(out, this.#check);
  }

  #slide(): void {
    this.#buf.copyWithin(0, this.#start - 32768, this.#end);
    this.#end = this.#end - this.#start + 32768;
    this.#start = 32768;
  }

  #room(n: number): void {
    if (this.#end + n <= this.#buf.length) return;
    const bigger = new Uint8Array(Math.max(this.#buf.length * 2, this.#end + n));
    bigger.set(this.#buf.subarray(0, this.#end));
    this.#buf = bigger;
  }

  #preset(dictionary: Uint8Array): void {
    const d = dictionary.subarray(-32768);
    this.#room(d.length);
    this.#buf.set(d, this.#end);
    this.#end += d.length;
    this.#start = this.#end;
  }

  /** The next n bits (n <= 24), or -1 when the input ends before. */
  #take(n: number): number {
    if (n === 0) return 0;
    while (this.#count < n) {
      if (this.#pos >= this.#input.length) return -1;
      this.#bits |= this.#input[this.#pos++] << this.#count;
      this.#count += 8;
    }
    const v = this.#bits & ((1 << n) - 1);
    this.#bits >>>= n;
    this.#count -= n;
    return v;
  }

  /** Runs f; when it reports that input is missing (false), everything read is put back. */
  #attempt(f: () => boolean): boolean {
    const pos = this.#pos, bits = this.#bits, count = this.#count;
    if (f()) return true;
    this.#pos = pos;
    this.#bits = bits;
    this.#count = count;
    return false;
  }

  /** One step; false when nothing more can be done now. */
  #step(stop: number): boolean {
    switch (this.#mode) {
      case Mode.Header:
        return this.#attempt(() => this.#header());
      case Mode.NeedDictionary:
        if (this.#dictionary === null) throw new InflateError(2, "");
        if (adler32(this.#dictionary, 1) !== this.#check) throw new InflateError(-3, "");
        this.#preset(this.#dictionary);
        this.#check = 1;
        this.#mode = Mode.BlockStart;
        return true;
      case Mode.BlockStart:
        if (this.#last) {
          this.#mode = Mode.Trailer;
          return false;
        }
        return this.#attempt(() => this.#block());
      case Mode.Stored:
        return this.#storedBytes(stop);
      case Mode.Codes:
        return this.#symbols(stop);
      default:
        return false;
    }
  }

  #header(): boolean {
    const first = this.#take(16);
    if (first < 0) return false;
    if (this.#wrapper === "gzip" || this.#wrapper === "auto" && first === 0x8b1f) {
      if (first !== 0x8b1f) throw new InflateError(-3, "incorrect header check");
      return this.#gzipHeader();
    }
    const cmf = first & 255, flags = first >> 8;
    if ((cmf * 256 + flags) % 31 !== 0) throw new InflateError(-3, "incorrect header check");
    if ((cmf & 15) !== 8) throw new InflateError(-3, "unknown compression method");
    const bits = (cmf >> 4) + 8;
    if (bits > 15 || (this.#windowBits !== 0 && bits > this.#windowBits)) {
      throw new InflateError(-3, "invalid window size");
    }
    if (flags & 0x20) {
      let id = 0;
      for (let i = 0; i < 4; i++) {
        const b = this.#take(8);
        if (b < 0) return false;
        id = id * 256 + b;
      }
      this.#check = id;
      this.#mode = Mode.NeedDictionary;
    } else {
      this.#check = 1;
      this.#mode = Mode.BlockStart;
    }
    this.#wrapper = "zlib";
    return true;
  }

  #gzipHeader(): boolean {
    const method = this.#take(8), flags = this.#take(8);
    if (flags < 0) return false;
    if (method !== 8) throw new InflateError(-3, "unknown compression method");
    if (flags & 0xe0) throw new InflateError(-3, "unknown header flags set");
    for (let i = 0; i < 6; i++) if (this.#take(8) < 0) return false;
    if (flags & 4) {
      let n = this.#take(16);
      if (n < 0) return false;
      while (n-- > 0) if (this.#take(8) < 0) return false;
    }
    for (const flag of [8, 16]) {
      if (!(flags & flag)) continue;
      let b: number;
      while ((b = this.#take(8)) !== 0) if (b < 0) return false;
    }
    if (flags & 2 && this.#take(16) < 0) return false;
    this.#check = 0;
    this.#wrapper = "gzip";
    this.#mode = Mode.BlockStart;
    return true;
  }

  #block(): boolean {
    const head = this.#take(3);
    if (head < 0) return false;
    switch (head >> 1) {
      case 0: {
        this.#take(this.#count & 7);
        const n = this.#take(16), inverse = this.#take(16);
        if (inverse < 0 || n < 0) return false;
        if ((n ^ inverse) !== 0xffff) throw new InflateError(-3, "invalid stored block lengths");
        this.#stored = n;
        this.#mode = Mode.Stored;
        break;
      }
      case 1:
        [this.#literals, this.#distances] = fixed();
        this.#mode = Mode.Codes;
        break;
      case 2:
        if (!this.#dynamic()) return false;
        this.#mode = Mode.Codes;
        break;
      default:
        throw new InflateError(-3, "invalid block type");
    }
    this.#last = (head & 1) === 1;
    return true;
  }

  #dynamic(): boolean {
    const literalCount = this.#take(5) + 257, distanceCount = this.#take(5) + 1, codeCount = this.#take(4) + 4;
    if (codeCount < 4) return false;
    if (literalCount > 286 || distanceCount > 30) throw new InflateError(-3, "too many length or distance symbols");
    const codeLengths = new Uint8Array(19);
    for (let i = 0; i < codeCount; i++) {
      const n = this.#take(3);
      if (n < 0) return false;
      codeLengths[CODE_ORDER[i]] = n;
    }
    const code = makeCode(codeLengths, false);
    if (code === null) throw new InflateError(-3, "invalid code lengths set");
    const lengths = new Uint8Array(literalCount + distanceCount);
    for (let i = 0; i < lengths.length;) {
      const s = this.#symbol(code, "invalid code lengths set");
      if (s < 0) return false;
      if (s < 16) {
        lengths[i++] = s;
        continue;
      }
      const extra = this.#take(s === 16 ? 2 : s === 17 ? 3 : 7);
      if (extra < 0) return false;
      const times = extra + (s === 18 ? 11 : 3);
      if (s === 16 && i === 0 || i + times > lengths.length) throw new InflateError(-3, "invalid bit length repeat");
      lengths.fill(s === 16 ? lengths[i - 1] : 0, i, i + times);
      i += times;
    }
    if (lengths[256] === 0) throw new InflateError(-3, "invalid code -- missing end-of-block");
    this.#literals = makeCode(lengths.subarray(0, literalCount), true);
    if (this.#literals === null) throw new InflateError(-3, "invalid literal/lengths set");
    this.#distances = makeCode(lengths.subarray(literalCount), true);
    if (this.#distances === null) throw new InflateError(-3, "invalid distances set");
    return true;
  }

  /** The next symbol of a code, or -1 when the input ends before. */
  #symbol(code: Code, message: string): number {
    while (this.#count <= 24 && this.#pos < this.#input.length) {
      this.#bits |= this.#input[this.#pos++] << this.#count;
      this.#count += 8;
    }
    const entry = code.fast[this.#bits & ((1 << PRIMARY) - 1)];
    let n = entry >> 16, s = entry & 0xffff;
    if (n === 0) {
      let c = 0, first = 0, index = 0;
      for (n = 1;; n++) {
        if (n > 15) {
          if (this.#count < 15 && this.#pos >= this.#input.length) return -1;
          throw new InflateError(-3, message);
        }
        c |= (this.#bits >>> (n - 1)) & 1;
        const k = code.count[n];
        if (c - k < first) {
          s = code.symbols[index + (c - first)];
          break;
        }
        index += k;
        first = (first + k) << 1;
        c <<= 1;
      }
    }
    if (n > this.#count) return -1;
    this.#bits >>>= n;
    this.#count -= n;
    return s;
  }

  #storedBytes(stop: number): boolean {
    while (this.#stored > 0 && this.#count >= 8) {
      if (this.#end >= stop) return false;
      this.#room(1);
      this.#buf[this.#end++] = this.#bits & 255;
      this.#bits >>>= 8;
      this.#count -= 8;
      this.#stored--;
    }
    const n = Math.min(this.#stored, this.#input.length - this.#pos, stop - this.#end);
    if (n > 0) {
      this.#room(n);
      this.#buf.set(this.#input.subarray(this.#pos, this.#pos + n), this.#end);
      this.#pos += n;
      this.#end += n;
      this.#stored -= n;
    }
    if (this.#stored > 0) return false;
    this.#mode = Mode.BlockStart;
    return true;
  }

  /** Copies what is left of a match; false when the limit stopped it. */
  #match(stop: number): boolean {
    const n = Math.min(this.#copyLength, stop - this.#end);
    this.#room(n);
    const buf = this.#buf, d = this.#copyDistance;
    let o = this.#end;
    if (d >= n) buf.copyWithin(o, o - d, o - d + n);
    else for (let i = 0; i < n; i++) buf[o + i] = buf[o + i - d];
    o += n;
    this.#end = o;
    this.#copyLength -= n;
    return this.#copyLength === 0;
  }

  /** The loop of #symbols in local variables, while input and output are far from their ends and codes are short. */
  #fast(stop: number, literals: Code, distances: Code): void {
    const input = this.#input, last = input.length - 8;
    const litTable = literals.fast, distTable = distances.fast;
    const mask = (1 << PRIMARY) - 1;
    let pos = this.#pos, bits = this.#bits, count = this.#count;
    if (this.#buf.length - this.#end < 65536) this.#room(65536);
    const buf = this.#buf;
    const limit = Math.min(stop, buf.length) - 258;
    let o = this.#end;
    while (pos < last && o < limit) {
      while (count <= 24) {
        bits |= input[pos++] << count;
        count += 8;
      }
      let entry = litTable[bits & mask];
      const s = entry & 0xffff;
      if (entry === 0 || s === 256 || s > 285) break;
      const litBits = entry >> 16;
      if (s < 256) {
        bits >>>= litBits;
        count -= litBits;
        buf[o++] = s;
        continue;
      }
      // A match: keep what is needed to take it back when its distance code is a long one.
      const savedBits = bits, savedCount = count, savedPos = pos;
      bits >>>= litBits;
      count -= litBits;
      const le = LENGTH_EXTRA[s - 257];
      const n = LENGTH_BASE[s - 257] + (bits & ((1 << le) - 1));
      if (le > 0) {
        bits >>>= le;
        count -= le;
      }
      while (count <= 24) {
        bits |= input[pos++] << count;
        count += 8;
      }
      entry = distTable[bits & mask];
      const ds = entry & 0xffff;
      if (entry === 0 || ds > 29) {
        bits = savedBits;
        count = savedCount;
        pos = savedPos;
        break;
      }
      const db = entry >> 16;
      bits >>>= db;
      count -= db;
      const de = DIST_EXTRA[ds];
      while (count < de) {
        bits |= input[pos++] << count;
        count += 8;
      }
      const d = DIST_BASE[ds] + (bits & ((1 << de) - 1));
      if (de > 0) {
        bits >>>= de;
        count -= de;
      }
      if (d > o) {
        bits = savedBits;
        count = savedCount;
        pos = savedPos;
        break;
      }
      for (let i = 0; i < n; i++, o++) buf[o] = buf[o - d];
    }
    this.#pos = pos;
    this.#bits = bits;
    this.#count = count;
    this.#end = o;
  }

  #symbols(stop: number): boolean {
    if (this.#copyLength > 0 && !this.#match(stop)) return false;
    const literals = this.#literals!, distances = this.#distances!;
    for (;;) {
      if (this.#input.length - this.#pos > 8 && stop - this.#end > 258) this.#fast(stop, literals, distances);
      if (this.#end >= stop) return false;
      const pos = this.#pos, bits = this.#bits, count = this.#count;
      const s = this.#symbol(literals, "invalid literal/length code");
      if (s < 256) {
        if (s < 0) {
          this.#pos = pos;
          this.#bits = bits;
          this.#count = count;
          return false;
        }
        if (this.#end === this.#buf.length) this.#room(1);
        this.#buf[this.#end++] = s;
        continue;
      }
      if (s === 256) {
        this.#mode = Mode.BlockStart;
        return true;
      }
      if (s > 285) throw new InflateError(-3, "invalid literal/length code");
      const extra = this.#take(LENGTH_EXTRA[s - 257]);
      const d = extra < 0 ? -1 : this.#symbol(distances, "invalid distance code");
      if (d > 29) throw new InflateError(-3, "invalid distance code");
      const more = d < 0 ? -1 : this.#take(DIST_EXTRA[d]);
      if (more < 0) {
        this.#pos = pos;
        this.#bits = bits;
        this.#count = count;
        return false;
      }
      this.#copyLength = LENGTH_BASE[s - 257] + extra;
      this.#copyDistance = DIST_BASE[d] + more;
      if (this.#copyDistance > this.#end) throw new InflateError(-3, "invalid distance too far back");
      if (!this.#match(stop)) return false;
    }
  }

  #trailer(): boolean {
    if (this.#wrapper === "raw") return true;
    return this.#attempt(() => {
      this.#take(this.#count & 7);
      const b: number[] = [];
      for (let i = 0; i < (this.#wrapper === "gzip" ? 8 : 4); i++) {
        b.push(this.#take(8));
        if (b[i] < 0) return false;
      }
      const big = (i: number) => ((b[i] << 24) | (b[i + 1] << 16) | (b[i + 2] << 8) | b[i + 3]) >>> 0;
      const little = (i: number) => ((b[i + 3] << 24) | (b[i + 2] << 16) | (b[i + 1] << 8) | b[i]) >>> 0;
      if (this.#wrapper === "zlib" ? big(0) !== this.#check : little(0) !== this.#check) {
        throw new InflateError(-3, "incorrect data check");
      }
      if (this.#wrapper === "gzip" && little(4) !== this.#total % 2 ** 32) {
        throw new InflateError(-3, "incorrect length check");
      }
      return true;
    });
  }
}
