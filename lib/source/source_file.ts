// Source files: bytes -> text (PEP 263).
//
// In: the bytes of a file. Out: text with "\n" newlines and without the byte order mark; a SourceError when the
// encoding is unknown or the bytes are not in it. Invariants: without a mark or cookie the encoding is UTF-8.
import { SourceError } from "./syntax_error.ts";

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

/** The text of a source file. */
export function decodeSource(bytes: Uint8Array, filename: string): string {
  return normalizeNewlines(decodeBytes(bytes, filename));
}

/** Turns "\r\n" and "\r" into "\n". */
export function normalizeNewlines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The offset of the start of each line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function fail(message: string, lineno = 0): never {
  throw new SourceError("SyntaxError", message, lineno, 0, lineno, 0);
}

function decodeBytes(bytes: Uint8Array, filename: string): string {
  const hasMark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const cookie = findCookie(body);
  const name = cookie === null ? "utf-8" : normalizeName(cookie);
  if (hasMark && name !== "utf-8") fail(`encoding problem: ${cookie} with BOM`);
  if (body.includes(0)) fail("source code cannot contain null bytes");
  if (name === "utf-8") return decodeUtf8(body, cookie, filename);
  if (name === "iso-8859-1") return latin1(body);
  if (name === "ascii") return ascii(body);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(name, { fatal: true });
  } catch {
    fail(`unknown encoding: ${cookie}`);
  }
  try {
    return decoder.decode(body);
  } catch {
    fail(`encoding problem: ${cookie}`);
  }
}

/** The encoding that the first two lines name, or null. */
export function findCookie(bytes: Uint8Array): string | null {
  let from = 0;
  for (let line = 0; line < 2; line++) {
    let end = from;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = latin1(bytes.subarray(from, end));
    const match = COOKIE.exec(text);
    if (match !== null) return match[1];
    if (!BLANK.test(text)) return null;
    from = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
    if (from >= bytes.length) return null;
  }
  return null;
}

/** The usual spellings of the commonest encodings as one name each. */
export function normalizeName(name: string): string {
  const plain = name.slice(0, 12).toLowerCase().replaceAll("_", "-");
  if (plain === "utf-8" || plain.startsWith("utf-8-") || plain === "utf8") return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain) || plain === "latin1" || plain === "l1") {
    return "iso-8859-1";
  }
  if (plain === "ascii" || plain === "us-ascii" || plain === "646") return "ascii";
  return name.toLowerCase().replaceAll("_", "-");
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function ascii(bytes: Uint8Array): string {
  const bad = bytes.findIndex((b) => b > 127);
  if (bad >= 0) {
    const hex = bytes[bad].toString(16);
    fail(`(unicode error) 'ascii' codec can't decode byte 0x${hex} in position ${bad}: ordinal not in range(128)`);
  }
  return latin1(bytes);
}

function decodeUtf8(bytes: Uint8Array, _cookie: string | null, _filename: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { at, reason } = badUtf8(bytes);
    const hex = bytes[at].toString(16).padStart(2, "0");
    fail(`(unicode error) 'utf-8' codec can't decode byte 0x${hex} in position ${at}: ${reason}`);
  }
}

/** Where UTF-8 text first goes wrong, and why. */
function badUtf8(bytes: Uint8Array): { at: number; reason: string } {
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i];
    if (b < 0x80) {
      i++;
      continue;
    }
    const length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0;
    if (length === 0) return { at: i, reason: "invalid start byte" };
    for (let k = 1; k < length; k++) {
      const c = bytes[i + k];
      if (c === undefined) return { at: i, reason: "unexpected end of data" };
      const low = k > 1 ? 0x80 : b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
      if (c < low || c > high) return { at: i, reason: "invalid continuation byte" };
    }
    i += length;
  }
  return { at: 0, reason: "invalid start byte" };
}
