// UTF-8, ASCII and Latin-1.
//
// In and out: strs and bytes; `errors` names the error handler. Invariant: well-formed input goes through the platform's
// decoder; only input it refuses is walked byte by byte, to find CPython's error positions and reasons.
import { allocBytes } from "../core/byte_pool.ts";
import { isAsciiBytes } from "../core/byte_words.ts";
import { strFromJs, strFromPoints, strPoints } from "../core/str.ts";
import { MOST_UNITS, unitList, unitText } from "../core/unit_text.ts";
import type { Str } from "../core/value.ts";
import { ByteSink } from "./byte_sink.ts";
import { handleFailure, repairPoints, unicodeError } from "./text_codec_errors.ts";

const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const NOT_ASCII = /[^\x00-\x7f]/;
const NOT_LATIN1 = /[^\x00-\xff]/;
/** ASCII up to this length is made without the platform. */
const SHORT_LATIN1 = 60;

/** Takes nothing amiss: what it is given is well-formed. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Text of bytes that stand for the characters with their values.
 * Measured: a million bytes take 12 ms by String.fromCharCode in pieces, 1.0 ms by the platform's decoder of UTF-8 if
 * they are ASCII, and 0.4 ms by way of base 64.
 */
export function latin1Text(b: Uint8Array, start = 0, end = b.length): string {
  const n = end - start;
  if (n <= 6) {
    let s = "";
    for (let i = start; i < end; i++) s += String.fromCharCode(b[i]);
    return s;
  }
  const part = n === b.length ? b : b.subarray(start, end);
  if (n > SHORT_LATIN1 && isAsciiBytes(part)) return decoder.decode(part);
  if (n <= MOST_UNITS) {
    // A list is read faster than a view.
    const units = unitList(n);
    for (let i = 0; i < n; i++) units[i] = b[start + i];
    return unitText(units);
  }
  return atob(part.toBase64());
}

/** The low bytes of a text's characters. */
export function latin1Bytes(s: string): Uint8Array {
  const n = s.length, out = allocBytes(n);
  if (n > SHORT_LATIN1) {
    const { read, written } = encoder.encodeInto(s, out);
    if (read === n && written === n) return out;
    if (n > MOST_UNITS) {
      try {
        return Uint8Array.fromBase64(btoa(s));
      } catch {
        // There are wider characters.
      }
    }
  }
  for (let i = 0; i < n; i++) out[i] = s.charCodeAt(i);
  return out;
}

/** Decoded text, and how many bytes were used (all of them when `final`). */
export interface Decoded {
  readonly text: Str;
  readonly used: number;
}

export function decodeUtf8(b: Uint8Array, errors: string, final = true): Decoded {
  if (b.length < 100 && isAsciiBytes(b)) return { text: latin1Text(b), used: b.length };
  try {
    return { text: strFromJs(strictDecoder.decode(b)), used: b.length };
  } catch {
    return decodeUtf8Slowly(b, errors, final);
  }
}

/** Length of the sequence that a lead byte starts; 0 when it can't start one. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

/** May `second` follow `lead`? */
function validSecond(lead: number, second: number): boolean {
  if ((second & 0xc0) !== 0x80) return false;
  switch (lead) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second < 0xa0;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second < 0x90;
  }
  return true;
}

function decodeUtf8Slowly(b: Uint8Array, errors: string, final: boolean): Decoded {
  const out: number[] = [];
  const n = b.length;
  let i = 0;
  while (i < n) {
    const lead = b[i];
    if (lead < 0x80) {
      out.push(lead);
      i++;
      continue;
    }
    const need = sequenceLength(lead);
    let good = need === 0 ? 0 : 1;
    let p = lead & (need === 2 ? 0x1f : need === 3 ? 0x0f : 0x07);
    while (good > 0 && good < need && i + good < n) {
      const c = b[i + good];
      if (good === 1 ? !validSecond(lead, c) : (c & 0xc0) !== 0x80) break;
      p = p << 6 | c & 0x3f;
      good++;
    }
    if (good === need && need > 0) {
      out.push(p);
      i += need;
      continue;
    }
    let reason: string, end: number;
    if (need === 0) {
      reason = "invalid start byte";
      end = i + 1;
    } else if (i + good >= n) {
      if (!final) break;
      reason = "unexpected end of data";
      end = n;
    } else {
      reason = "invalid continuation byte";
      end = i + good;
    }
    const r = handleFailure(errors, { kind: "decode", encoding: "utf-8", text: null, bytes: b, start: i, end, reason });
    for (const q of repairPoints(r)) out.push(q);
    i = r.next;
  }
  return { text: strFromPoints(out), used: i };
}

/** Short ASCII text without the cost of calling the platform. */
function encodeShort(s: string): Uint8Array {
  const out = allocBytes(s.length);
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c > 127) return encoder.encode(s);
    out[i] = c;
  }
  return out;
}

/** The same for longer text that is likely ASCII (measured: a third of what the platform takes when it makes the array). */
function encodeInto(s: string): Uint8Array {
  const out = allocBytes(s.length);
  return encoder.encodeInto(s, out).read === s.length ? out : encoder.encode(s);
}

export function encodeUtf8(s: Str, errors: string): Uint8Array {
  if (typeof s === "string") {
    return s.length < 48 ? encodeShort(s) : s.length <= 512 ? encodeInto(s) : encoder.encode(s);
  }
  const { cp } = s;
  const out = new ByteSink(cp.length * 4);
  for (let i = 0; i < cp.length; i++) {
    const p = cp[i];
    if (p < 0xd800 || p > 0xdfff) {
      out.utf8(p);
      continue;
    }
    let end = i + 1;
    while (end < cp.length && cp[end] >= 0xd800 && cp[end] <= 0xdfff) end++;
    const reason = "surrogates not allowed";
    const failure = { kind: "encode", encoding: "utf-8", text: s, bytes: null, start: i, end, reason } as const;
    const r = handleFailure(errors, failure);
    if (r.put instanceof Uint8Array) out.bytes(r.put);
    else {
      if (typeof r.put !== "string" || NOT_ASCII.test(r.put)) throw unicodeError(failure);
      out.bytes(latin1Bytes(r.put));
    }
    i = r.next - 1;
  }
  return out.take();
}

export function decodeAscii(b: Uint8Array, errors: string): Str {
  if (isAsciiBytes(b)) return latin1Text(b);
  const out: number[] = [];
  for (let i = 0; i < b.length;) {
    if (b[i] < 128) {
      out.push(b[i++]);
      continue;
    }
    const reason = "ordinal not in range(128)";
    const r = handleFailure(errors, {
      kind: "decode",
      encoding: "ascii",
      text: null,
      bytes: b,
      start: i,
      end: i + 1,
      reason,
    });
    for (const q of repairPoints(r)) out.push(q);
    i = r.next;
  }
  return strFromPoints(out);
}

export function decodeLatin1(b: Uint8Array): Str {
  return latin1Text(b);
}

/** ASCII (limit 128) or Latin-1 (limit 256). */
function encodeLimited(s: Str, errors: string, limit: number): Uint8Array {
  if (typeof s === "string" && !(limit === 128 ? NOT_ASCII : NOT_LATIN1).test(s)) return latin1Bytes(s);
  const cp = strPoints(s);
  const out = new ByteSink(cp.length);
  const encoding = limit === 128 ? "ascii" : "latin-1";
  for (let i = 0; i < cp.length;) {
    if (cp[i] < limit) {
      out.byte(cp[i++]);
      continue;
    }
    let end = i + 1;
    while (end < cp.length && cp[end] >= limit) end++;
    const reason = `ordinal not in range(${limit})`;
    let failure = { kind: "encode", encoding, text: s, bytes: null, start: i, end, reason } as const;
    if (errors === "surrogateescape" && cp[i] >= 0xdc80 && cp[i] <= 0xdcff) {
      let stop = i;
      while (stop < end && cp[stop] >= 0xdc80 && cp[stop] <= 0xdcff) stop++;
      failure = { ...failure, end: stop };
    }
    const r = handleFailure(errors, failure);
    if (r.put instanceof Uint8Array) out.bytes(r.put);
    else {
      const points = strPoints(r.put);
      if (points.some((p) => p >= limit)) throw unicodeError(failure);
      for (const p of points) out.byte(p);
    }
    i = r.next;
  }
  return out.take();
}

export function encodeAscii(s: Str, errors: string): Uint8Array {
  return encodeLimited(s, errors, 128);
}

export function encodeLatin1(s: Str, errors: string): Uint8Array {
  return encodeLimited(s, errors, 256);
}
