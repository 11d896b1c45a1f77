// The item kinds of array.array: how values are checked, stored and read, by type code.
//
// In: Python values. Out: elements of JS typed arrays. Sizes are those of 64-bit Linux (long has 8 bytes, wchar_t 4).
import { overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, strFromPoints, strLen, strPoint, strValue } from "../core/str.ts";
import { normInt, PyFloat, type Value } from "../core/value.ts";
import { asFloat, bigOf, index } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";

export type Store =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

export interface Kind {
  readonly code: string;
  readonly size: number;
  /** Format for memoryview. */
  readonly format: string;
  readonly make: (n: number) => Store;
  /** A Python value as an element. */
  readonly toItem: (v: Value) => number | bigint;
  readonly fromItem: (x: number | bigint) => Value;
  readonly text: boolean;
  /** Number of the little-endian machine format for pickles; signed kinds are what they are by it too. */
  readonly machine: number;
}

/** Ints that fit a JS number: limits, and what is said of values outside. */
function small(low: number, high: number, name: string): (v: Value) => number {
  return (v) => {
    const n = index(v);
    if (n < low || n > high) {
      if (n > 9223372036854775807n || n < -9223372036854775808n) {
        throw overflowError("Python int too large to convert to C long");
      }
      throw overflowError(`${name} is ${n < low ? "less than minimum" : "greater than maximum"}`);
    }
    return n as number;
  };
}

function unsignedInt(v: Value): number {
  const n = index(v);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 0xffffffff) {
    throw overflowError(
      n >= 1n << 64n ? "Python int too large to convert to C unsigned long" : "unsigned int is greater than maximum",
    );
  }
  return n as number;
}

function wide(low: bigint, high: bigint, tooLow: string, tooHigh: string): (v: Value) => bigint {
  return (v) => {
    const n = bigOf(index(v));
    if (n < low) throw overflowError(tooLow);
    if (n > high) throw overflowError(tooHigh);
    return n;
  };
}

const MIN64 = -(1n << 63n), MAX64 = (1n << 63n) - 1n, MAXU64 = (1n << 64n) - 1n;
const TOO_LARGE = "Python int too large to convert to C long";

function character(v: Value): number {
  if (!isStr(v)) throw typeError(`array item must be a unicode character, not ${typeName(v)}`);
  const s = strValue(v);
  const n = strLen(s);
  if (n !== 1) throw typeError(`array item must be a unicode character, not a string of length ${n}`);
  return strPoint(s, 0);
}

function fromCharacter(x: number | bigint): Value {
  if (x > 0x10ffff) throw valueError(`character U+${x.toString(16)} is not in range [U+0000; U+10ffff]`);
  return strFromPoints([x as number]);
}

function same(x: number | bigint): Value {
  return x;
}

function toFloat(x: number | bigint): Value {
  return new PyFloat(x as number);
}

function int(code: string, size: number, machine: number, make: (n: number) => Store, toItem: Kind["toItem"]): Kind {
  return {
    code,
    size,
    format: code,
    make,
    toItem,
    fromItem: size === 8 ? (x) => normInt(x as bigint) : same,
    text: false,
    machine,
  };
}

const textKind = {
  size: 4,
  format: "w",
  make: (n: number) => new Uint32Array(n),
  toItem: character,
  fromItem: fromCharacter,
  text: true,
};
const realKind = { fromItem: toFloat, toItem: asFloat, text: false };

export const KINDS: Readonly<Record<string, Kind>> = {
  b: int("b", 1, 1, (n) => new Int8Array(n), small(-128, 127, "signed char")),
  B: int("B", 1, 0, (n) => new Uint8Array(n), small(0, 255, "unsigned byte integer")),
  u: { ...textKind, code: "u", machine: 20 },
  w: { ...textKind, code: "w", machine: 20 },
  h: int("h", 2, 4, (n) => new Int16Array(n), small(-32768, 32767, "signed short integer")),
  H: int("H", 2, 2, (n) => new Uint16Array(n), small(0, 65535, "unsigned short")),
  i: int("i", 4, 8, (n) => new Int32Array(n), small(-2147483648, 2147483647, "signed integer")),
  I: int("I", 4, 6, (n) => new Uint32Array(n), unsignedInt),
  l: int("l", 8, 12, (n) => new BigInt64Array(n), wide(MIN64, MAX64, TOO_LARGE, TOO_LARGE)),
  L: int(
    "L",
    8,
    10,
    (n) => new BigUint64Array(n),
    wide(
      0n,
      MAXU64,
      "can't convert negative value to unsigned int",
      "Python int too large to convert to C unsigned long",
    ),
  ),
  q: int(
    "q",
    8,
    12,
    (n) => new BigInt64Array(n),
    wide(MIN64, MAX64, "int too big to convert", "int too big to convert"),
  ),
  Q: int(
    "Q",
    8,
    10,
    (n) => new BigUint64Array(n),
    wide(0n, MAXU64, "can't convert negative int to unsigned", "int too big to convert"),
  ),
  f: { ...realKind, code: "f", size: 4, format: "f", make: (n) => new Float32Array(n), machine: 14 },
  d: { ...realKind, code: "d", size: 8, format: "d", make: (n) => new Float64Array(n), machine: 16 },
};

export const TYPECODES = "bBuwhHiIlLqQfd";

/** The machine formats of pickles: size, struct code, byte order. */
export const MACHINE_FORMATS: readonly { readonly size: number; readonly code: string; readonly little: boolean }[] = [
  { size: 1, code: "B", little: true },
  { size: 1, code: "b", little: true },
  { size: 2, code: "H", little: true },
  { size: 2, code: "H", little: false },
  { size: 2, code: "h", little: true },
  { size: 2, code: "h", little: false },
  { size: 4, code: "I", little: true },
  { size: 4, code: "I", little: false },
  { size: 4, code: "i", little: true },
  { size: 4, code: "i", little: false },
  { size: 8, code: "Q", little: true },
  { size: 8, code: "Q", little: false },
  { size: 8, code: "q", little: true },
  { size: 8, code: "q", little: false },
  { size: 4, code: "f", little: true },
  { size: 4, code: "f", little: false },
  { size: 8, code: "d", little: true },
  { size: 8, code: "d", little: false },
  { size: 2, code: "u", little: true },
  { size: 2, code: "u", little: false },
  { size: 4, code: "w", little: true },
  { size: 4, code: "w", little: false },
];
