// What a Zstandard sequence is made of: codes with extra bits for lengths and offsets, and the tables that every stream knows.
//
// In: nothing. Out: for each kind (literal lengths, offsets, match lengths) its codes, its limits and its predefined table.
// A sequence copies some literals and then a match from `offset` bytes before.
import { highBit } from "./zstd_bits.ts";
import { FseTable } from "./zstd_fse.ts";

export interface Kind {
  /** Lowest value and number of extra bits of each code; offsets have them by formula. */
  readonly base: readonly number[];
  readonly extra: readonly number[];
  readonly maxLog: number;
  readonly symbols: number;
  readonly predefined: () => FseTable;
}

function codes(first: number, plain: number, extras: readonly number[]): { base: number[]; extra: number[] } {
  const base: number[] = [], extra: number[] = [];
  let at = first;
  for (const n of [...new Array<number>(plain).fill(0), ...extras]) {
    base.push(at);
    extra.push(n);
    at += 2 ** n;
  }
  return { base, extra };
}

function once(log: number, shares: () => number[]): () => FseTable {
  let table: FseTable | undefined;
  return () => table ??= new FseTable(shares(), log);
}

function runs(...pairs: [share: number, times: number][]): number[] {
  return pairs.flatMap(([share, times]) => new Array<number>(times).fill(share));
}

export const LITERAL_LENGTHS: Kind = {
  ...codes(0, 16, [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  maxLog: 9,
  symbols: 36,
  predefined: once(6, () => runs([4, 1], [3, 1], [2, 11], [1, 3], [2, 9], [3, 1], [2, 1], [1, 5], [-1, 4])),
};

export const MATCH_LENGTHS: Kind = {
  ...codes(3, 32, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  maxLog: 9,
  symbols: 53,
  predefined: once(6, () => runs([1, 1], [4, 1], [3, 1], [2, 6], [1, 37], [-1, 7])),
};

export const OFFSETS: Kind = {
  base: [],
  extra: [],
  maxLog: 8,
  symbols: 32,
  predefined: once(5, () => runs([1, 6], [2, 3], [1, 15], [-1, 5])),
};

/** The kinds in the order in which their tables stand in a block. */
export const KINDS = [LITERAL_LENGTHS, OFFSETS, MATCH_LENGTHS] as const;

/** The code of a length: the last one whose base is not above it. */
export function codeOf(kind: Kind, length: number): number {
  const { base } = kind;
  const plain = base.length === 36 ? 16 : 35;
  if (length < plain) return length - base[0];
  let code = base.length - 1;
  while (base[code] > length) code--;
  return code;
}

export function offsetCode(value: number): number {
  return highBit(value);
}

/** The three offsets that came last, and how a sequence names and changes them. */
export class RecentOffsets {
  constructor(public a = 1, public b = 4, public c = 8) {}

  clone(): RecentOffsets {
    return new RecentOffsets(this.a, this.b, this.c);
  }

  /** The offset that a value stands for; small ones name an offset that was there before. */
  take(value: number, literals: number): number {
    const which = value > 3 ? 4 : literals === 0 ? value : value - 1;
    if (which === 0) return this.a;
    const offset = which === 4 ? value - 3 : which === 1 ? this.b : which === 2 ? this.c : this.a - 1;
    if (which !== 1) this.c = this.b;
    this.b = this.a;
    this.a = offset;
    return offset;
  }

  /** The value that stands for an offset. */
  valueOf(offset: number, literals: number): number {
    if (literals > 0) return offset === this.a ? 1 : offset === this.b ? 2 : offset === this.c ? 3 : offset + 3;
    return offset === this.b ? 1 : offset === this.c ? 2 : offset === this.a - 1 ? 3 : offset + 3;
  }
}
