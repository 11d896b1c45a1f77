// Numeric literals: scanning and value.
//
// In: a lexer at a digit, or at a "." followed by one. Out: a NUMBER token; false after a mistake. numberValue turns
// the token's text into a constant. Invariants: a literal directly followed by one of the keywords that may follow a
// number in valid code gives a SyntaxWarning only.
import type { Const } from "../source/constant.ts";
import { isDigit, isHexDigit, isIdentPart } from "./characters.ts";
import { characters, type Lexer } from "./lexer.ts";
import { NUMBER } from "./tokens.ts";

const FOLLOWERS = /(?:(?:and|else|for|not|or)(?![0-9A-Za-z_\u0080-\uffff])|i[fns])/y;

export function scanNumber(lx: Lexer): boolean {
  const { text } = lx;
  const start = lx.pos;
  let c = text.charCodeAt(start);
  if (c === 48) {
    const kind = text.charCodeAt(start + 1) | 32;
    if (kind === 120) return radix(lx, "hexadecimal", 16);
    if (kind === 111) return radix(lx, "octal", 8);
    if (kind === 98) return radix(lx, "binary", 2);
    return zeros(lx, start);
  }
  if (c !== 46) {
    if (!digits(lx)) return false;
    c = text.charCodeAt(lx.pos);
  }
  return tail(lx, start, c);
}

/** Digits with single underscores between them, from the current position on. */
function digits(lx: Lexer): boolean {
  const { text } = lx;
  let pos = lx.pos;
  for (;;) {
    while (isDigit(text.charCodeAt(pos))) pos++;
    if (text.charCodeAt(pos) !== 95) break;
    pos++;
    if (!isDigit(text.charCodeAt(pos))) {
      lx.pos = pos;
      lx.syntaxError("invalid decimal literal");
      return false;
    }
  }
  lx.pos = pos;
  return true;
}

/** What may follow the integer part: fraction, exponent, "j". */
function tail(lx: Lexer, start: number, next: number): boolean {
  const { text } = lx;
  let c = next;
  if (c === 46) {
    lx.pos++;
    if (isDigit(text.charCodeAt(lx.pos)) && !digits(lx)) return false;
    c = text.charCodeAt(lx.pos);
  }
  if ((c | 32) === 101) {
    const e = lx.pos;
    let after = text.charCodeAt(e + 1);
    if (after === 43 || after === 45) {
      after = text.charCodeAt(e + 2);
      if (!isDigit(after)) {
        lx.pos = e + 2;
        lx.syntaxError("invalid decimal literal");
        return false;
      }
      lx.pos = e + 2;
    } else if (isDigit(after)) lx.pos = e + 1;
    else return finish(lx, start, "decimal");
    if (!digits(lx)) return false;
    c = text.charCodeAt(lx.pos);
  }
  if ((c | 32) === 106) {
    lx.pos++;
    return finish(lx, start, "imaginary");
  }
  return finish(lx, start, "decimal");
}

function zeros(lx: Lexer, start: number): boolean {
  const { text } = lx;
  let pos = start;
  let c = 48;
  for (;;) {
    if (c === 95) {
      c = text.charCodeAt(++pos);
      if (!isDigit(c)) {
        lx.pos = pos;
        lx.syntaxError("invalid decimal literal");
        return false;
      }
    }
    if (c !== 48) break;
    c = text.charCodeAt(++pos);
  }
  lx.pos = pos;
  const zerosEnd = pos;
  const nonzero = isDigit(c);
  if (nonzero) {
    if (!digits(lx)) return false;
    c = text.charCodeAt(lx.pos);
  }
  const isFloat = c === 46 || (c | 32) === 101 || (c | 32) === 106;
  if (nonzero && !isFloat && !lx.options.extraTokens) {
    const from = characters(text, lx.lineStart, start) + 1;
    lx.syntaxError(
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
      from,
      from + zerosEnd - start,
    );
    return false;
  }
  return tail(lx, start, c);
}

function radix(lx: Lexer, kind: "hexadecimal" | "octal" | "binary", base: number): boolean {
  const { text } = lx;
  const start = lx.pos;
  let pos = start + 2;
  let c = text.charCodeAt(pos);
  do {
    if (c === 95) c = text.charCodeAt(++pos);
    if (!isDigitOf(c, base)) {
      if (isDigit(c)) return badDigit(lx, pos, c, kind);
      lx.pos = pos;
      lx.syntaxError(`invalid ${kind} literal`);
      return false;
    }
    do c = text.charCodeAt(++pos); while (isDigitOf(c, base));
  } while (c === 95);
  if (isDigit(c)) return badDigit(lx, pos, c, kind);
  lx.pos = pos;
  return finish(lx, start, kind);
}

function badDigit(lx: Lexer, pos: number, c: number, kind: string): false {
  lx.pos = pos + 1;
  lx.syntaxError(`invalid digit '${String.fromCharCode(c)}' in ${kind} literal`);
  return false;
}

function isDigitOf(c: number, base: number): boolean {
  return base === 16 ? isHexDigit(c) : c >= 48 && c < 48 + base;
}

/** Checks what follows the literal and pushes the token. */
function finish(lx: Lexer, start: number, kind: string): boolean {
  const { text, pos } = lx;
  const c = text.charCodeAt(pos);
  if (isIdentPart(c)) {
    FOLLOWERS.lastIndex = pos;
    if (!FOLLOWERS.test(text)) {
      lx.syntaxError(`invalid ${kind} literal`);
      return false;
    }
    const offset = characters(text, lx.lineStart, pos);
    lx.tokens.warnings.push({
      category: "SyntaxWarning",
      message: `invalid ${kind} literal`,
      lineno: lx.line,
      offset,
      endLineno: lx.line,
      endOffset: offset,
    });
  }
  lx.push(NUMBER, start, pos);
  return true;
}

/** The number of decimal digits when the literal is a decimal integer, else 0. */
export function decimalDigits(text: string): number {
  const plain = text.replaceAll("_", "");
  return /^[1-9][0-9]*$/.test(plain) ? plain.length : 0;
}

/** The value of a NUMBER token. */
export function numberValue(source: string): Const {
  const text = source.includes("_") ? source.replaceAll("_", "") : source;
  const last = text.charCodeAt(text.length - 1) | 32;
  const isRadix = text.length > 1 && text.charCodeAt(0) === 48 && (text.charCodeAt(1) | 32) > 97;
  if (!isRadix) {
    if (last === 106) return { k: "complex", re: 0, im: Number(text.slice(0, -1)) };
    if (!/^[0-9]+$/.test(text)) return { k: "float", v: Number(text) };
  } else if (text.charCodeAt(1) === 101 || text.charCodeAt(1) === 69) return { k: "float", v: Number(text) };
  else if ((text.charCodeAt(1) | 32) === 106) return { k: "complex", re: 0, im: 0 };
  const small = Number(text);
  return { k: "int", v: Number.isSafeInteger(small) ? small : BigInt(text) };
}
