// CRC-32, CRC-CCITT and Adler-32.
//
// In and out: bytes and unsigned 32-bit values.

const TABLE = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLE[i] = c >>> 0;
}

/** Four tables for four bytes at a time. */
const T1 = new Uint32Array(256), T2 = new Uint32Array(256), T3 = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  T1[i] = (TABLE[i] >>> 8) ^ TABLE[TABLE[i] & 255];
  T2[i] = (T1[i] >>> 8) ^ TABLE[T1[i] & 255];
  T3[i] = (T2[i] >>> 8) ^ TABLE[T2[i] & 255];
}

export function crc32(b: Uint8Array, start: number): number {
  let c = ~start;
  let i = 0;
  const end = b.length - 3;
  for (; i < end; i += 4) {
    c ^= b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24);
    c = T3[c & 255] ^ T2[(c >>> 8) & 255] ^ T1[(c >>> 16) & 255] ^ TABLE[c >>> 24];
  }
  for (; i < b.length; i++) c = TABLE[(c ^ b[i]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

export function adler32(b: Uint8Array, start: number): number {
  let lo = start & 0xffff, hi = start >>> 16;
  for (let i = 0; i < b.length;) {
    const stop = Math.min(i + 3800, b.length);
    for (; i < stop; i++) {
      lo += b[i];
      hi += lo;
    }
    lo %= 65521;
    hi %= 65521;
  }
  return hi * 65536 + lo;
}

export function crcCcitt(b: Uint8Array, start: number): number {
  let c = start & 0xffff;
  for (let i = 0; i < b.length; i++) {
    c ^= b[i] << 8;
    for (let k = 0; k < 8; k++) c = c & 0x8000 ? ((c << 1) ^ 0x1021) & 0xffff : (c << 1) & 0xffff;
  }
  return c;
}
