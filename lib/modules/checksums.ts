// CRC-32, CRC-CCITT and Adler-32.
//
// In and out: bytes and unsigned 32-bit values.

/** Tables for eight bytes at a time: what a byte does to the sum, `k` bytes later, is at k * 256. */
const TABLES = new Int32Array(8 * 256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLES[i] = c;
}
for (let i = 256; i < 8 * 256; i++) TABLES[i] = (TABLES[i - 256] >>> 8) ^ TABLES[TABLES[i - 256] & 255];

export function crc32(b: Uint8Array, start: number): number {
  const t = TABLES;
  let c = ~start;
  let i = 0;
  const end = b.length - 7;
  for (; i < end; i += 8) {
    c ^= b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24);
    c = t[1792 + (c & 255)] ^ t[1536 + ((c >>> 8) & 255)] ^ t[1280 + ((c >>> 16) & 255)] ^ t[1024 + (c >>> 24)] ^
      t[768 + b[i + 4]] ^ t[512 + b[i + 5]] ^ t[256 + b[i + 6]] ^ t[b[i + 7]];
  }
  for (; i < b.length; i++) c = t[(c ^ b[i]) & 255] ^ (c >>> 8);
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
