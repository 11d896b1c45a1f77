// What a pattern says, as the parser (parse_pattern.ts) found it: the tree that compile_pattern.ts makes code of.
//
// Invariants: widths are right up to MOST, and that beyond. Equality is that of the library's tuples: items with a sequence in
// them are never equal.
// Tried and dropped: widths in a WeakMap by sequence. It made a short pattern take 13 us instead of 3.
import { MAXREPEAT, OP } from "./constants.ts";

/** An item of a set: operator (LITERAL, RANGE, CATEGORY, NEGATE; RANGE_UNI_IGNORE when optimized) and operands. */
export interface SetItem {
  readonly op: number;
  readonly lo: number;
  readonly hi: number;
}

/** Fewest and most characters. */
export type Width = readonly [number, number];

export type Item =
  & { readonly width: Width }
  & (
    | { readonly t: "literal"; readonly negate: boolean; readonly cp: number }
    | { readonly t: "any" }
    | { readonly t: "fail" }
    | { readonly t: "at"; readonly at: number }
    | { readonly t: "set"; readonly items: readonly SetItem[] }
    | { readonly t: "branch"; readonly options: readonly Sequence[] }
    | { readonly t: "group"; readonly n: number; readonly add: number; readonly del: number; readonly body: Sequence }
    | { readonly t: "atomic"; readonly body: Sequence }
    | { readonly t: "repeat"; readonly mode: Mode; readonly min: number; readonly max: number; readonly body: Sequence }
    | { readonly t: "look"; readonly ahead: boolean; readonly negate: boolean; readonly body: Sequence }
    | { readonly t: "ref"; readonly n: number }
    | { readonly t: "ifgroup"; readonly n: number; readonly yes: Sequence; readonly no: Sequence | null }
  );

export type Mode = "greedy" | "lazy" | "possessive";
export type Sequence = Item[];

/** Wider is as wide. */
const MOST = 2 ** 64;

/** The pattern, or part of it, is for the library: it is wrong, or draws a warning, or is not known here. */
export class Refused extends Error {}

export function refuse(): never {
  throw new Refused();
}

/** A group of no number that changes no flags: its items are those of what it stands in. */
export function isTransparent(item: Item): item is Item & { t: "group" } {
  return item.t === "group" && item.n === 0 && item.add === 0 && item.del === 0;
}

export function sameSetItem(a: SetItem, b: SetItem): boolean {
  return a.op === b.op && a.lo === b.lo && a.hi === b.hi;
}

export function sameItem(a: Item, b: Item): boolean {
  switch (a.t) {
    case "literal":
      return b.t === "literal" && a.cp === b.cp && a.negate === b.negate;
    case "any":
    case "fail":
      return a.t === b.t;
    case "at":
      return b.t === "at" && a.at === b.at;
    case "ref":
      return b.t === "ref" && a.n === b.n;
    case "set":
      return b.t === "set" && a.items.length === b.items.length &&
        a.items.every((item, i) => sameSetItem(item, b.items[i]));
    default:
      return false;
  }
}

/** The items without those that were there before. */
export function distinct(items: readonly SetItem[]): SetItem[] {
  if (items.length < 16) return items.filter((item, i) => items.findIndex((other) => sameSetItem(other, item)) === i);
  const known = new Set<string>();
  return items.filter(({ op, lo, hi }) => known.size < known.add(`${op} ${lo} ${hi}`).size);
}

export const NONE: Width = [0, 0];
export const ONE: Width = [1, 1];

export function widthOf(items: Sequence): Width {
  if (items.length === 1) return items[0].width;
  let lo = 0, hi = 0;
  for (const { width } of items) {
    lo += width[0];
    hi += width[1];
  }
  return [Math.min(lo, MOST), Math.min(hi, MOST)];
}

export function widthOfRepeat(body: Sequence, min: number, max: number): Width {
  const [lo, hi] = widthOf(body);
  return [Math.min(lo * min, MOST), max === MAXREPEAT && hi > 0 ? MOST : Math.min(hi * max, MOST)];
}

export function widthOfOptions(options: readonly Sequence[]): Width {
  let lo = MOST, hi = 0;
  for (const option of options) {
    const [least, most] = widthOf(option);
    lo = Math.min(lo, least);
    hi = Math.max(hi, most);
  }
  return [lo, hi];
}

/** Is it one character, whatever it is? Then a repeat of it needs no stack. */
export function isOneCharacter(items: Sequence): boolean {
  if (items.length !== 1) return false;
  const [item] = items;
  if (item.t === "group") return item.n === 0 && isOneCharacter(item.body);
  return item.t === "literal" || item.t === "any" || item.t === "set";
}

/** The set item of one character. */
export function character(cp: number): SetItem {
  return { op: OP.LITERAL, lo: cp, hi: 0 };
}
