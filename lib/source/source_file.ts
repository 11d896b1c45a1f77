// Source files: bytes -> text (PEP 263).
//
// In: the bytes of a source. Out: text with "\n" newlines and without the byte order mark; a SourceError when the
// encoding is unknown or the bytes are not in it. Invariants: without a mark or cookie the encoding is UTF-8. Encodings
// other than UTF-8, Latin-1 and ASCII go to the function given to setSourceCodec, so that Python's own codecs can
// decode them; until one is given, codecs.ts covers the common ones.
import { type CodecFailure, decodeWithHost } from "./codecs.ts";
import { SourceError } from "./syntax_error.ts";

/** Decodes bytes: the text, undefined for an unknown encoding, or what went wrong. */
export type SourceCodec = (encoding: string, bytes: Uint8Array) => string | CodecFailure | undefined;

let codec: SourceCodec = decodeWithHost;

/** Installs the function that decodes the rarer encodings. */
export function setSourceCodec(decode: SourceCodec): void {
  codec = decode;
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

/**
 * The text of a source. `fromFile` chooses the messages of a script that is read from disk, which CPython words
 * differently from those of compile(bytes).
 */
export function decodeSource(bytes: Uint8Array, filename: string, fromFile = false): string {
  return normalizeNewlines(decodeBytes(bytes, filename, fromFile));
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

/** An error without a place in the text; compile() gives it offset -1. */
function fail(message: string, fromFile: boolean): never {
  throw new SourceError("SyntaxError", message, 0, fromFile ? 0 : -1, 0, 0);
}

function decodeBytes(bytes: Uint8Array, filename: string, fromFile: boolean): string {
  const hasMark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const zero = body.indexOf(0);
  const cookie = findCookie(body);
  const name = cookie === null ? "utf-8" : normalizeName(cookie);
  if (zero >= 0 && (name === "utf-8" || name === "iso-8859-1")) refuseZero(body, zero, fromFile);
  if (hasMark && name !== "utf-8") refuseMark(body, name);
  if (name === "utf-8") return decodeUtf8(body, filename, fromFile);
  if (name === "iso-8859-1") return latin1(body);
  if (cookie === null) return latin1(body);
  const text = codec(cookie, body);
  if (text === undefined) fail(fromFile ? `encoding problem: ${cookie}` : `unknown encoding: ${cookie}`, fromFile);
  if (typeof text !== "string") fail(fromFile ? `encoding problem: ${cookie}` : text.message, fromFile);
  const nul = text.indexOf("\0");
  if (nul >= 0) refuseZero(new TextEncoder().encode(text), nul, fromFile);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function refuseZero(body: Uint8Array, at: number, fromFile: boolean): never {
  if (!fromFile) throw new SourceError("SyntaxError", "source code string cannot contain null bytes", 0, 0, 0, 0);
  const { line, text } = lineAround(body.subarray(0, at), at);
  throw new SourceError("SyntaxError", "source code cannot contain null bytes", line, 0, line, 0, text);
}

function refuseMark(body: Uint8Array, name: string): never {
  const { line, text } = lineAround(body, 0);
  throw new SourceError("SyntaxError", `encoding problem: ${name} with BOM`, line, 0, line, text.length, text);
}

/** The line that holds the byte at `at`: its number, its text, and the characters before that byte. */
function lineAround(bytes: Uint8Array, at: number): { line: number; text: string; column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] !== 10 && (bytes[i] !== 13 || bytes[i + 1] === 10)) continue;
    line++;
    start = i + 1;
  }
  let end = at;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  const decoder = new TextDecoder();
  const column = Array.from(decoder.decode(bytes.subarray(start, at))).length;
  return { line, text: decoder.decode(bytes.subarray(start, end)), column };
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

/** "utf-8" and "iso-8859-1" for the spellings that the cookie rule itself knows; others unchanged. */
export function normalizeName(name: string): string {
  const plain = name.slice(0, 12).toLowerCase().replaceAll("_", "-");
  if (plain === "utf-8" || plain.startsWith("utf-8-")) return "utf-8";
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain)) return "iso-8859-1";
  return name;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function decodeUtf8(bytes: Uint8Array, filename: string, fromFile: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = badUtf8(bytes);
    const { line, text, column } = lineAround(bytes, at);
    const hex = bytes[at].toString(16).padStart(2, "0");
    const where = fromFile ? ` in file ${filename}` : "";
    const message = `Non-UTF-8 code starting with '\\x${hex}'${where} on line ${line}, but no encoding declared; ` +
      "see https://peps.python.org/pep-0263/ for details";
    throw new SourceError("SyntaxError", message, line, column + 1, line, column + 1, text);
  }
}

/** The offset of the first byte that does not begin or belong to a UTF-8 sequence. */
export function badUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i];
    if (b < 0x80) {
      i++;
      continue;
    }
    const length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0;
    if (length === 0) return i;
    for (let k = 1; k < length; k++) {
      const c = bytes[i + k];
      const low = k > 1 ? 0x80 : b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
      if (c === undefined || c < low || c > high) return i;
    }
    i += length;
  }
  return bytes.length;
}
