// int.to_bytes and int.from_bytes, also used by the modules that pack ints.
//
// In and out: ints and byte arrays. Invariant: bytes are two's complement when `signed`.
import { allocBytes } from "../core/byte_pool.ts";
import { overflowError } from "../core/raise.ts";
import { normInt } from "../core/value.ts";
import { hexBytes } from "./bytes_hex.ts";
import { bitLength } from "./int_text.ts";

/** The value of bytes in the given order. */
export function intFromBytes(b: Uint8Array, little: boolean, signed: boolean): number | bigint {
  const n = b.length;
  if (n === 0) return 0;
  if (n <= 6) {
    let v = 0;
    if (little) { for (let i = n - 1; i >= 0; i--) v = v * 256 + b[i]; }
    else for (let i = 0; i < n; i++) v = v * 256 + b[i];
    const top = little ? b[n - 1] : b[0];
    return signed && top >= 128 ? v - 256 ** n : v;
  }
  if (n <= 8) {
    const at = little ? 0 : 8 - n;
    scratch.fill(0);
    for (let i = 0; i < n; i++) scratch[at + i] = b[i];
    const v = scratchView.getBigUint64(0, little);
    return normInt(signed ? BigInt.asIntN(n * 8, v) : v);
  }
  const v = BigInt("0x" + hexBytes(little ? b.slice().reverse() : b));
  return normInt(signed ? BigInt.asIntN(n * 8, v) : v);
}

const scratch = new Uint8Array(8);
const scratchView = new DataView(scratch.buffer);

/** `length` bytes of an int; OverflowError when it does not fit. */
export function intToBytes(v: number | bigint, length: number, little: boolean, signed: boolean): Uint8Array {
  if (v < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  const bits = v < 0 && signed ? bitLength(typeof v === "number" ? -1 - v : -1n - v) : bitLength(v);
  if (bits + (signed && v !== 0 ? 1 : 0) > length * 8) throw overflowError("int too big to convert");
  const out = allocBytes(length);
  if (typeof v === "number") {
    let rest = v;
    for (let i = 0; i < length; i++) {
      const low = ((rest % 256) + 256) % 256;
      out[little ? i : length - 1 - i] = low;
      rest = (rest - low) / 256;
    }
    return out;
  }
  if (length <= 8) {
    scratchView.setBigUint64(0, BigInt.asUintN(64, v), little);
    const at = little ? 0 : 8 - length;
    for (let i = 0; i < length; i++) out[i] = scratch[at + i];
    return out;
  }
  out.setFromHex(BigInt.asUintN(length * 8, v).toString(16).padStart(length * 2, "0"));
  return little ? out.reverse() : out;
}
