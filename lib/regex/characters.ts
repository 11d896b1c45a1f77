// Character classes and case folding as the regular-expression engine sees them.
//
// Out: category tests by code point, their JS class texts (for the `u` flag), simple lower case. Invariants: the JS text
// of a category matches exactly the code points its test accepts.
import { CATEGORY } from "./constants.ts";

const UNI_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const UNI_LINEBREAK = "\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029";

/** JS class body of each positive category; the negative ones are the complement. */
const CLASS: ReadonlyMap<number, string> = new Map([
  [CATEGORY.DIGIT, "0-9"],
  [CATEGORY.SPACE, "\\t-\\r "],
  [CATEGORY.WORD, "0-9A-Za-z_"],
  [CATEGORY.LINEBREAK, "\\n"],
  [CATEGORY.LOC_WORD, "0-9A-Za-z_"],
  [CATEGORY.UNI_DIGIT, "\\p{Nd}"],
  [CATEGORY.UNI_SPACE, UNI_SPACE],
  [CATEGORY.UNI_WORD, "\\p{L}\\p{N}_"],
  [CATEGORY.UNI_LINEBREAK, UNI_LINEBREAK],
]);

const NEGATED = new Set<number>([
  CATEGORY.NOT_DIGIT,
  CATEGORY.NOT_SPACE,
  CATEGORY.NOT_WORD,
  CATEGORY.NOT_LINEBREAK,
  CATEGORY.LOC_NOT_WORD,
  CATEGORY.UNI_NOT_DIGIT,
  CATEGORY.UNI_NOT_SPACE,
  CATEGORY.UNI_NOT_WORD,
  CATEGORY.UNI_NOT_LINEBREAK,
]);

/** Is the category the complement of the one before it? */
export function isNegated(category: number): boolean {
  return NEGATED.has(category);
}

/** JS class body (without brackets) of a positive category, for the `u` flag. */
export function classText(category: number): string {
  return CLASS.get(category)!;
}

const tests = new Map<number, (cp: number) => boolean>();

/** The test of a category. */
export function categoryTest(category: number): (cp: number) => boolean {
  let test = tests.get(category);
  if (test !== undefined) return test;
  const negated = isNegated(category);
  const positive = negated ? category - 1 : category;
  const re = new RegExp(`^[${classText(positive)}]$`, "u");
  const table = new Uint8Array(256);
  for (let i = 0; i < 256; i++) table[i] = re.test(String.fromCharCode(i)) ? 1 : 0;
  const slow = (cp: number) => !(cp >= 0xd800 && cp <= 0xdfff) && re.test(String.fromCodePoint(cp));
  test = negated ? (cp) => cp < 256 ? table[cp] === 0 : !slow(cp) : (cp) => cp < 256 ? table[cp] === 1 : slow(cp);
  tests.set(category, test);
  return test;
}

export function isWord(cp: number, unicode: boolean): boolean {
  return categoryTest(unicode ? CATEGORY.UNI_WORD : CATEGORY.WORD)(cp);
}

export function asciiLower(cp: number): number {
  return cp >= 65 && cp <= 90 ? cp + 32 : cp;
}

/** Simple (one to one) lower case. */
export function unicodeLower(cp: number): number {
  if (cp < 128) return asciiLower(cp);
  if (cp === 0x130) return 0x69;
  if (cp >= 0xd800 && cp <= 0xdfff) return cp;
  const s = String.fromCodePoint(cp).toLowerCase();
  const lower = s.codePointAt(0)!;
  return s.length === (lower > 0xffff ? 2 : 1) ? lower : cp;
}

/** Simple upper case. */
export function unicodeUpper(cp: number): number {
  if (cp >= 0xd800 && cp <= 0xdfff) return cp;
  const s = String.fromCodePoint(cp).toUpperCase();
  const upper = s.codePointAt(0)!;
  return s.length === (upper > 0xffff ? 2 : 1) ? upper : cp;
}

/** Does the character have case (its lower or upper form differs, be that one character or several)? */
export function unicodeIsCased(cp: number): boolean {
  if (unicodeLower(cp) !== cp) return true;
  return !(cp >= 0xd800 && cp <= 0xdfff) && String.fromCodePoint(cp).toUpperCase().codePointAt(0) !== cp;
}

export function asciiIsCased(cp: number): boolean {
  return cp < 128 && (cp | 32) >= 97 && (cp | 32) <= 122;
}

/** The capitals outside ASCII that have an ASCII letter as their lower case: KELVIN SIGN and I WITH DOT ABOVE. */
const BEYOND_ASCII: ReadonlyMap<number, number> = new Map([[0x6b, 0x212a], [0x69, 0x130]]);

/** The code points (of the BMP) whose simple lower case is `lower`, besides `lower` itself. */
export function unlower(lower: number): readonly number[] {
  if (lower < 128) {
    if (lower < 97 || lower > 122) return [];
    const beyond = BEYOND_ASCII.get(lower);
    return beyond === undefined ? [lower - 32] : [lower - 32, beyond];
  }
  const text = String.fromCharCode(lower).toUpperCase(), upper = text.charCodeAt(0);
  const others = OTHER_CAPITALS.get(lower) ?? [];
  const isPlain = text.length === 1 && upper !== lower && unicodeLower(upper) === lower && !others.includes(upper);
  return isPlain ? [upper, ...others].sort((a, b) => a - b) : others;
}

/**
 * Capitals of the BMP that are not the upper case of their lower case, by that: title case, Greek letters with an iota
 * below, and signs that look like letters. (Looking through all 65,000 code points took 20 ms, and asking V8 for them 90.)
 */
const OTHER_CAPITALS: ReadonlyMap<number, readonly number[]> = (() => {
  const map = new Map<number, number[]>();
  const rows: readonly (readonly [first: number, last: number, lower: number])[] = [
    [0x1c5, 0x1c5, 0x1c6],
    [0x1c8, 0x1c8, 0x1c9],
    [0x1cb, 0x1cb, 0x1cc],
    [0x1f2, 0x1f2, 0x1f3],
    [0x3f4, 0x3f4, 0x3b8],
    [0x1e9e, 0x1e9e, 0xdf],
    [0x1f88, 0x1f8f, 0x1f80],
    [0x1f98, 0x1f9f, 0x1f90],
    [0x1fa8, 0x1faf, 0x1fa0],
    [0x1fbc, 0x1fbc, 0x1fb3],
    [0x1fcc, 0x1fcc, 0x1fc3],
    [0x1ffc, 0x1ffc, 0x1ff3],
    [0x2126, 0x2126, 0x3c9],
    [0x212b, 0x212b, 0xe5],
  ];
  for (const [first, last, lower] of rows) {
    for (let i = 0; i <= last - first; i++) map.set(lower + i, [first + i]);
  }
  return map;
})();
