// Sets as tests and as JS classes.
//
// In: a CharSet. Out: setTest, a function of a code point; setClass, the JS class text for the `u` flag, or null when
// the set can't be written as one (locale folding, fold ranges).
import { asciiLower, categoryTest, classText, isNegated, unicodeLower, unicodeUpper, unlower } from "./characters.ts";
import type { CharSet } from "./tree.ts";

/** The test of a set; the answers for the first 256 code points are tabled. */
export function setTest(set: CharSet): (cp: number) => boolean {
  const { ranges, foldRanges, negate } = set;
  const categories = set.categories.map(categoryTest);
  const inItems = (cp: number): boolean => {
    for (const [lo, hi] of ranges) if (cp >= lo && cp <= hi) return true;
    for (const test of categories) if (test(cp)) return true;
    if (foldRanges.length > 0) {
      const up = unicodeUpper(cp);
      for (const [lo, hi] of foldRanges) if ((cp >= lo && cp <= hi) || (up >= lo && up <= hi)) return true;
    }
    return false;
  };
  let slow: (cp: number) => boolean;
  if (set.fold === "none") slow = (cp) => inItems(cp) !== negate;
  else if (set.fold === "unicode") slow = (cp) => inItems(unicodeLower(cp)) !== negate;
  else if (set.fold === "ascii") slow = (cp) => inItems(asciiLower(cp)) !== negate;
  else slow = (cp) => (inItems(cp) || inItems(asciiLower(cp)) || inItems(asciiUpper(cp))) !== negate;
  const table = new Uint8Array(256);
  for (let cp = 0; cp < 256; cp++) table[cp] = slow(cp) ? 1 : 0;
  return (cp) => cp < 256 ? table[cp] === 1 : slow(cp);
}

function asciiUpper(cp: number): number {
  return cp >= 97 && cp <= 122 ? cp - 32 : cp;
}

/** A code point inside a JS class or pattern, for the `u` flag. */
export function escapePoint(cp: number): string {
  if ((cp >= 48 && cp <= 57) || (cp >= 65 && cp <= 90) || (cp >= 97 && cp <= 122) || cp === 95 || cp === 32) {
    return String.fromCharCode(cp);
  }
  return cp < 0x100 ? `\\x${cp.toString(16).padStart(2, "0")}` : `\\u{${cp.toString(16)}}`;
}

function rangeText(lo: number, hi: number): string {
  return lo === hi ? escapePoint(lo) : `${escapePoint(lo)}-${escapePoint(hi)}`;
}

/** Most characters of folded ranges that are listed one by one. */
const FOLD_LIMIT = 4000;

export function setClass(set: CharSet): string | null {
  if (set.fold === "locale" || set.foldRanges.length > 0) return null;
  let body = "";
  if (set.fold === "none") { for (const [lo, hi] of set.ranges) body += rangeText(lo, hi); }
  else {
    let listed = 0;
    for (const [lo, hi] of set.ranges) {
      if ((listed += hi - lo + 1) > FOLD_LIMIT) return null;
      for (let cp = lo; cp <= hi; cp++) {
        // The set is compared with the lower case of the text, so characters that have another lower case never match.
        if (set.fold === "ascii") {
          if (asciiLower(cp) !== cp) continue;
          body += escapePoint(cp);
          if (cp >= 97 && cp <= 122) body += escapePoint(cp - 32);
        } else {
          if (unicodeLower(cp) === cp) body += escapePoint(cp);
          for (const other of unlower(cp)) body += escapePoint(other);
        }
      }
    }
  }
  for (const category of set.categories) {
    if (isNegated(category)) {
      if (set.ranges.length > 0 || set.categories.length > 1) {
        const simple = SIMPLE_NEGATION.get(category - 1);
        if (simple === undefined) return null;
        body += simple;
      } else return `[${set.negate ? "" : "^"}${classText(category - 1)}]`;
    } else body += classText(category);
  }
  if (body === "") return set.negate ? "[^]" : "[]";
  return `[${set.negate ? "^" : ""}${body}]`;
}

/** Categories whose complement JS can write inside a class: \D and \W in ASCII meaning, \P{Nd}. */
const SIMPLE_NEGATION: ReadonlyMap<number, string> = new Map([[0, "\\D"], [4, "\\W"], [10, "\\P{Nd}"]]);
