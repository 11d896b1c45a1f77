// Sets: the shortest way to say them, and their code, as the library's re._compiler finds them.
//
// In: SetItem[], and how the pattern looks at case. Out: items of which some may be bit maps, and code. Invariant: which items come out is
// the library's choice, also where another one is shorter.
import { asciiIsCased, asciiLower, unicodeIsCased, unicodeLower } from "./characters.ts";
import { casePartners } from "./case_partners.ts";
import { CATEGORY, FLAG, OP } from "./constants.ts";
import { character, type SetItem } from "./pattern_nodes.ts";

/** How case is ignored. */
export interface Casing {
  readonly isCased: (cp: number) => boolean;
  readonly lower: (cp: number) => number;
  /** Small letters that match each other; null where none do. */
  readonly partners: ((cp: number) => readonly number[] | undefined) | null;
}

const ASCII: Casing = { isCased: asciiIsCased, lower: asciiLower, partners: null };
const UNICODE: Casing = { isCased: unicodeIsCased, lower: unicodeLower, partners: casePartners };

/** How a pattern with these flags ignores case; null when it does not, or by the locale. */
export function casingOf(flags: number): Casing | null {
  if ((flags & FLAG.IGNORECASE) === 0 || (flags & FLAG.LOCALE) !== 0) return null;
  return (flags & FLAG.UNICODE) !== 0 ? UNICODE : ASCII;
}

/** Items, or the code of a bit map in front of items. */
export interface Optimized {
  readonly items: readonly SetItem[];
  /** Operator and operands of a bit map, which stands behind a NEGATE and before all else. */
  readonly map: readonly number[] | null;
  /** Does the set's meaning depend on case? */
  readonly isCased: boolean;
}

const SMALL = 256;
const LARGE = 65536;

/** The characters of a set below 65536, gathered: a bit each, 32 a word. */
class Gathered {
  words = new Uint32Array(SMALL / 32);

  /** Makes room; also for characters that are in no map in the end, as the library does. */
  widen(): void {
    if (this.words.length === LARGE / 32) return;
    const { words } = this;
    this.words = new Uint32Array(LARGE / 32);
    this.words.set(words);
  }

  add(cp: number): void {
    if (cp >= SMALL) this.widen();
    this.words[cp >> 5] |= 1 << (cp & 31);
  }

  addRange(lo: number, hi: number): void {
    if (hi < lo) return;
    if (hi >= SMALL) this.widen();
    const { words } = this, first = lo >> 5, last = hi >> 5;
    const from = -1 << (lo & 31), to = -1 >>> (31 - (hi & 31));
    if (first === last) words[first] |= from & to;
    else {
      words[first] |= from;
      words.fill(0xffffffff, first + 1, last);
      words[last] |= to;
    }
  }

  /** The first character from `at` on that is in it, or is not; -1 when there is none. */
  #next(at: number, isIn: boolean): number {
    const { words } = this;
    let i = at >> 5, mask = -1 << (at & 31);
    for (; i < words.length; i++, mask = -1) {
      const word = (isIn ? words[i] : ~words[i]) & mask;
      if (word !== 0) return 32 * i + 31 - Math.clz32(word & -word);
    }
    return -1;
  }

  /** Runs of characters, when there are two at most. */
  runs(): [number, number][] | null {
    const runs: [number, number][] = [];
    for (let at = this.#next(0, true); at >= 0;) {
      if (runs.length === 2) return null;
      const end = this.#next(at, false);
      runs.push([at, (end < 0 ? 32 * this.words.length : end) - 1]);
      at = end < 0 ? -1 : this.#next(end, true);
    }
    return runs;
  }
}

function negation(category: number): number {
  return category ^ 1;
}

/** The last set whose case did not matter: a set that a pattern starts with is looked at twice. */
let last: { readonly items: readonly SetItem[]; readonly found: Optimized } | null = null;

export function optimizeSet(items: readonly SetItem[], casing: Casing | null): Optimized {
  if (casing !== null) return optimized(items, casing);
  if (last?.items !== items) last = { items, found: optimized(items, null) };
  return last.found;
}

function optimized(items: readonly SetItem[], casing: Casing | null): Optimized {
  const head: SetItem[] = [];
  const tail: SetItem[] = [];
  const gathered = new Gathered();
  let isCased = false;
  for (const item of items) {
    const { op, lo } = item;
    if (op === OP.NEGATE) head.push(item);
    else if (op === OP.LITERAL) {
      isCased ||= casing !== null && casing.isCased(lo);
      const cp = casing === null ? lo : casing.lower(lo);
      if (cp >= LARGE) {
        tail.push(character(cp));
        gathered.widen();
      } else gatherLetter(gathered, cp, casing);
    } else if (op === OP.RANGE) {
      const hi = Math.min(item.hi, LARGE - 1);
      if (casing === null) gathered.addRange(lo, hi);
      else for (let cp = lo; cp <= hi; cp++) gatherLetter(gathered, casing.lower(cp), casing);
      if (item.hi < LARGE) isCased ||= casing !== null && hasCased(lo, hi, casing);
      else if (casing !== null) {
        isCased = true;
        tail.push(casing.partners === null ? item : { ...item, op: OP.RANGE_UNI_IGNORE });
      } else tail.push(item);
      if (item.hi >= LARGE) gathered.widen();
    } else {
      if (tail.some((other) => other.op === OP.CATEGORY && other.lo === negation(lo))) {
        // Whatever there is, and its complement.
        return { items: head.length > 0 ? [] : [{ op: OP.NEGATE, lo: 0, hi: 0 }], map: null, isCased: false };
      }
      tail.push(item);
    }
  }
  const runs = gathered.runs();
  if (runs !== null) {
    const short = [...head, ...runs.map(([lo, hi]) => lo === hi ? character(lo) : { op: OP.RANGE, lo, hi }), ...tail];
    return isCased || short.length < items.length
      ? { items: short, map: null, isCased }
      : { items, map: null, isCased };
  }
  return { items: [...head, ...tail], map: codeOf(gathered.words), isCased };
}

function gatherLetter(gathered: Gathered, cp: number, casing: Casing | null): void {
  gathered.add(cp);
  const others = casing?.partners?.(cp);
  if (others !== undefined) { for (const other of others) gathered.add(other); }
}

export function hasCased(lo: number, hi: number, casing: Casing): boolean {
  for (let cp = lo; cp <= hi; cp++) if (casing.isCased(cp)) return true;
  return false;
}

/** The code of a bit map: one of 256 characters, or 256 blocks of which each other one is there once. */
function codeOf(words: Uint32Array): number[] {
  if (words.length === SMALL / 32) return [OP.CHARSET, ...words];
  const known = new Map<string, number>();
  const blocks: number[] = [];
  const index = new Array<number>(64).fill(0);
  for (let i = 0; i < 256; i++) {
    const block = words.subarray(8 * i, 8 * i + 8);
    const key = block.join();
    let place = known.get(key);
    if (place === undefined) {
      place = known.size;
      known.set(key, place);
      blocks.push(...block);
    }
    index[i >> 2] += place * 256 ** (i & 3);
  }
  return [OP.BIGCHARSET, known.size, ...index, ...blocks];
}

/** A category with the flags of a pattern. */
export function categoryFor(category: number, flags: number): number {
  if ((flags & FLAG.LOCALE) !== 0) {
    return category === CATEGORY.WORD
      ? CATEGORY.LOC_WORD
      : category === CATEGORY.NOT_WORD
      ? CATEGORY.LOC_NOT_WORD
      : category;
  }
  return (flags & FLAG.UNICODE) !== 0 ? category + CATEGORY.UNI_DIGIT : category;
}

/** Code of the items, with the FAILURE that ends a set. */
export function emitSet(code: number[], { items, map }: Optimized, flags: number): void {
  let isMapped = map === null;
  for (const { op, lo, hi } of items) {
    if (!isMapped && op !== OP.NEGATE) {
      code.push(...map!);
      isMapped = true;
    }
    if (op === OP.NEGATE) code.push(op);
    else if (op === OP.LITERAL) code.push(op, lo);
    else if (op === OP.CATEGORY) code.push(op, categoryFor(lo, flags));
    else code.push(op, lo, hi);
  }
  if (!isMapped) code.push(...map!);
  code.push(OP.FAILURE);
}
