// UTF-7 (RFC 2152).
import { strFromPoints, strPoints } from "../core/str.ts";
import type { Str } from "../core/value.ts";
import { ByteSink } from "./byte_sink.ts";
import { handleFailure, repairPoints } from "./text_codec_errors.ts";
import type { Decoded } from "./text_codec_utf8.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DIRECT = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r" +
  '!"#$%&*;<=>@[]^_`{|}';

const base64Value = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) base64Value[BASE64.charCodeAt(i)] = i;
const direct = new Uint8Array(128);
for (const c of DIRECT) direct[c.charCodeAt(0)] = 1;

export function encodeUtf7(s: Str): Uint8Array {
  const out = new ByteSink();
  let shifted = false, bits = 0, buffer = 0;
  const put = (unit: number) => {
    buffer = buffer << 16 | unit;
    bits += 16;
    while (bits >= 6) {
      out.byte(BASE64.charCodeAt(buffer >> bits - 6 & 63));
      bits -= 6;
    }
    buffer &= (1 << bits) - 1;
  };
  const flush = () => {
    if (bits > 0) out.byte(BASE64.charCodeAt(buffer << 6 - bits & 63));
    bits = buffer = 0;
  };
  for (const p of strPoints(s)) {
    if (p < 128 && direct[p] === 1) {
      if (shifted) {
        flush();
        shifted = false;
        if (base64Value[p] >= 0 || p === 45) out.byte(45);
      }
      out.byte(p);
      continue;
    }
    if (!shifted) {
      out.byte(43);
      if (p === 43) {
        out.byte(45);
        continue;
      }
      shifted = true;
    }
    if (p > 0xffff) {
      put(0xd800 + (p - 0x10000 >> 10));
      put(0xdc00 + (p & 0x3ff));
    } else put(p);
  }
  if (shifted) {
    flush();
    out.byte(45);
  }
  return out.take();
}

export function decodeUtf7(b: Uint8Array, errors: string, final = true): Decoded {
  const out: number[] = [];
  const n = b.length;
  let i = 0, shifted = false, bits = 0, buffer = 0, surrogate = 0, shiftStart = 0, shiftOut = 0;
  const fail = (start: number, end: number, reason: string) => {
    const r = handleFailure(errors, { kind: "decode", encoding: "utf7", text: null, bytes: b, start, end, reason });
    for (const p of repairPoints(r)) out.push(p);
    i = r.next;
  };
  while (i < n) {
    const c = b[i];
    if (shifted) {
      const v = base64Value[c];
      if (v >= 0) {
        buffer = buffer << 6 | v;
        bits += 6;
        i++;
        if (bits < 16) continue;
        const unit = buffer >> bits - 16 & 0xffff;
        bits -= 16;
        buffer &= (1 << bits) - 1;
        if (surrogate !== 0) {
          const first = surrogate;
          surrogate = 0;
          if (unit >= 0xdc00 && unit <= 0xdfff) {
            out.push(0x10000 + ((first & 0x3ff) << 10) + (unit & 0x3ff));
            continue;
          }
          out.push(first);
        }
        if (unit >= 0xd800 && unit <= 0xdbff) surrogate = unit;
        else out.push(unit);
        continue;
      }
      shifted = false;
      if (bits > 0) {
        if (bits >= 6) {
          i++;
          fail(shiftStart, i, "partial character in base64 sequence");
          continue;
        }
        if (buffer !== 0) {
          i++;
          fail(shiftStart, i, "non-zero padding bits in base64 sequence");
          continue;
        }
      }
      if (surrogate !== 0 && c < 128 && c !== 43) out.push(surrogate);
      surrogate = 0;
      if (c === 45) i++;
      continue;
    }
    if (c === 43) {
      shiftStart = i++;
      if (i < n && b[i] === 45) {
        i++;
        out.push(43);
      } else if (i < n && base64Value[b[i]] < 0) {
        i++;
        fail(shiftStart, i, "ill-formed sequence");
      } else {
        shifted = true;
        surrogate = bits = buffer = 0;
        shiftOut = out.length;
      }
    } else if (c < 128) {
      out.push(c);
      i++;
    } else fail(i, i + 1, "unexpected special character");
  }
  if (shifted && final && (surrogate !== 0 || bits >= 6 || bits > 0 && buffer !== 0)) {
    fail(shiftStart, n, "unterminated shift sequence");
  }
  if (shifted && !final) return { text: strFromPoints(out.slice(0, shiftOut)), used: shiftStart };
  return { text: strFromPoints(out), used: n };
}
