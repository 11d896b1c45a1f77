// Character classes of Python source.
//
// In: code units or code points. Out: class flags for ASCII in one table; Unicode properties by (rarely run) regexes.

export const IDENT_START = 1;
export const IDENT_PART = 2;
export const DIGIT = 4;
export const HEX_DIGIT = 8;

/** Flags of the ASCII characters. */
export const FLAGS = flags();

function flags(): Uint8Array {
  const table = new Uint8Array(128);
  for (let c = 0; c < 128; c++) {
    const char = String.fromCharCode(c);
    if (/[A-Za-z_]/.test(char)) table[c] |= IDENT_START | IDENT_PART;
    if (/[0-9]/.test(char)) table[c] |= IDENT_PART | DIGIT | HEX_DIGIT;
    if (/[A-Fa-f]/.test(char)) table[c] |= HEX_DIGIT;
  }
  return table;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return c < 128 && (FLAGS[c] & HEX_DIGIT) !== 0;
}

/** True for an ASCII character that may stand in a name. */
export function isIdentPart(c: number): boolean {
  return c < 128 && (FLAGS[c] & IDENT_PART) !== 0;
}

const XID_START = /^[\p{XID_Start}_]$/u;
const XID_CONTINUE = /^\p{XID_Continue}$/u;
// What str.isprintable() refuses: separators other than the space, and category C.
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

/** The index in `text` of the first character that cannot stand in a name, or -1. */
export function badIdentifierIndex(text: string): number {
  let i = 0;
  for (const char of text) {
    if (!(i === 0 ? XID_START : XID_CONTINUE).test(char)) return i;
    i += char.length;
  }
  return -1;
}

/** str.isprintable() of one character. */
export function isPrintable(char: string): boolean {
  return char === " " || !UNPRINTABLE.test(char);
}

/** "U+00A0": a code point as messages spell it. */
export function codePointName(point: number): string {
  return "U+" + point.toString(16).toUpperCase().padStart(4, "0");
}

/** The UTF-8 length of a code unit; a surrogate counts 2, so that a pair gives 4. */
export function utf8Length(unit: number): number {
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
