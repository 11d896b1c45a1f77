// Interning of names: each distinct identifier of a source text becomes one JS string with a small number.
//
// In: a span of the text and its hash. Out: the number; `strings[number]` is the name, `kinds[number]` its token kind.
// Invariants: numbers 0..34 are KEYWORDS in order; the soft keywords follow (SOFT_BASE).
import { FIRST_KEYWORD, KEYWORDS, NAME, SOFT_KEYWORDS } from "./tokens.ts";

/** The number of the first soft keyword ("_"); "case", "match" and "type" follow. */
export const SOFT_BASE = KEYWORDS.length;
export const NAME_UNDERSCORE = SOFT_BASE;
export const NAME_CASE = SOFT_BASE + 1;
export const NAME_MATCH = SOFT_BASE + 2;
export const NAME_TYPE = SOFT_BASE + 3;

/** The hash that the lexer computes while it reads a name. */
export function hashName(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h;
}

export class NameTable {
  readonly strings: string[] = [];
  readonly kinds: number[] = [];
  private readonly hashes: number[] = [];
  private slots = new Int32Array(512).fill(-1);
  private mask = 511;

  constructor() {
    KEYWORDS.forEach((word, i) => this.add(word, hashName(word), FIRST_KEYWORD + i));
    for (const word of SOFT_KEYWORDS) this.add(word, hashName(word), NAME);
  }

  /** The number of the name text[start:end]. */
  span(text: string, start: number, end: number, hash: number): number {
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    for (;;) {
      const id = this.slots[slot];
      if (id < 0) return this.add(text.slice(start, end), hash, NAME);
      if (this.hashes[id] === hash) {
        const known = this.strings[id];
        if (known.length === length) {
          let i = 0;
          while (i < length && known.charCodeAt(i) === text.charCodeAt(start + i)) i++;
          if (i === length) return id;
        }
      }
      slot = (slot + 1) & this.mask;
    }
  }

  private add(name: string, hash: number, kind: number): number {
    const id = this.strings.length;
    this.strings.push(name);
    this.kinds.push(kind);
    this.hashes.push(hash);
    if (id * 2 > this.mask) this.grow();
    else this.place(id);
    return id;
  }

  private place(id: number): void {
    const hash = this.hashes[id];
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.slots[slot] >= 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = id;
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    for (let id = 0; id < this.strings.length; id++) this.place(id);
  }
}
