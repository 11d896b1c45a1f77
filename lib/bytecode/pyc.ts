// What tells bytecode files apart: magic numbers, the cache tag, the mark of a code object, and the hash of PEP 552.
//
// In: the opcode table, source bytes. Out: numbers and bytes. The hash is SipHash-1-3 with the magic number as key, as
// CPython's _imp.source_hash.
import { OPCODE_TABLE_HASH } from "./opcode_hash.gen.ts";

/** Changes with the layout of code objects in files; the opcode table's hash covers the instructions. */
const FORMAT = 6;

/** sys.implementation.cache_tag */
export const CACHE_TAG = "najash-314";

const MAGIC = (OPCODE_TABLE_HASH ^ Math.imul(FORMAT, 0x9e3779b1)) >>> 0;

/** 32 bits that differ between incompatible versions. */
export function cacheMagic(): number {
  return MAGIC;
}

/** The first four bytes of a .pyc as a little-endian number: 16 bits of ours, then CR LF. */
export function pycMagic(): number {
  const m = cacheMagic();
  return (((m ^ (m >>> 16)) & 0xffff) | 0x0a0d0000) >>> 0;
}

/** Type byte of a code object in our marshal data (CPython's own is 'c'; the contents differ, so the byte does). */
export const CODE_MARK = 0x4a;

const MASK = (1n << 64n) - 1n;

function rotl(x: bigint, b: bigint): bigint {
  return ((x << b) | (x >> (64n - b))) & MASK;
}

/** SipHash-1-3 of `source`, 8 bytes, little-endian. */
export function sourceHash(key: number, source: Uint8Array): Uint8Array {
  const k0 = BigInt(key);
  let v0 = 0x736f6d6570736575n ^ k0, v1 = 0x646f72616e646f6dn, v2 = 0x6c7967656e657261n ^ k0, v3 = 0x7465646279746573n;
  function round(): void {
    v0 = (v0 + v1) & MASK;
    v1 = rotl(v1, 13n) ^ v0;
    v0 = rotl(v0, 32n);
    v2 = (v2 + v3) & MASK;
    v3 = rotl(v3, 16n) ^ v2;
    v0 = (v0 + v3) & MASK;
    v3 = rotl(v3, 21n) ^ v0;
    v2 = (v2 + v1) & MASK;
    v1 = rotl(v1, 17n) ^ v2;
    v2 = rotl(v2, 32n);
  }
  const n = source.length, whole = n - (n % 8);
  const view = new DataView(source.buffer, source.byteOffset, n);
  for (let i = 0; i < whole; i += 8) {
    const m = view.getBigUint64(i, true);
    v3 ^= m;
    round();
    v0 ^= m;
  }
  let last = BigInt(n & 0xff) << 56n;
  for (let i = whole; i < n; i++) last |= BigInt(source[i]) << BigInt(8 * (i - whole));
  v3 ^= last;
  round();
  v0 ^= last;
  v2 ^= 0xffn;
  round();
  round();
  round();
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, v0 ^ v1 ^ v2 ^ v3, true);
  return out;
}
