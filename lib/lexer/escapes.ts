// Decoding of the escapes in string and bytes bodies.
//
// In: the body of a literal (between the quotes, not raw). Out: its code points or bytes; mistakes as EscapeError;
// invalid escapes through `onInvalid`. Invariants: names of characters come from the function given to
// setUnicodeNameLookup; until one is given, every name is unknown.
import { type StrConst, strConstFromPoints } from "../source/constant.ts";

export type UnicodeNameLookup = (name: string) => number | undefined;

let lookup: UnicodeNameLookup = () => undefined;

/** Installs the function that finds the character for \N{name}. */
export function setUnicodeNameLookup(find: UnicodeNameLookup): void {
  lookup = find;
}

/** A bad escape: the message as it stands in the SyntaxError. */
export class EscapeError {
  constructor(readonly message: string) {}
}

/** Called for an invalid escape: the escape without its backslash, whether it is octal, its offset in the body. */
export type OnInvalid = (escape: string, octal: boolean, at: number) => void;

const SIMPLE: Readonly<Record<string, number>> = {
  "\\": 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const WIDTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const TRUNCATED: Readonly<Record<string, string>> = {
  x: "truncated \\xXX escape",
  u: "truncated \\uXXXX escape",
  U: "truncated \\UXXXXXXXX escape",
};
const SURROGATES = /[\ud800-\udfff]/;

/** Text without escapes as a constant. */
export function plainText(text: string): StrConst {
  return SURROGATES.test(text) ? strConstFromPoints(codePoints(text)) : text;
}

export function codePoints(text: string): number[] {
  const points: number[] = [];
  for (const char of text) points.push(char.codePointAt(0)!);
  return points;
}

/** Decodes a str body. */
export function decodeText(body: string, onInvalid: OnInvalid): StrConst {
  let at = body.indexOf("\\");
  if (at < 0) return plainText(body);
  let out = "";
  let wide = false;
  let from = 0;
  const points: number[] = [];
  while (at >= 0) {
    out += body.slice(from, at);
    const char = body[at + 1];
    from = at + 2;
    if (char === "\n") { /* joins the lines */ }
    else if (char !== undefined && char in SIMPLE) out += String.fromCharCode(SIMPLE[char]);
    else if (char >= "0" && char <= "7") {
      const digits = octalDigits(body, at + 1);
      const value = parseInt(digits, 8);
      if (value > 255) onInvalid(digits, true, at);
      out += String.fromCharCode(value);
      from = at + 1 + digits.length;
    } else if (char in WIDTHS) {
      const digits = hexDigits(body, from, WIDTHS[char]);
      if (digits.length < WIDTHS[char]) throw unicodeError(body, at, from + digits.length, TRUNCATED[char]);
      const value = parseInt(digits, 16);
      from += digits.length;
      if (value > 0x10ffff) throw unicodeError(body, at, from, "illegal Unicode character");
      // Lone surrogates must not join into a character that the source does not spell.
      if (value >= 0xd800 && value <= 0xdfff) {
        points.push(...codePoints(out), value);
        out = "";
        wide = true;
      } else out += String.fromCodePoint(value);
    } else if (char === "N") {
      const close = body[from] === "{" ? body.indexOf("}", from) : -1;
      if (close <= from + 1) {
        const end = body[from] !== "{" ? from : close < 0 ? body.length : close;
        throw unicodeError(body, at, end, "malformed \\N character escape");
      }
      const value = lookup(body.slice(from + 1, close));
      if (value === undefined) throw unicodeError(body, at, close + 1, "unknown Unicode character name");
      out += String.fromCodePoint(value);
      from = close + 1;
    } else {
      // CPython does not warn before a non-ASCII character; nothing follows only where an f-string has a "{".
      if (char !== undefined && char < "\x80") onInvalid(char, false, at);
      out += "\\";
      from = at + 1;
    }
    // A kept backslash is followed by a character that is no backslash.
    at = body.indexOf("\\", from);
  }
  out += body.slice(from);
  if (!wide) return plainText(out);
  points.push(...codePoints(out));
  return points;
}

/** Decodes a bytes body, which must be ASCII. */
export function decodeBytes(body: string, onInvalid: OnInvalid): Uint8Array {
  const out = new Uint8Array(body.length);
  let n = 0;
  for (let i = 0; i < body.length; i++) {
    const c = body.charCodeAt(i);
    if (c !== 92) {
      out[n++] = c;
      continue;
    }
    const char = body[i + 1];
    if (char === "\n") i++;
    else if (char in SIMPLE) {
      out[n++] = SIMPLE[char];
      i++;
    } else if (char >= "0" && char <= "7") {
      const digits = octalDigits(body, i + 1);
      const value = parseInt(digits, 8);
      if (value > 255) onInvalid(digits, true, i);
      out[n++] = value & 255;
      i += digits.length;
    } else if (char === "x") {
      const digits = hexDigits(body, i + 2, 2);
      if (digits.length < 2) throw new EscapeError(`(value error) invalid \\x escape at position ${i}`);
      out[n++] = parseInt(digits, 16);
      i += 3;
    } else {
      onInvalid(char, false, i);
      out[n++] = 92;
    }
  }
  return out.slice(0, n);
}

function octalDigits(body: string, at: number): string {
  let end = at + 1;
  while (end < at + 3 && body[end] >= "0" && body[end] <= "7") end++;
  return body.slice(at, end);
}

function hexDigits(body: string, at: number, width: number): string {
  let end = at;
  while (end < at + width && /^[0-9a-fA-F]$/.test(body[end] ?? "")) end++;
  return body.slice(at, end);
}

// The codec sees a buffer in which each non-ASCII character of the body stands as \UXXXXXXXX.
function unicodeError(body: string, from: number, to: number, reason: string): EscapeError {
  const start = codecLength(body.slice(0, from));
  const end = start + codecLength(body.slice(from, to)) - 1;
  return new EscapeError(
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ${reason}`,
  );
}

function codecLength(text: string): number {
  let n = 0;
  for (const char of text) n += char < "\x80" ? 1 : 10;
  return n;
}
