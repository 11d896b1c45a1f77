// The Huffman coding of Zstandard's literals.
//
// In: weights of the symbols (0: not there; each weight halves the length of the one below it), or how often each occurs.
// Out: HuffmanTable to decode and encode by. Invariant: codes are complete, and of 11 bits at most.
import { BackwardBits, BitWriter, corrupted, highBit } from "./zstd_bits.ts";
import { fitFse, type FseTable, readFse, writeFse } from "./zstd_fse.ts";

const MAX_BITS = 11;

export class HuffmanTable {
  readonly weights: readonly number[];
  readonly bits: number;
  readonly #symbol: Uint8Array;
  readonly #length: Uint8Array;
  /** For each symbol the length of its code, 0 for none, and the code. */
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;

  /** `weights` has that of the last symbol too. */
  constructor(weights: readonly number[], bits: number) {
    this.weights = weights;
    this.bits = bits;
    this.#symbol = new Uint8Array(1 << bits);
    this.#length = new Uint8Array(1 << bits);
    this.lengths = new Uint8Array(256);
    this.codes = new Uint16Array(256);
    let at = 0;
    for (let w = 1; w <= bits; w++) {
      const length = bits + 1 - w, cells = 1 << (w - 1);
      weights.forEach((weight, s) => {
        if (weight !== w) return;
        this.#symbol.fill(s, at, at + cells);
        this.#length.fill(length, at, at + cells);
        this.lengths[s] = length;
        this.codes[s] = at >> (w - 1);
        at += cells;
      });
    }
  }

  /** Decodes one stream, which ends with its last symbol. */
  decode(b: Uint8Array, start: number, end: number, out: Uint8Array, from: number, to: number): void {
    const bits = new BackwardBits(b, start, end);
    for (let i = from; i < to; i++) {
      const cell = bits.peek(this.bits);
      out[i] = this.#symbol[cell];
      bits.left -= this.#length[cell];
    }
    if (bits.left !== 0) throw corrupted();
  }

  encode(b: Uint8Array, from: number, to: number): Uint8Array {
    const out = new BitWriter();
    for (let i = to - 1; i >= from; i--) out.write(this.codes[b[i]], this.lengths[b[i]]);
    return out.finishBackward();
  }

  /** The bits that literals take; Infinity when one of them has no code. */
  price(counts: ArrayLike<number>): number {
    let sum = 0;
    for (let s = 0; s < 256; s++) {
      if (counts[s] === 0) continue;
      if (this.lengths[s] === 0) return Infinity;
      sum += counts[s] * this.lengths[s];
    }
    return sum;
  }
}

/** The table for the weights of all symbols but the last, whose weight fills what is left. */
function complete(weights: number[]): HuffmanTable {
  let sum = 0;
  for (const w of weights) {
    if (w > MAX_BITS + 1) throw corrupted();
    if (w > 0) sum += 1 << (w - 1);
  }
  if (sum === 0) throw corrupted();
  const bits = highBit(sum) + 1, last = (1 << bits) - sum;
  if (bits > MAX_BITS || (last & (last - 1)) !== 0 || weights.length > 255) throw corrupted();
  weights.push(highBit(last) + 1);
  return new HuffmanTable(weights, bits);
}

/** The table that stands at `start`, and the place behind it. */
export function readHuffman(b: Uint8Array, start: number, end: number): [HuffmanTable, number] {
  if (start >= end) throw corrupted();
  const head = b[start++], weights: number[] = [];
  if (head >= 128) {
    const n = head - 127, stop = start + ((n + 1) >> 1);
    if (stop > end) throw corrupted();
    for (let i = 0; i < n; i++) weights.push(i & 1 ? b[start + (i >> 1)] & 15 : b[start + (i >> 1)] >> 4);
    return [complete(weights), stop];
  }
  const stop = start + head;
  if (stop > end) throw corrupted();
  const [table, at] = readFse(b, start, stop, 13, 6);
  const bits = new BackwardBits(b, at, stop);
  // Two states take turns; when one finds no bits to go on, the other has the last symbol.
  const states = [bits.read(table.log), bits.read(table.log)];
  for (let turn = 0;; turn ^= 1) {
    const cell = states[turn];
    weights.push(table.symbol[cell]);
    if (weights.length > 255) throw corrupted();
    const n = table.bits[cell];
    if (n > bits.left) {
      weights.push(table.symbol[states[turn ^ 1]]);
      break;
    }
    states[turn] = table.base[cell] + bits.read(n);
  }
  return [complete(weights), stop];
}

/** The bytes that readHuffman() makes the table of; undefined when there is no way to write them. */
export function writeHuffman(table: HuffmanTable): Uint8Array | undefined {
  const weights = table.weights.slice(0, -1);
  const packed = weightsByStates(weights);
  if (packed !== undefined && (packed.length < (weights.length + 1) >> 1 || weights.length > 128)) {
    return Uint8Array.of(packed.length, ...packed);
  }
  if (weights.length > 128) return undefined;
  const out = new Uint8Array(1 + ((weights.length + 1) >> 1));
  out[0] = 127 + weights.length;
  weights.forEach((w, i) => out[1 + (i >> 1)] |= i & 1 ? w : w << 4);
  return out;
}

function weightsByStates(weights: readonly number[]): Uint8Array | undefined {
  const counts = new Array<number>(MAX_BITS + 2).fill(0);
  for (const w of weights) counts[w]++;
  if (weights.length < 3 || counts.filter((c) => c > 0).length < 2) return undefined;
  const table: FseTable = fitFse(counts, 6);
  const head = writeFse(table), out = new BitWriter(), n = weights.length;
  const states = [0, 0];
  states[(n - 1) & 1] = table.first(weights[n - 1]);
  states[(n - 2) & 1] = table.first(weights[n - 2]);
  for (let i = n - 3; i >= 0; i--) {
    const next = states[i & 1], cell = table.before(weights[i], next);
    out.write(next - table.base[cell], table.bits[cell]);
    states[i & 1] = cell;
  }
  out.write(states[1], table.log);
  out.write(states[0], table.log);
  const stream = out.finishBackward();
  if (head.length + stream.length > 127) return undefined;
  const both = new Uint8Array(head.length + stream.length);
  both.set(head);
  both.set(stream, head.length);
  return both;
}

/** The best code for what was counted, by the method of packages and merges; there are at least two symbols. */
export function fitHuffman(counts: ArrayLike<number>): HuffmanTable {
  interface Package {
    count: number;
    symbols: number[];
  }
  const coins: Package[] = [];
  for (let s = 0; s < 256; s++) if (counts[s] > 0) coins.push({ count: counts[s], symbols: [s] });
  coins.sort((a, b) => a.count - b.count);
  let row: Package[] = [];
  for (let level = 0; level < MAX_BITS; level++) {
    const pairs: Package[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) {
      pairs.push({ count: row[i].count + row[i + 1].count, symbols: row[i].symbols.concat(row[i + 1].symbols) });
    }
    row = coins.concat(pairs).sort((a, b) => a.count - b.count);
  }
  const lengths = new Array<number>(coins[0].symbols[0] + 1).fill(0);
  for (const p of row.slice(0, 2 * coins.length - 2)) for (const s of p.symbols) lengths[s] = (lengths[s] ?? 0) + 1;
  const weights: number[] = [];
  let bits = 0;
  for (const l of lengths) bits = Math.max(bits, l ?? 0);
  for (let s = 0; s < lengths.length; s++) weights.push(lengths[s] ? bits + 1 - lengths[s] : 0);
  return new HuffmanTable(weights, bits);
}
