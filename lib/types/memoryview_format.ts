// Items of a memoryview: reading and writing one item of a struct format.
//
// In: a DataView, a byte position, a format character. Sizes are those of a 64-bit little-endian platform.
import { oneByte } from "../core/byte_pool.ts";
import { isExc, typeError, valueError } from "../core/raise.ts";
import { float, normInt, PyBytes, type Value } from "../core/value.ts";
import { asFloat, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";

export const ITEM_SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  "?": 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  P: 8,
  d: 8,
};

/** The format character of a native one-item format, or null. */
export function itemFormat(format: string): string | null {
  const c = format.length === 2 && format[0] === "@" ? format[1] : format;
  return c.length === 1 && ITEM_SIZES[c] !== undefined ? c : null;
}

export function readItem(d: DataView, at: number, format: string): Value {
  switch (format) {
    case "B":
      return d.getUint8(at);
    case "b":
      return d.getInt8(at);
    case "c":
      return new PyBytes(oneByte(d.getUint8(at)));
    case "?":
      return d.getUint8(at) !== 0;
    case "h":
      return d.getInt16(at, true);
    case "H":
      return d.getUint16(at, true);
    case "i":
      return d.getInt32(at, true);
    case "I":
      return d.getUint32(at, true);
    case "l":
    case "q":
    case "n":
      return normInt(d.getBigInt64(at, true));
    case "L":
    case "Q":
    case "N":
    case "P":
      return normInt(d.getBigUint64(at, true));
    case "e":
      return float(d.getFloat16(at, true));
    case "f":
      return float(d.getFloat32(at, true));
    default:
      return float(d.getFloat64(at, true));
  }
}

const INT_BITS: Readonly<Record<string, readonly [bits: number, signed: boolean]>> = {
  b: [8, true],
  B: [8, false],
  h: [16, true],
  H: [16, false],
  i: [32, true],
  I: [32, false],
  l: [64, true],
  L: [64, false],
  q: [64, true],
  Q: [64, false],
  n: [64, true],
  N: [64, false],
  P: [64, false],
};

function badValue(format: string): unknown {
  return valueError(`memoryview: invalid value for format '${format}'`);
}

function badType(format: string): unknown {
  return typeError(`memoryview: invalid type for format '${format}'`);
}

function convert<T>(format: string, f: () => T): T {
  try {
    return f();
  } catch (e) {
    if (isExc(e, "TypeError")) throw badType(format);
    if (isExc(e, "OverflowError") || isExc(e, "ValueError")) throw badValue(format);
    throw e;
  }
}

export function writeItem(d: DataView, at: number, format: string, v: Value): void {
  const int = INT_BITS[format];
  if (int !== undefined) {
    const [bits, signed] = int;
    const n = BigInt(convert(format, () => index(v)));
    const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
    const high = (1n << BigInt(signed ? bits - 1 : bits)) - 1n;
    if (n < low || n > high) throw badValue(format);
    if (bits === 8) d.setUint8(at, Number(n) & 255);
    else if (bits === 16) d.setUint16(at, Number(n) & 0xffff, true);
    else if (bits === 32) d.setUint32(at, Number(n) >>> 0, true);
    else d.setBigUint64(at, BigInt.asUintN(64, n), true);
    return;
  }
  switch (format) {
    case "?":
      d.setUint8(at, truth(v) ? 1 : 0);
      return;
    case "c":
      if (!(v instanceof PyBytes)) throw badType(format);
      if (v.b.length !== 1) throw badValue(format);
      d.setUint8(at, v.b[0]);
      return;
  }
  const x = convert(format, () => asFloat(v));
  if (format === "e") {
    d.setFloat16(at, x, true);
    if (Number.isFinite(x) && !Number.isFinite(d.getFloat16(at, true))) throw badValue(format);
  } else if (format === "f") d.setFloat32(at, x, true);
  else d.setFloat64(at, x, true);
}
