// UTF-16 and UTF-32, in both byte orders and with byte order marks.
//
// In: order -1 little, 1 big, 0 by the mark (little without one). Out: text, bytes used, and the order found.
import { strFromPoints, strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { ByteSink } from "./byte_sink.ts";
import { handleFailure, repairPoints, unicodeError } from "./text_codec_errors.ts";
import type { Decoded } from "./text_codec_utf8.ts";

export interface DecodedOrder extends Decoded {
  /** -1 little, 1 big, 0 not known yet. */
  readonly order: number;
}

function startOrder(b: Uint8Array, order: number, width: number): { at: number; order: number } {
  if (order !== 0 || b.length < width) return { at: 0, order };
  const mark = width === 2 ? b[0] | b[1] << 8 : (b[0] | b[1] << 8 | b[2] << 16 | b[3] << 24) >>> 0;
  if (mark === 0xfeff) return { at: width, order: -1 };
  if (mark === (width === 2 ? 0xfffe : 0xfffe0000)) return { at: width, order: 1 };
  return { at: 0, order };
}

export function decodeUtf16(b: Uint8Array, errors: string, startingOrder: number, final = true): DecodedOrder {
  const n = b.length;
  const begin = startOrder(b, startingOrder, 2);
  const { order } = begin;
  const big = order > 0;
  const encoding = big ? "utf-16-be" : "utf-16-le";
  const high = big ? 0 : 1, low = big ? 1 : 0;
  const out: number[] = [];
  let i = begin.at;
  while (i < n) {
    let reason: string, end: number;
    if (i + 1 >= n) {
      if (!final) break;
      reason = "truncated data";
      end = n;
    } else {
      const u = b[i + high] << 8 | b[i + low];
      if (u < 0xd800 || u > 0xdfff) {
        out.push(u);
        i += 2;
        continue;
      }
      if (u > 0xdbff) {
        reason = "illegal encoding";
        end = i + 2;
      } else if (i + 3 >= n) {
        if (!final) break;
        reason = "unexpected end of data";
        end = n;
      } else {
        const v = b[i + 2 + high] << 8 | b[i + 2 + low];
        if (v >= 0xdc00 && v <= 0xdfff) {
          out.push(0x10000 + ((u & 0x3ff) << 10) + (v & 0x3ff));
          i += 4;
          continue;
        }
        reason = "illegal UTF-16 surrogate";
        end = i + 2;
      }
    }
    const r = handleFailure(errors, { kind: "decode", encoding, text: null, bytes: b, start: i, end, reason });
    for (const p of repairPoints(r)) out.push(p);
    i = r.next;
  }
  return { text: strFromPoints(out), used: i, order };
}

export function decodeUtf32(b: Uint8Array, errors: string, startingOrder: number, final = true): DecodedOrder {
  const n = b.length;
  const begin = startOrder(b, startingOrder, 4);
  const { order } = begin;
  const big = order > 0;
  const encoding = big ? "utf-32-be" : "utf-32-le";
  const out: number[] = [];
  let i = begin.at;
  while (i < n) {
    let reason: string, end: number;
    if (i + 4 > n) {
      if (!final) break;
      reason = "truncated data";
      end = n;
    } else {
      const p = big
        ? (b[i] << 24 | b[i + 1] << 16 | b[i + 2] << 8 | b[i + 3]) >>> 0
        : (b[i + 3] << 24 | b[i + 2] << 16 | b[i + 1] << 8 | b[i]) >>> 0;
      if (p < 0x110000 && (p < 0xd800 || p > 0xdfff)) {
        out.push(p);
        i += 4;
        continue;
      }
      reason = p < 0x110000
        ? "code point in surrogate code point range(0xd800, 0xe000)"
        : "code point not in range(0x110000)";
      end = i + 4;
    }
    const r = handleFailure(errors, { kind: "decode", encoding, text: null, bytes: b, start: i, end, reason });
    for (const p of repairPoints(r)) out.push(p);
    i = r.next;
  }
  return { text: strFromPoints(out), used: i, order };
}

/** UTF-16 (width 2) or UTF-32 (width 4); order 0 writes a mark and then little-endian. */
export function encodeWide(s: Str, errors: string, order: number, width: 2 | 4): Uint8Array {
  const cp = strPoints(s);
  const big = order > 0;
  const out = new ByteSink(cp.length * width + 4);
  const put = (p: number) => {
    if (width === 4) {
      out.pair(big ? p >>> 16 : p & 0xffff, big);
      out.pair(big ? p & 0xffff : p >>> 16, big);
    } else if (p > 0xffff) {
      out.pair(0xd800 + (p - 0x10000 >> 10), big);
      out.pair(0xdc00 + (p & 0x3ff), big);
    } else out.pair(p, big);
  };
  if (order === 0) put(0xfeff);
  const encoding = `utf-${width * 8}${order === 0 ? "" : big ? "-be" : "-le"}`;
  for (let i = 0; i < cp.length;) {
    const p = cp[i];
    if (p < 0xd800 || p > 0xdfff) {
      put(p);
      i++;
      continue;
    }
    const reason = "surrogates not allowed";
    const failure = { kind: "encode", encoding, text: s, bytes: null, start: i, end: i + 1, reason } as const;
    const r = handleFailure(errors, failure);
    if (r.put instanceof Uint8Array) {
      if (r.put.length % width !== 0) throw unicodeError(failure);
      out.bytes(r.put);
    } else {
      const points = strPoints(r.put);
      if (points.some((q) => q > 127)) throw unicodeError(failure);
      points.forEach(put);
    }
    i = r.next;
  }
  return out.take();
}
