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

/** The characters of a set below 65536, gathered. */
class Gathered {
  map = new Uint8Array(SMALL);

  /** Makes room; also for characters that are in no map in the end, as the library does. */
  widen(): void {
    if (this.map.length === LARGE) return;
    const large = new Uint8Array(LARGE);
    large.set(this.map);
    this.map = large;
  }

  add(cp: number): void {
    if (cp >= SMALL) this.widen();
    this.map[cp] = 1;
  }

  addRange(lo: number, hi: number): void {
    if (hi < lo) return;
    this.add(hi);
    this.map.fill(1, lo, hi + 1);
  }

  /** Runs of characters, when there are two at most. */
  runs(): [number, number][] | null {
    const { map } = this;
    const runs: [number, number][] = [];
    for (let at = map.indexOf(1); at >= 0; at = map.indexOf(1, at)) {
      if (runs.length === 2) return null;
      const end = map.indexOf(0, at);
      const behind = end < 0 ? map.length : end;
      runs.push([at, behind - 1]);
      at = behind;
    }
    return runs;
  }
}

function negation(category: number): number {
  return category ^ 1;
}

export function optimizeSet(items: readonly SetItem[], casing: Casing | null): Optimized {
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
  return { items: [...head, ...tail], map: codeOf(gathered.map), isCased };
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
function codeOf(map: Uint8Array): number[] {
  if (map.length === SMALL) return [OP.CHARSET, ...bits(map)];
  const known = new Map<string, number>();
  const blocks: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < LARGE; at += SMALL) {
    const words = bits(map.subarray(at, at + SMALL));
    const key = words.join();
    let place = known.get(key);
    if (place === undefined) {
      place = known.size;
      known.set(key, place);
      blocks.push(...words);
    }
    places.push(place);
  }
  const index: number[] = [];
  for (let i = 0; i < places.length; i += 4) {
    index.push((places[i] | places[i + 1] << 8 | places[i + 2] << 16 | places[i + 3] << 24) >>> 0);
  }
  return [OP.BIGCHARSET, known.size, ...index, ...blocks];
}

/** 32 bits a word. */
function bits(map: Uint8Array): number[] {
  const words: number[] = [];
  for (let at = 0; at < map.length; at += 32) {
    let word = 0;
    for (let i = 0; i < 32; i++) if (map[at + i] !== 0) word |= 1 << i;
    words.push(word >>> 0);
  }
  return words;
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
