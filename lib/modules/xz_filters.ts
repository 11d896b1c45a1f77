// The filters of xz besides LZMA: differences of bytes, and branch addresses of machine code made absolute.
//
// In: bytes in pieces. Out: the same bytes converted; a branch filter keeps the last few until what follows them is known.

export interface ByteFilter {
  convert(input: Uint8Array, last: boolean): Uint8Array;
}

export class DeltaFilter implements ByteFilter {
  readonly #history: Uint8Array;
  #at = 0;
  constructor(readonly distance: number, readonly encoding: boolean) {
    this.#history = new Uint8Array(distance);
  }
  convert(input: Uint8Array): Uint8Array {
    const out = new Uint8Array(input.length), history = this.#history;
    let at = this.#at;
    for (let i = 0; i < input.length; i++) {
      const old = history[at];
      out[i] = this.encoding ? input[i] - old : input[i] + old;
      history[at] = this.encoding ? input[i] : out[i];
      if (++at === history.length) at = 0;
    }
    this.#at = at;
    return out;
  }
}

/** Converts what it can of b, which starts at `position` of the program; gives how many bytes are final. */
type Branches = (b: Uint8Array, position: number, encoding: boolean) => number;

function powerpc(b: Uint8Array, position: number, encoding: boolean): number {
  let i = 0;
  for (; i + 4 <= b.length; i += 4) {
    if (b[i] >> 2 !== 0x12 || (b[i + 3] & 3) !== 1) continue;
    const from = ((b[i] & 3) << 24) | (b[i + 1] << 16) | (b[i + 2] << 8) | (b[i + 3] & 0xfc);
    const to = encoding ? from + position + i : from - position - i;
    b[i] = 0x48 | ((to >> 24) & 3);
    b[i + 1] = to >> 16;
    b[i + 2] = to >> 8;
    b[i + 3] = (b[i + 3] & 3) | (to & 0xfc);
  }
  return i;
}

function arm(b: Uint8Array, position: number, encoding: boolean): number {
  let i = 0;
  for (; i + 4 <= b.length; i += 4) {
    if (b[i + 3] !== 0xeb) continue;
    const from = (b[i] | (b[i + 1] << 8) | (b[i + 2] << 16)) << 2;
    const to = (encoding ? from + position + i + 8 : from - position - i - 8) >>> 2;
    b[i] = to;
    b[i + 1] = to >> 8;
    b[i + 2] = to >> 16;
  }
  return i;
}

function armThumb(b: Uint8Array, position: number, encoding: boolean): number {
  let i = 0;
  for (; i + 4 <= b.length; i += 2) {
    if ((b[i + 1] & 0xf8) !== 0xf0 || (b[i + 3] & 0xf8) !== 0xf8) continue;
    const from = (((b[i + 1] & 7) << 19) | (b[i] << 11) | ((b[i + 3] & 7) << 8) | b[i + 2]) << 1;
    const to = (encoding ? from + position + i + 4 : from - position - i - 4) >>> 1;
    b[i + 1] = 0xf0 | ((to >> 19) & 7);
    b[i] = to >> 11;
    b[i + 3] = 0xf8 | ((to >> 8) & 7);
    b[i + 2] = to;
    i += 2;
  }
  return i;
}

function sparc(b: Uint8Array, position: number, encoding: boolean): number {
  let i = 0;
  for (; i + 4 <= b.length; i += 4) {
    const call = b[i] === 0x40 && (b[i + 1] & 0xc0) === 0 || b[i] === 0x7f && (b[i + 1] & 0xc0) === 0xc0;
    if (!call) continue;
    const from = ((b[i] << 24) | (b[i + 1] << 16) | (b[i + 2] << 8) | b[i + 3]) << 2;
    const moved = (encoding ? from + position + i : from - position - i) >>> 2;
    const to = ((-((moved >>> 22) & 1) << 22) & 0x3fffffff) | (moved & 0x3fffff) | 0x40000000;
    b[i] = to >>> 24;
    b[i + 1] = to >> 16;
    b[i + 2] = to >> 8;
    b[i + 3] = to;
  }
  return i;
}

/** Which of a bundle's three instructions can be branches, by its template. */
const IA64_SLOTS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 6, 6, 0, 0, 7, 7, 4, 4, 0, 0, 4, 4, 0, 0];

function ia64(b: Uint8Array, position: number, encoding: boolean): number {
  let i = 0;
  for (; i + 16 <= b.length; i += 16) {
    const slots = IA64_SLOTS[b[i] & 31];
    for (let slot = 0; slot < 3; slot++) {
      if ((slots >> slot & 1) === 0) continue;
      const bit = 5 + 41 * slot, at = i + (bit >> 3), rest = BigInt(bit & 7);
      let word = 0n;
      for (let j = 5; j >= 0; j--) word = (word << 8n) | BigInt(b[at + j]);
      let op = word >> rest;
      if (((op >> 37n) & 15n) !== 5n || ((op >> 9n) & 7n) !== 0n) continue;
      const from = (Number((op >> 13n) & 0xfffffn) | (Number((op >> 36n) & 1n) << 20)) << 4;
      const to = BigInt((encoding ? from + position + i : from - position - i) >>> 4);
      op &= ~(0x8fffffn << 13n);
      op |= (to & 0xfffffn) << 13n;
      op |= (to & 0x100000n) << 16n;
      word = (word & ((1n << rest) - 1n)) | (op << rest);
      for (let j = 0; j < 6; j++) b[at + j] = Number((word >> BigInt(8 * j)) & 255n);
    }
  }
  return i;
}

/** x86 knows no instruction borders: `mask` remembers which of the last bytes looked like a branch. */
function x86(): Branches {
  let mask = 0, previous = -5;
  const high = (byte: number) => byte === 0 || byte === 0xff;
  return (b, position, encoding) => {
    if (b.length < 5) return 0;
    if (position - previous > 5) previous = position - 5;
    let i = 0;
    const end = b.length - 5;
    while (i <= end) {
      if ((b[i] & 0xfe) !== 0xe8) {
        i++;
        continue;
      }
      const gap = position + i - previous;
      previous = position + i;
      if (gap > 5) mask = 0;
      else for (let k = 0; k < gap; k++) mask = (mask & 0x77) << 1;
      const top = b[i + 4];
      const old = mask >> 1;
      const allowed = old === 0 || old === 1 || old === 2 || old === 4;
      if (!high(top) || !allowed) {
        i++;
        mask |= high(top) ? 0x11 : 1;
        continue;
      }
      let from = b[i + 1] | (b[i + 2] << 8) | (b[i + 3] << 16) | (top << 24), to: number;
      for (;;) {
        to = (encoding ? from + (position + i + 5) : from - (position + i + 5)) | 0;
        if (mask === 0) break;
        const k = old === 0 ? 0 : old === 1 ? 1 : old <= 3 ? 2 : 3;
        if (!high((to >>> (24 - k * 8)) & 255)) break;
        from = to ^ (k === 0 ? -1 : (1 << (32 - k * 8)) - 1);
      }
      b[i + 4] = (to >>> 24) & 1 ? 0xff : 0;
      b[i + 3] = to >> 16;
      b[i + 2] = to >> 8;
      b[i + 1] = to;
      i += 5;
      mask = 0;
    }
    return i;
  };
}

class BranchFilter implements ByteFilter {
  #kept = new Uint8Array(0);
  #position: number;
  constructor(readonly branches: Branches, start: number, readonly encoding: boolean) {
    this.#position = start;
  }
  convert(input: Uint8Array, last: boolean): Uint8Array {
    const b = new Uint8Array(this.#kept.length + input.length);
    b.set(this.#kept);
    b.set(input, this.#kept.length);
    const n = this.branches(b, this.#position, this.encoding);
    this.#position = (this.#position + n) >>> 0;
    if (last) {
      this.#kept = new Uint8Array(0);
      return b;
    }
    this.#kept = b.slice(n);
    return b.subarray(0, n);
  }
}

/** Filters of branches by xz's number: how to make one, and the alignment of its start. */
const BRANCHES: Record<number, { make: () => Branches; alignment: number }> = {
  4: { make: x86, alignment: 1 },
  5: { make: () => powerpc, alignment: 4 },
  6: { make: () => ia64, alignment: 16 },
  7: { make: () => arm, alignment: 4 },
  8: { make: () => armThumb, alignment: 2 },
  9: { make: () => sparc, alignment: 4 },
};

export function isBranchFilter(id: number): boolean {
  return BRANCHES[id] !== undefined;
}

/** A filter of branches; undefined when the start offset is not aligned. */
export function branchFilter(id: number, start: number, encoding: boolean): ByteFilter | undefined {
  const { make, alignment } = BRANCHES[id];
  return start % alignment === 0 ? new BranchFilter(make(), start, encoding) : undefined;
}
