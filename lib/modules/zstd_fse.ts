// Finite state entropy, the coding of Zstandard's sequences: a state tells a symbol and, with some bits, the next state.
//
// In: the counts of symbols, normalised so that they fill a table. Out: FseTable with the cells to decode by and the transitions
// to encode by. Invariant: the cells of one symbol lead, taken together, to every next state exactly once.
import { corrupted, ForwardBits, highBit } from "./zstd_bits.ts";
import { BitWriter } from "./zstd_bits.ts";

export class FseTable {
  readonly log: number;
  /** Share of each symbol: cells of the table; -1 for a symbol with less than one. */
  readonly shares: readonly number[];
  readonly symbol: Uint8Array;
  readonly bits: Uint8Array;
  readonly base: Uint16Array;
  #transitions: (Uint16Array | undefined)[] | null = null;

  constructor(shares: readonly number[], log: number) {
    this.shares = shares;
    this.log = log;
    const size = 1 << log, next = new Uint16Array(shares.length);
    this.symbol = new Uint8Array(size);
    this.bits = new Uint8Array(size);
    this.base = new Uint16Array(size);
    let high = size;
    shares.forEach((share, s) => {
      if (share === -1) this.symbol[--high] = s;
      next[s] = Math.abs(share);
    });
    // Symbols are spread with a step that is coprime to the size, so that each cell is met once.
    const step = (size >> 1) + (size >> 3) + 3;
    let at = 0;
    shares.forEach((share, s) => {
      for (let i = 0; i < share; i++) {
        this.symbol[at] = s;
        do at = (at + step) & (size - 1); while (at >= high);
      }
    });
    for (let i = 0; i < size; i++) {
      const n = next[this.symbol[i]]++;
      this.bits[i] = log - highBit(n);
      this.base[i] = (n << this.bits[i]) - size;
    }
  }

  /** A table with one symbol, which takes no bits. */
  static single(symbol: number): FseTable {
    const shares = new Array<number>(symbol + 1).fill(0);
    shares[symbol] = 1;
    return new FseTable(shares, 0);
  }

  has(symbol: number): boolean {
    return symbol < this.shares.length && this.shares[symbol] !== 0;
  }

  /** The bits that a symbol takes on average. */
  price(symbol: number): number {
    return this.log - Math.log2(Math.abs(this.shares[symbol]));
  }

  /** The cell of the symbol that a state `next` can follow. */
  before(symbol: number, next: number): number {
    return this.#transition(symbol)[next];
  }

  /** The cell to begin with, which is the last to be decoded: one that reads bits where there is any. */
  first(symbol: number): number {
    let best = -1;
    for (let i = 0; i < this.symbol.length; i++) {
      if (this.symbol[i] === symbol && (best < 0 || this.bits[i] > this.bits[best])) best = i;
    }
    return best;
  }

  #transition(symbol: number): Uint16Array {
    this.#transitions ??= [];
    let t = this.#transitions[symbol];
    if (t === undefined) {
      t = this.#transitions[symbol] = new Uint16Array(this.symbol.length);
      for (let i = 0; i < t.length; i++) {
        if (this.symbol[i] === symbol) t.fill(i, this.base[i], this.base[i] + (1 << this.bits[i]));
      }
    }
    return t;
  }
}

/** The table that stands at `start`, and the place behind it. */
export function readFse(
  b: Uint8Array,
  start: number,
  end: number,
  symbols: number,
  maxLog: number,
): [FseTable, number] {
  const bits = new ForwardBits(b, start, end);
  const log = bits.read(4) + 5;
  if (log > maxLog) throw corrupted();
  const shares: number[] = [];
  let left = 1 << log;
  while (left > 0) {
    if (shares.length >= symbols) throw corrupted();
    // A value from 0 to left + 1, of which the small ones take a bit less.
    const n = highBit(left + 1) + 1, half = 1 << (n - 1), short = 2 * half - 2 - left;
    let v = bits.read(n);
    if ((v & (half - 1)) < short) {
      bits.back(1);
      v &= half - 1;
    } else if (v >= half) v -= short;
    const share = v - 1;
    shares.push(share);
    left -= Math.abs(share);
    if (share === 0) {
      let zeros: number;
      do {
        zeros = bits.read(2);
        for (let i = 0; i < zeros; i++) shares.push(0);
      } while (zeros === 3);
    }
  }
  if (left < 0 || shares.length > symbols) throw corrupted();
  return [new FseTable(shares, log), bits.byte];
}

/** The bytes that readFse() makes the table of. */
export function writeFse(table: FseTable): Uint8Array {
  const out = new BitWriter();
  out.write(table.log - 5, 4);
  let left = 1 << table.log;
  for (let s = 0; left > 0; s++) {
    const share = table.shares[s], v = share + 1;
    const n = highBit(left + 1) + 1, half = 1 << (n - 1), short = 2 * half - 2 - left;
    if (v < short) out.write(v, n - 1);
    else out.write(v < half ? v : v + short, n);
    left -= Math.abs(share);
    if (share === 0) {
      let zeros = 0;
      while (table.shares[s + 1 + zeros] === 0) zeros++;
      s += zeros;
      for (; zeros >= 3; zeros -= 3) out.write(3, 2);
      out.write(zeros, 2);
    }
  }
  return out.finish();
}

/** A table for what was counted; there are at least two symbols. */
export function fitFse(counts: readonly number[], maxLog: number, minLog = 5): FseTable {
  let total = 0, kinds = 0;
  for (const c of counts) {
    total += c;
    if (c > 0) kinds++;
  }
  const log = Math.min(maxLog, Math.max(minLog, highBit(kinds) + 1, highBit(Math.max(1, total - 1)) - 2));
  const size = 1 << log;
  const shares = counts.map((c) => c === 0 ? 0 : Math.max(1, Math.round(c * size / total)));
  while (shares[shares.length - 1] === 0) shares.pop();
  // What rounding took or gave is made up for by those that have most.
  for (let excess = shares.reduce((a, b) => a + b) - size; excess !== 0;) {
    const top = shares.indexOf(Math.max(...shares));
    const change = excess < 0 ? excess : Math.min(excess, Math.max(1, shares[top] >> 2));
    shares[top] -= change;
    excess -= change;
  }
  return new FseTable(shares, log);
}
