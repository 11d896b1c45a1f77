// The INFO block in front of a pattern's code: how long a match is, and what it starts with.
//
// In: the tree, flags. Out: numbers. (Najash's engines do without; programs that look at code, and _sre's own tables, have it.)
import { FLAG, OP } from "./constants.ts";
import { casingOf, emitSet, hasCased, optimizeSet } from "./compile_set.ts";
import { character, type Item, type Sequence, type SetItem, widthOf } from "./pattern_nodes.ts";

export const MAXCODE = 0xffffffff;

const HAS_PREFIX = 1, IS_LITERAL = 2, HAS_SET = 4;

/** Flags inside of a group. */
export function flagsIn(flags: number, add: number, del: number): number {
  const TYPE = FLAG.LOCALE | FLAG.UNICODE | FLAG.ASCII;
  return ((add & TYPE) !== 0 ? flags & ~TYPE | add : flags | add) & ~del;
}

function isLocaleCase(flags: number): boolean {
  return (flags & FLAG.IGNORECASE) !== 0 && (flags & FLAG.LOCALE) !== 0;
}

export function emitInfo(code: number[], items: Sequence, flags: number): void {
  const [lo, hi] = widthOf(items).map((width) => Math.min(width, MAXCODE));
  const start = code.length;
  code.push(OP.INFO, 4, 0, lo, hi);
  if (lo === 0 || isLocaleCase(flags)) return;
  const { text, skip, isAll } = literalPrefix(items, flags);
  if (text.length > 0) {
    code[start + 2] = HAS_PREFIX | (skip === null && isAll ? IS_LITERAL : 0);
    code.push(text.length, skip ?? text.length, ...text, ...overlaps(text));
  } else {
    const set = prefixSet(items, flags);
    if (set === null || set.length === 0) return;
    const optimized = optimizeSet(set, null);
    if (optimized.map === null) {
      if (optimized.items.length === 0) return;
      if (optimized.items.length === 1 && optimized.items[0].op === OP.NEGATE) return;
    }
    code[start + 2] = HAS_SET;
    emitSet(code, optimized, flags);
  }
  code[start + 1] = code.length - start - 1;
}

interface Prefix {
  readonly text: number[];
  /** How much of it is in front of the first group; null without one. */
  readonly skip: number | null;
  readonly isAll: boolean;
}

function literalPrefix(items: Sequence, flags: number): Prefix {
  const text: number[] = [];
  let skip: number | null = null;
  const casing = casingOf(flags);
  for (const item of items) {
    if (item.t === "literal" && !item.negate && !casing?.isCased(item.cp)) text.push(item.cp);
    else if (item.t === "group") {
      const inner = flagsIn(flags, item.add, item.del);
      if (isLocaleCase(inner)) return { text, skip, isAll: false };
      const prefix = literalPrefix(item.body, inner);
      if (skip === null) {
        if (item.n !== 0) skip = text.length;
        else if (prefix.skip !== null) skip = text.length + prefix.skip;
      }
      for (const cp of prefix.text) text.push(cp);
      if (!prefix.isAll) return { text, skip, isAll: false };
    } else return { text, skip, isAll: false };
  }
  return { text, skip, isAll: true };
}

/** For each character, how long a start of the text ends with it. */
function overlaps(text: readonly number[]): number[] {
  const table = [0];
  for (let i = 1; i < text.length; i++) {
    let length = table[i - 1];
    while (length > 0 && text[i] !== text[length]) length = table[length - 1];
    table.push(text[i] === text[length] ? length + 1 : 0);
  }
  return table;
}

/** A set that the first character is of; null when there is none, or it depends on case. */
function prefixSet(items: Sequence, flags: number): readonly SetItem[] | null {
  let first: Item | undefined = items[0];
  while (first?.t === "group") {
    flags = flagsIn(flags, first.add, first.del);
    if (isLocaleCase(flags)) return null;
    first = first.body[0];
  }
  const casing = casingOf(flags);
  const plain = (item: Item | undefined) => item?.t === "literal" && !item.negate && !casing?.isCased(item.cp);
  if (first === undefined) return null;
  if (first.t === "literal") return plain(first) ? [character(first.cp)] : null;
  if (first.t === "branch") {
    const starts = first.options.map((option) => option[0]);
    return starts.every(plain) ? starts.map((item) => character((item as Item & { t: "literal" }).cp)) : null;
  }
  if (first.t !== "set") return null;
  if (casing === null) return first.items;
  for (const { op, lo, hi } of first.items) {
    if (op === OP.LITERAL && casing.isCased(lo)) return null;
    if (op === OP.RANGE && (hi > 0xffff || hasCased(lo, hi, casing))) return null;
  }
  return first.items;
}
