// Hexadecimal digits of bytes, and back.
//
// In: byte arrays, digits as text or bytes. Out: digits, bytes, or null for what is no digit (the caller finds out where).
import { allocBytes } from "../core/byte_pool.ts";
import { latin1Text } from "./text_codec_utf8.ts";

const digits = Uint8Array.from("0123456789abcdef", (c) => c.charCodeAt(0));
const NO_DIGIT = 16;
/** What a digit stands for, by its code. */
const values = new Uint8Array(256).fill(NO_DIGIT);
for (let i = 0; i < 10; i++) values[48 + i] = i;
for (let i = 10; i < 16; i++) values[55 + i] = values[87 + i] = i;

/** Hex digits, with `sep` every `group` bytes, counted from the right (from the left when negative). */
export function hexBytes(a: Uint8Array, sep = "", group = 1): string {
  if (sep === "" || group === 0 || a.length <= Math.abs(group)) return a.toHex();
  return latin1Text(separated(a, sep.charCodeAt(0), group));
}

function separated(a: Uint8Array, sep: number, group: number): Uint8Array {
  const every = Math.abs(group), n = a.length;
  const out = allocBytes(2 * n + Math.ceil(n / every) - 1);
  let left = group < 0 ? every : n % every || every, o = 0;
  for (let i = 0; i < n; i++) {
    if (left === 0) {
      out[o++] = sep;
      left = every;
    }
    left--;
    out[o++] = digits[a[i] >> 4];
    out[o++] = digits[a[i] & 15];
  }
  return out;
}

/** The bytes of pairs of digits; null when there is anything else. */
export function bytesOfHex(b: Uint8Array): Uint8Array | null {
  const n = b.length >> 1, out = allocBytes(n);
  let bad = b.length & 1;
  for (let i = 0; i < n; i++) {
    const high = values[b[2 * i]], low = values[b[2 * i + 1]];
    bad |= high | low;
    out[i] = high << 4 | low;
  }
  return (bad & NO_DIGIT) === 0 && (b.length & 1) === 0 ? out : null;
}

/** The same for text. */
export function bytesOfHexText(s: string): Uint8Array | null {
  const n = s.length >> 1, out = allocBytes(n);
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const a = s.charCodeAt(2 * i), b = s.charCodeAt(2 * i + 1);
    const high = values[a & 255], low = values[b & 255];
    bad |= high | low | ((a | b) >> 8) << 4;
    out[i] = high << 4 | low;
  }
  return (bad & ~15) === 0 && (s.length & 1) === 0 ? out : null;
}
