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

let folded: Map<number, number[]> | null = null;

/** The capitals outside ASCII that have an ASCII letter as their lower case: KELVIN SIGN and I WITH DOT ABOVE. */
const BEYOND_ASCII: ReadonlyMap<number, number> = new Map([[0x6b, 0x212a], [0x69, 0x130]]);

/** The code points (of the BMP) whose simple lower case is `lower`, besides `lower` itself. */
export function unlower(lower: number): readonly number[] {
  if (lower < 128) {
    if (lower < 97 || lower > 122) return [];
    const beyond = BEYOND_ASCII.get(lower);
    return beyond === undefined ? [lower - 32] : [lower - 32, beyond];
  }
  return (folded ??= foldedLetters()).get(lower) ?? [];
}

/** Lower case -> capitals, outside ASCII. V8 finds the capitals: asking for each of 65,000 code points took 90 ms. */
function foldedLetters(): Map<number, number[]> {
  const units = new Uint16Array(0x10000 - 128);
  for (let i = 0; i < units.length; i++) units[i] = i + 128 >= 0xd800 && i + 128 <= 0xdfff ? 0x20 : i + 128;
  let text = "";
  for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode(...units.subarray(i, i + 4096));
  const map = new Map<number, number[]>();
  for (const c of text.match(/\p{Changes_When_Lowercased}/gu)!) {
    const cp = c.charCodeAt(0), lower = unicodeLower(cp);
    if (lower === cp || lower < 128) continue;
    const list = map.get(lower);
    if (list === undefined) map.set(lower, [cp]);
    else list.push(cp);
  }
  return map;
}
