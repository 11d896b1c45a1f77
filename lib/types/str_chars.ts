// Properties and case mappings of single characters, as str's methods see them (Unicode 16).
//
// In: code points. Out: booleans, and mapped text. Invariants: V8's property escapes agree with Unicode 16 for every
// code point (checked by tests/types/str_chars_test.ts against ranges); what they cannot say (Numeric_Type, title case,
// full case folding) comes from the short tables below. Answers for non-ASCII characters are remembered.

const UPPER = 1;
const LOWER = 2;
const ALPHA = 4;
const DECIMAL = 8;
const SPACE = 16;
const PRINTABLE = 32;
const NUMERIC = 64;
const ID_START = 128;
const ID_CONTINUE = 256;
const TITLE = 512;
const CASED = 1024;
const DIGIT = 2048;
const KNOWN = 1 << 20;

/** Made at first use: V8 takes 0.1 ms to read each of them. */
let tests: readonly (readonly [number, RegExp])[] | undefined;

function makeTests(): readonly (readonly [number, RegExp])[] {
  return [
    [UPPER, /^\p{Uppercase}$/u],
    [LOWER, /^\p{Lowercase}$/u],
    [ALPHA, /^\p{L}$/u],
    [DECIMAL, /^\p{Nd}$/u],
    [SPACE, /^[\p{Zs}\t-\r\x1c-\x1f\x85\u2028\u2029]$/u],
    [PRINTABLE, /^(?:[^\p{C}\p{Z}]| )$/u],
    [NUMERIC, /^\p{N}$/u],
    [ID_START, /^[\p{XID_Start}_]$/u],
    [ID_CONTINUE, /^\p{XID_Continue}$/u],
    [TITLE, /^\p{Lt}$/u],
    [CASED, /^(?:\p{Uppercase}|\p{Lowercase}|\p{Lt})$/u],
  ];
}

/** Digits that are not decimals (Numeric_Type=Digit): first, last. */
const DIGITS = [
  0xb2,
  0xb3,
  0xb9,
  0xb9,
  0x1369,
  0x1371,
  0x19da,
  0x19da,
  0x2070,
  0x2070,
  0x2074,
  0x2079,
  0x2080,
  0x2089,
  0x2460,
  0x2468,
  0x2474,
  0x247c,
  0x2488,
  0x2490,
  0x24ea,
  0x24ea,
  0x24f5,
  0x24fd,
  0x24ff,
  0x24ff,
  0x2776,
  0x277e,
  0x2780,
  0x2788,
  0x278a,
  0x2792,
  0x10a40,
  0x10a43,
  0x10e60,
  0x10e68,
  0x11052,
  0x1105a,
  0x1f100,
  0x1f10a,
];

/** CJK ideographs with a numeric value. */
const CJK_NUMERIC = new Set([
  0x3405,
  0x3483,
  0x382a,
  0x3b4d,
  0x4e00,
  0x4e03,
  0x4e07,
  0x4e09,
  0x4e24,
  0x4e5d,
  0x4e8c,
  0x4e94,
  0x4e96,
  0x4eac,
  0x4ebf,
  0x4ec0,
  0x4edf,
  0x4ee8,
  0x4f0d,
  0x4f70,
  0x4fe9,
  0x5006,
  0x5104,
  0x5146,
  0x5169,
  0x516b,
  0x516d,
  0x5341,
  0x5343,
  0x5344,
  0x5345,
  0x534c,
  0x53c1,
  0x53c2,
  0x53c3,
  0x53c4,
  0x56db,
  0x58f1,
  0x58f9,
  0x5e7a,
  0x5efe,
  0x5eff,
  0x5f0c,
  0x5f0d,
  0x5f0e,
  0x5f10,
  0x62d0,
  0x62fe,
  0x634c,
  0x67d2,
  0x6d1e,
  0x6f06,
  0x7396,
  0x767e,
  0x7695,
  0x79ed,
  0x8086,
  0x842c,
  0x8cae,
  0x8cb3,
  0x8d30,
  0x920e,
  0x94a9,
  0x9621,
  0x9646,
  0x964c,
  0x9678,
  0x96f6,
  0xf96b,
  0xf973,
  0xf978,
  0xf9b2,
  0xf9d1,
  0xf9d3,
  0xf9fd,
  0x20001,
  0x20064,
  0x200e2,
  0x20121,
  0x2092a,
  0x20983,
  0x2098c,
  0x2099c,
  0x20aea,
  0x20afd,
  0x20b19,
  0x22390,
  0x22998,
  0x23b1b,
  0x2626d,
  0x2f890,
]);

/** What is known of characters, by page of 256 (measured: 4 times as fast as a Map). */
type Pages = (Int32Array | undefined)[];

function makePages(): Pages {
  return new Array<Int32Array | undefined>(0x1100);
}

function pageOf(pages: Pages, p: number): Int32Array {
  return pages[p >> 8] ??= new Int32Array(256);
}

const flags = makePages();

function flagsOf(p: number): number {
  const page = flags[p >> 8] ?? pageOf(flags, p);
  const f = page[p & 255];
  return f !== 0 ? f : (page[p & 255] = compute(p));
}

function compute(p: number): number {
  const c = String.fromCodePoint(p);
  let f = KNOWN;
  for (const [bit, re] of tests ??= makeTests()) if (re.test(c)) f |= bit;
  if (CJK_NUMERIC.has(p)) f |= NUMERIC;
  if (f & DECIMAL) f |= DIGIT;
  else {
    for (let i = 0; i < DIGITS.length; i += 2) if (p >= DIGITS[i] && p <= DIGITS[i + 1]) f |= DIGIT;
  }
  return f;
}

/** Has each character of a text without wide ones one of the properties of the mask? */
export function allHave(s: string, mask: number): boolean {
  const latin = pageOf(flags, 0);
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i), f = c < 256 ? latin[c] : 0;
    if (((f !== 0 ? f : flagsOf(c)) & mask) === 0) return false;
  }
  return true;
}

/** The same for code points. */
export function allPointsHave(points: readonly number[], mask: number): boolean {
  for (let i = 0; i < points.length; i++) if ((flagsOf(points[i]) & mask) === 0) return false;
  return true;
}

/** What the tests of str ask for. */
export const PROPERTY = {
  alpha: ALPHA,
  decimal: DECIMAL,
  digit: DIGIT,
  numeric: NUMERIC,
  alnum: ALPHA | DECIMAL | DIGIT | NUMERIC,
  space: SPACE,
  printable: PRINTABLE,
};

export function isUpper(p: number): boolean {
  return (flagsOf(p) & UPPER) !== 0;
}
export function isLower(p: number): boolean {
  return (flagsOf(p) & LOWER) !== 0;
}
export function isTitle(p: number): boolean {
  return (flagsOf(p) & TITLE) !== 0;
}
/** Upper, lower or title case. */
export function isCased(p: number): boolean {
  return (flagsOf(p) & CASED) !== 0;
}
export function isAlpha(p: number): boolean {
  return (flagsOf(p) & ALPHA) !== 0;
}
export function isDecimal(p: number): boolean {
  return (flagsOf(p) & DECIMAL) !== 0;
}
export function isDigit(p: number): boolean {
  return (flagsOf(p) & DIGIT) !== 0;
}
export function isNumeric(p: number): boolean {
  return (flagsOf(p) & NUMERIC) !== 0;
}
export function isAlnum(p: number): boolean {
  return (flagsOf(p) & (ALPHA | DECIMAL | DIGIT | NUMERIC)) !== 0;
}
export function isSpace(p: number): boolean {
  if (p < 128) return p <= 32 && (p >= 28 || p >= 9 && p <= 13);
  return (flagsOf(p) & SPACE) !== 0;
}
export function isPrintable(p: number): boolean {
  return (flagsOf(p) & PRINTABLE) !== 0;
}
export function isIdStart(p: number): boolean {
  return (flagsOf(p) & ID_START) !== 0;
}
export function isIdContinue(p: number): boolean {
  return (flagsOf(p) & ID_CONTINUE) !== 0;
}
/** Line boundaries of str.splitlines(). */
export function isLineBreak(p: number): boolean {
  return p <= 13 ? p >= 10 : p >= 0x1c && (p <= 0x1e || p === 0x85 || p === 0x2028 || p === 0x2029);
}

const TITLE_PAIRS: Readonly<Record<number, number>> = {
  0x1c4: 0x1c5,
  0x1c5: 0x1c5,
  0x1c6: 0x1c5,
  0x1c7: 0x1c8,
  0x1c8: 0x1c8,
  0x1c9: 0x1c8,
  0x1ca: 0x1cb,
  0x1cb: 0x1cb,
  0x1cc: 0x1cb,
  0x1f1: 0x1f2,
  0x1f2: 0x1f2,
  0x1f3: 0x1f2,
  0x1fb3: 0x1fbc,
  0x1fbc: 0x1fbc,
  0x1fc3: 0x1fcc,
  0x1fcc: 0x1fcc,
  0x1ff3: 0x1ffc,
  0x1ffc: 0x1ffc,
};

/** Full title-case mapping of one character. */
export function toTitle(p: number): string {
  const c = String.fromCodePoint(p);
  const upper = c.toUpperCase();
  if (p < 0x80) return upper;
  if (p >= 0x10d0 && p <= 0x10ff) return c;
  if (p >= 0x1f80 && p <= 0x1faf) return String.fromCharCode(p | 8);
  const pair = TITLE_PAIRS[p];
  if (pair !== undefined) return String.fromCharCode(pair);
  const points = [...upper];
  if (points.length === 1 || p === 0x149) return upper;
  // Iota stays a subscript in title case.
  const rest = points.slice(1).join("");
  return points[0] + (p >= 0x1f00 && p <= 0x1fff ? rest.replaceAll("\u0399", "\u0345") : rest.toLowerCase());
}

/** Full case folding of one character. */
export function toFolded(p: number): string {
  const c = String.fromCodePoint(p);
  if (p < 0x80) return c.toLowerCase();
  if (p === 0x131 || p >= 0x13a0 && p <= 0x13f5) return c;
  if (p >= 0x13f8 && p <= 0x13fd) return String.fromCharCode(p - 8);
  if (p >= 0xab70 && p <= 0xabbf) return String.fromCharCode(p - 0xab70 + 0x13a0);
  return c.toLowerCase().toUpperCase().toLowerCase();
}

/** One-character mappings (of _sre and unicodedata's simple case): the character itself when the mapping is longer. */
export function simpleLower(p: number): number {
  if (p < 128) return p >= 65 && p <= 90 ? p + 32 : p;
  if (p === 0x130) return 0x69;
  return onePoint(String.fromCodePoint(p).toLowerCase(), p);
}
export function simpleUpper(p: number): number {
  if (p < 128) return p >= 97 && p <= 122 ? p - 32 : p;
  if (p >= 0x1f80 && p <= 0x1ffc) {
    const t = toTitle(p);
    if (t.length === 1) return t.charCodeAt(0);
  }
  return onePoint(String.fromCodePoint(p).toUpperCase(), p);
}

/** Full mappings as simple ones; 0 where nobody asked yet, else the character plus 1, or -1 for a longer or varying mapping. */
const uppers = makePages(), lowers = makePages();

/** The character that a character becomes in upper case; negative when it becomes several. */
export function upperPoint(p: number): number {
  const page = uppers[p >> 8] ?? pageOf(uppers, p);
  const q = page[p & 255];
  return (q !== 0 ? q : (page[p & 255] = onePoint(String.fromCodePoint(p).toUpperCase(), -2) + 1)) - 1;
}

/** The same for lower case; negative too for the capital sigma, which depends on its neighbours. */
export function lowerPoint(p: number): number {
  const page = lowers[p >> 8] ?? pageOf(lowers, p);
  const q = page[p & 255];
  if (q !== 0) return q - 1;
  const lower = p === 0x3a3 ? -2 : onePoint(String.fromCodePoint(p).toLowerCase(), -2);
  return (page[p & 255] = lower + 1) - 1;
}

function onePoint(mapped: string, p: number): number {
  const q = mapped.codePointAt(0)!;
  return mapped.length === (q > 0xffff ? 2 : 1) ? q : p;
}

/** Lower case of a character inside a text, where capital sigma depends on its neighbours. */
export function isCaseIgnorable(p: number): boolean {
  return /^\p{Case_Ignorable}$/u.test(String.fromCodePoint(p));
}
