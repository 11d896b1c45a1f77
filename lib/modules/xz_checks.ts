// The integrity checks of .xz: CRC-32, CRC-64, SHA-256.
import { crc32 } from "./checksums.ts";
import { HashState } from "./hash_core.ts";

export const CHECK_UNKNOWN = 16;

export interface RunningCheck {
  update(b: Uint8Array): void;
  digest(): Uint8Array;
}

/** Bytes of the check of a number; numbers without a meaning yet have their size, too. */
export function checkSize(check: number): number {
  return check === 0 ? 0 : 4 << Math.floor((check - 1) / 3);
}

export function isCheckSupported(check: number): boolean {
  return check === 0 || check === 1 || check === 4 || check === 10;
}

class Crc32 implements RunningCheck {
  #value = 0;
  update(b: Uint8Array): void {
    this.#value = crc32(b, this.#value);
  }
  digest(): Uint8Array {
    const v = this.#value;
    return Uint8Array.of(v, v >>> 8, v >>> 16, v >>> 24);
  }
}

/** Table of CRC-64 (ECMA-182, reflected), low and high halves. */
let low: Uint32Array | null = null;
let high: Uint32Array;

function makeTable(): void {
  low = new Uint32Array(256);
  high = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let l = i, h = 0;
    for (let k = 0; k < 8; k++) {
      const odd = l & 1;
      l = (l >>> 1) | (h << 31);
      h >>>= 1;
      if (odd) {
        l ^= 0xd7870f42;
        h ^= 0xc96c5795;
      }
    }
    low[i] = l;
    high[i] = h;
  }
}

class Crc64 implements RunningCheck {
  #low = -1;
  #high = -1;
  update(b: Uint8Array): void {
    if (low === null) makeTable();
    let l = this.#low, h = this.#high;
    for (let i = 0; i < b.length; i++) {
      const k = (l ^ b[i]) & 255;
      l = ((l >>> 8) | (h << 24)) ^ low![k];
      h = (h >>> 8) ^ high[k];
    }
    this.#low = l;
    this.#high = h;
  }
  digest(): Uint8Array {
    const l = ~this.#low, h = ~this.#high;
    return Uint8Array.of(l, l >>> 8, l >>> 16, l >>> 24, h, h >>> 8, h >>> 16, h >>> 24);
  }
}

/** A check that is computed; null for none and for unknown ones. */
export function newCheck(check: number): RunningCheck | null {
  return check === 1 ? new Crc32() : check === 4 ? new Crc64() : check === 10 ? new HashState("sha256") : null;
}
