// unicode_escape, raw_unicode_escape and the escapes of bytes literals as codecs.
import { runtime } from "../core/state.ts";
import { valueError } from "../core/raise.ts";
import { strFromPoints, strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { ByteSink } from "./byte_sink.ts";
import { escapeBytes, hexEscape } from "./str_repr.ts";
import { handleFailure, repairPoints } from "./text_codec_errors.ts";
import { type Decoded, latin1Bytes, latin1Text } from "./text_codec_utf8.ts";

let pointOf: (name: string) => readonly number[] | undefined = () => undefined;

/** Installed by unicodedata: the characters with a name, for \N{...}. */
export function setCharacterLookup(f: (name: string) => readonly number[] | undefined): void {
  pointOf = f;
}

const SIMPLE: Readonly<Record<number, number>> = {
  92: 92,
  39: 39,
  34: 34,
  97: 7,
  98: 8,
  102: 12,
  110: 10,
  114: 13,
  116: 9,
  118: 11,
};

function hexDigit(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const l = c | 32;
  return l >= 97 && l <= 102 ? l - 87 : -1;
}

function isOctal(c: number): boolean {
  return c >= 48 && c <= 55;
}

function warnEscape(shown: string, octal: boolean): void {
  runtime().warn(
    "DeprecationWarning",
    `${shown} is an invalid ${octal ? "octal " : ""}escape sequence. Such sequences will not work in the future. `,
    1,
  );
}

export function encodeUnicodeEscape(s: Str): Uint8Array {
  let out = "";
  for (const p of strPoints(s)) {
    if (p >= 32 && p < 127 && p !== 92) out += String.fromCharCode(p);
    else if (p === 92) out += "\\\\";
    else if (p === 9) out += "\\t";
    else if (p === 10) out += "\\n";
    else if (p === 13) out += "\\r";
    else out += hexEscape(p);
  }
  return latin1Bytes(out);
}

export function encodeRawUnicodeEscape(s: Str): Uint8Array {
  let out = "";
  for (const p of strPoints(s)) out += p < 256 ? String.fromCharCode(p) : hexEscape(p);
  return latin1Bytes(out);
}

/** Reads up to `count` hex digits; the value is -1 when there are fewer. */
function readHex(b: Uint8Array, at: number, count: number): { value: number; end: number } {
  let value = 0, i = at;
  for (; i < at + count && i < b.length; i++) {
    const d = hexDigit(b[i]);
    if (d < 0) break;
    value = value * 16 + d;
  }
  return { value: i === at + count ? value : -1, end: i };
}

export function decodeUnicodeEscape(b: Uint8Array, errors: string, final = true): Decoded {
  const out: number[] = [];
  const n = b.length;
  let i = 0, warned = false;
  while (i < n) {
    const c = b[i];
    if (c !== 92) {
      out.push(c);
      i++;
      continue;
    }
    const start = i;
    i++;
    let reason = "", end = i;
    if (i >= n) {
      if (!final) return { text: strFromPoints(out), used: start };
      reason = "\\ at end of string";
      end = n;
    } else {
      const e = b[i++];
      if (SIMPLE[e] !== undefined) {
        out.push(SIMPLE[e]);
        continue;
      }
      if (e === 10) continue;
      if (isOctal(e)) {
        let v = e - 48;
        if (i < n && isOctal(b[i])) v = v * 8 + b[i++] - 48;
        if (i < n && isOctal(b[i])) v = v * 8 + b[i++] - 48;
        if (v > 255 && !warned) {
          warned = true;
          warnEscape(`"\\${v.toString(8)}"`, true);
        }
        out.push(v);
        continue;
      }
      const width = e === 120 ? 2 : e === 117 ? 4 : e === 85 ? 8 : 0;
      if (width > 0) {
        const hex = readHex(b, i, width);
        if (hex.value >= 0 && hex.value <= 0x10ffff) {
          out.push(hex.value);
          i = hex.end;
          continue;
        }
        end = hex.end;
        if (hex.value < 0 && end >= n && !final) return { text: strFromPoints(out), used: start };
        reason = hex.value >= 0
          ? "illegal Unicode character"
          : `truncated \\${String.fromCharCode(e)}${"X".repeat(width)} escape`;
      } else if (e === 78) {
        reason = "malformed \\N character escape";
        end = i;
        if (i < n && b[i] === 123) {
          const close = b.indexOf(125, i + 1);
          if (close < 0) {
            end = n;
            if (!final) return { text: strFromPoints(out), used: start };
          } else if (close > i + 1) {
            end = close + 1;
            reason = "unknown Unicode character name";
            const points = pointOf(latin1Text(b, i + 1, close));
            if (points !== undefined) {
              out.push(...points);
              i = close + 1;
              continue;
            }
          } else end = close;
        } else if (i >= n && !final) return { text: strFromPoints(out), used: start };
      } else {
        if (!warned) {
          warned = true;
          warnEscape(`"\\${String.fromCharCode(e)}"`, false);
        }
        out.push(92, e);
        continue;
      }
    }
    const failure = { kind: "decode", encoding: "unicodeescape", text: null, bytes: b, start, end, reason } as const;
    const r = handleFailure(errors, failure);
    out.push(...repairPoints(r));
    i = r.next;
  }
  return { text: strFromPoints(out), used: i };
}

export function decodeRawUnicodeEscape(b: Uint8Array, errors: string, final = true): Decoded {
  const out: number[] = [];
  const n = b.length;
  let i = 0;
  while (i < n) {
    const c = b[i];
    if (c !== 92) {
      out.push(c);
      i++;
      continue;
    }
    if (i + 1 >= n) {
      if (!final) return { text: strFromPoints(out), used: i };
      out.push(c);
      i++;
      continue;
    }
    const e = b[i + 1];
    if (e !== 117 && e !== 85) {
      out.push(c, e);
      i += 2;
      continue;
    }
    const width = e === 117 ? 4 : 8;
    const hex = readHex(b, i + 2, width);
    if (hex.value >= 0 && hex.value <= 0x10ffff) {
      out.push(hex.value);
      i = hex.end;
      continue;
    }
    if (hex.value < 0 && hex.end >= n && !final) return { text: strFromPoints(out), used: i };
    const reason = hex.value >= 0
      ? "\\Uxxxxxxxx out of range"
      : `truncated \\${String.fromCharCode(e)}${"X".repeat(width)} escape`;
    const r = handleFailure(errors, {
      kind: "decode",
      encoding: "rawunicodeescape",
      text: null,
      bytes: b,
      start: i,
      end: hex.end,
      reason,
    });
    out.push(...repairPoints(r));
    i = r.next;
  }
  return { text: strFromPoints(out), used: i };
}

/** The bytes of a bytes literal's body. */
export function decodeByteEscapes(b: Uint8Array, errors: string): Uint8Array {
  const out = new ByteSink(b.length);
  let warned = false;
  for (let i = 0; i < b.length;) {
    const c = b[i++];
    if (c !== 92) {
      out.byte(c);
      continue;
    }
    if (i >= b.length) throw valueError("Trailing \\ in string");
    const e = b[i++];
    if (SIMPLE[e] !== undefined) out.byte(SIMPLE[e]);
    else if (e === 10) continue;
    else if (isOctal(e)) {
      let v = e - 48;
      if (i < b.length && isOctal(b[i])) v = v * 8 + b[i++] - 48;
      if (i < b.length && isOctal(b[i])) v = v * 8 + b[i++] - 48;
      if (v > 255 && !warned) {
        warned = true;
        warnEscape(`b"\\${v.toString(8)}"`, true);
      }
      out.byte(v & 255);
    } else if (e === 120) {
      const hex = readHex(b, i, 2);
      if (hex.value >= 0) {
        out.byte(hex.value);
        i = hex.end;
        continue;
      }
      if (errors === "strict") throw valueError(`invalid \\x escape at position ${i - 2}`);
      if (errors === "replace") out.byte(63);
      else if (errors !== "ignore") throw valueError(`decoding error; unknown error handling code: ${errors}`);
      if (hex.end > i) i = hex.end;
    } else {
      if (!warned) {
        warned = true;
        warnEscape(`b"\\${String.fromCharCode(e)}"`, false);
      }
      out.byte(92);
      out.byte(e);
    }
  }
  return out.take();
}

/** The body of the literal for these bytes. */
export function encodeByteEscapes(b: Uint8Array): Uint8Array {
  return latin1Bytes(escapeBytes(b, "'"));
}
