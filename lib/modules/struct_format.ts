// Struct formats: parsing, and packing and unpacking of single items.
//
// In: a format text such as "<2h3sx". Out: a Layout (size and a list of fields with offsets), cached by text.
// Native sizes and alignments are those of 64-bit Linux on x86 and ARM (LP64, little-endian).
import { allocBytes, oneByte } from "../core/byte_pool.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, overflowError } from "../core/raise.ts";
import { isStr, strFromJs } from "../core/str.ts";
import { asFloat, bigOf, hasIndex, index, intOf } from "../ops/number.ts";
import { isExc } from "../core/raise.ts";
import { bufferOf } from "../core/buffer.ts";
import { normInt, PyBytes, PyComplex, PyFloat, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { asComplex } from "../types/complex.ts";
import { nativeException } from "./native_exception.ts";

export const structError = nativeException("struct.error", EXC.Exception);

export function fail(message: string): unknown {
  return exceptionOf(structError, strFromJs(message));
}

/** One item (or, for s and p, one string of `size` bytes). */
export interface Field {
  readonly code: string;
  readonly offset: number;
  readonly size: number;
}

/** Fields of one code in a row. */
interface Run extends Field {
  readonly count: number;
}

export class Layout {
  readonly text: string;
  readonly size: number;
  readonly little: boolean;
  /** Number of values. */
  readonly items: number;
  readonly #runs: readonly Run[];
  #fields: Field[] | null = null;
  constructor(text: string, size: number, little: boolean, runs: readonly Run[]) {
    this.text = text;
    this.size = size;
    this.little = little;
    this.#runs = runs;
    this.items = runs.reduce((n, r) => n + r.count, 0);
  }
  /** Made on first use: a format may count more items than there is memory. */
  get fields(): readonly Field[] {
    if (this.#fields === null) {
      this.#fields = [];
      for (const { code, offset, size, count } of this.#runs) {
        for (let i = 0; i < count; i++) this.#fields.push({ code, offset: offset + i * size, size });
      }
    }
    return this.#fields;
  }
}

const STANDARD: Record<string, number> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  "?": 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  F: 8,
  D: 16,
  s: 1,
  p: 1,
};
const NATIVE: Record<string, number> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };
/** Alignment where it is not the size. */
const ALIGN: Record<string, number> = { F: 4, D: 8 };
const MAX_SIZE = 9223372036854775807n;

const cache = new Map<string, Layout>();

export function clearCache(): void {
  cache.clear();
}

/** The layout of a format. */
export function layoutOf(text: string): Layout {
  let layout = cache.get(text);
  if (layout === undefined) {
    layout = parse(text);
    if (cache.size >= 100) cache.clear();
    cache.set(text, layout);
  }
  return layout;
}

function parse(text: string): Layout {
  if (text.includes("\0")) throw fail("embedded null character");
  let at = 0, little = true, native = true;
  switch (text[0]) {
    case "@":
      at = 1;
      break;
    case "=":
    case "<":
      at = 1;
      native = false;
      break;
    case ">":
    case "!":
      at = 1;
      native = false;
      little = false;
  }
  const sizes = native ? NATIVE : STANDARD;
  const runs: Run[] = [];
  let offset = 0n;
  while (at < text.length) {
    let c = text[at++];
    if (/[ \t-\r]/.test(c)) continue;
    let count = 1n;
    if (c >= "0" && c <= "9") {
      const start = at - 1;
      while (at < text.length && text[at] >= "0" && text[at] <= "9") at++;
      if (at >= text.length) throw fail("repeat count given without format specifier");
      count = BigInt(text.slice(start, at));
      c = text[at++];
      if (count > MAX_SIZE) throw fail("total struct size too long");
    }
    const size = sizes[c];
    if (size === undefined) throw fail("bad char in struct format");
    if (native) {
      const align = BigInt(ALIGN[c] ?? size);
      offset = (offset + align - 1n) / align * align;
    }
    if (offset + count * BigInt(size) > MAX_SIZE) throw fail("total struct size too long");
    if (c === "s" || c === "p") runs.push({ code: c, offset: Number(offset), size: Number(count), count: 1 });
    else if (c !== "x" && count > 0n) runs.push({ code: c, offset: Number(offset), size, count: Number(count) });
    offset += count * BigInt(size);
  }
  return new Layout(text, Number(offset), little, runs);
}

const LIMITS: Record<string, [bigint, bigint]> = {};
for (
  const [codes, bits] of [["bB", 8], ["hH", 16], ["iI", 32], ["lL", 64], ["qQ", 64], ["nN", 64], ["P", 64]] as const
) {
  for (const c of codes) {
    LIMITS[c] = c >= "a" ? [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n] : [0n, (1n << BigInt(bits)) - 1n];
  }
}

function integerOf(v: Value): number | bigint {
  if (typeof v === "number" || typeof v === "bigint") return v;
  if (!hasIndex(v)) throw fail("required argument is not an integer");
  return index(v);
}

function rangeError(code: string, size: number): unknown {
  const bits = BigInt(size * 8);
  const signed = code >= "a";
  const low = signed ? -(1n << (bits - 1n)) : 0n, high = signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  return fail(`'${code}' format requires ${low} <= number <= ${high}`);
}

function packInteger(view: DataView, at: number, f: Field, v: Value, little: boolean): void {
  const n = integerOf(v);
  if (f.size < 8) {
    const bits = f.size * 8;
    const signed = f.code >= "a";
    const low = signed ? -(2 ** (bits - 1)) : 0, high = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
    if (n < low || n > high) throw rangeError(f.code, f.size);
    if (f.size === 1) view.setInt8(at, n as number);
    else if (f.size === 2) view.setInt16(at, n as number, little);
    else view.setInt32(at, n as number, little);
    return;
  }
  const big = bigOf(n);
  if (f.code === "P") {
    if (big < -(1n << 63n) || big >= 1n << 64n) throw overflowError("Python int too large to convert to C long");
  } else {
    const [low, high] = LIMITS[f.code];
    if (big < low || big > high) throw rangeError(f.code, 8);
  }
  view.setBigInt64(at, BigInt.asIntN(64, big), little);
}

function floatOf(v: Value): number {
  if (v instanceof PyFloat) return v.v;
  try {
    return asFloat(v);
  } catch (e) {
    if (isExc(e, "TypeError") || isExc(e, "OverflowError")) throw fail("required argument is not a float");
    throw e;
  }
}

/** IEEE half precision, rounded half to even. */
export function halfBits(v: number): number {
  const sign = v < 0 || Object.is(v, -0) ? 0x8000 : 0;
  const a = Math.abs(v);
  if (a !== a) return 0x7e00;
  if (a === Infinity) return sign | 0x7c00;
  if (a >= 65520) throw overflowError("float too large to pack with e format");
  if (a < 2 ** -14) return sign | roundEven(a * 2 ** 24);
  const exponent = Math.floor(Math.log2(a));
  const e = a >= 2 ** exponent ? (a >= 2 ** (exponent + 1) ? exponent + 1 : exponent) : exponent - 1;
  // A carry out of the fraction moves on into the exponent, as it should.
  return sign | (((e + 15) << 10) + roundEven((a / 2 ** e - 1) * 1024));
}

function roundEven(x: number): number {
  const f = Math.floor(x), rest = x - f;
  return rest > 0.5 || (rest === 0.5 && f % 2 === 1) ? f + 1 : f;
}

export function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const e = (bits >> 10) & 0x1f, f = bits & 0x3ff;
  if (e === 0) return sign * f * 2 ** -24;
  if (e === 31) return f ? NaN : sign * Infinity;
  return sign * (1 + f / 1024) * 2 ** (e - 15);
}

function packSingle(view: DataView, at: number, v: number, little: boolean): void {
  if (Number.isFinite(v) && !Number.isFinite(Math.fround(v))) {
    throw overflowError("float too large to pack with f format");
  }
  view.setFloat32(at, v, little);
}

/** Writes one value. */
export function packField(view: DataView, base: number, f: Field, v: Value, little: boolean): void {
  const at = base + f.offset;
  switch (f.code) {
    case "c": {
      const b = v instanceof PyBytes ? v.b : undefined;
      if (b === undefined || b.length !== 1) throw fail("char format requires a bytes object of length 1");
      view.setUint8(at, b[0]);
      return;
    }
    case "?":
      view.setUint8(at, truth(v) ? 1 : 0);
      return;
    case "e": {
      const x = floatOf(v);
      view.setUint16(at, halfBits(x), little);
      return;
    }
    case "f":
      packSingle(view, at, floatOf(v), little);
      return;
    case "d":
      view.setFloat64(at, floatOf(v), little);
      return;
    case "F":
    case "D": {
      const z = complexOf(v);
      if (f.code === "D") {
        view.setFloat64(at, z.re, little);
        view.setFloat64(at + 8, z.im, little);
      } else {
        packSingle(view, at, z.re, little);
        packSingle(view, at + 4, z.im, little);
      }
      return;
    }
    case "s":
    case "p":
      packString(view, at, f, v);
      return;
    default:
      packInteger(view, at, f, v, little);
  }
}

function complexOf(v: Value): PyComplex {
  try {
    return asComplex(v);
  } catch (e) {
    if (isExc(e, "TypeError")) throw fail("required argument is not a complex");
    throw e;
  }
}

function packString(view: DataView, at: number, f: Field, v: Value): void {
  const b = isStr(v) ? undefined : isByteString(v);
  if (b === undefined) throw fail(`argument for '${f.code}' must be a bytes object`);
  if (f.code === "s") setBytes(view, at, b, f.size);
  else if (f.size > 0) {
    const n = Math.min(b.length, f.size - 1);
    view.setUint8(at, Math.min(n, 255));
    setBytes(view, at + 1, b, n);
  }
}

/** Writes the first `n` bytes of `b`, as many as it has. */
function setBytes(view: DataView, at: number, b: Uint8Array, n: number): void {
  if (n > b.length) n = b.length;
  if (n > 64) new Uint8Array(view.buffer, view.byteOffset + at, n).set(n < b.length ? b.subarray(0, n) : b);
  else for (let i = 0; i < n; i++) view.setUint8(at + i, b[i]);
}

/** bytes and bytearray only. */
function isByteString(v: Value): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.b;
  if (typeof v === "object" && v.cls.mro.some((c) => c.name === "bytearray" && !c.isHeap)) return bufferOf(v);
  return undefined;
}

function copyOf(view: DataView, at: number, n: number): Uint8Array {
  if (n > 64) return new Uint8Array(view.buffer, view.byteOffset + at, n).slice();
  const out = allocBytes(n);
  for (let i = 0; i < n; i++) out[i] = view.getUint8(at + i);
  return out;
}

/** Reads one value. */
export function unpackField(view: DataView, base: number, f: Field, little: boolean): Value {
  const at = base + f.offset;
  switch (f.code) {
    case "c":
      return new PyBytes(oneByte(view.getUint8(at)));
    case "b":
      return view.getInt8(at);
    case "B":
      return view.getUint8(at);
    case "?":
      return view.getUint8(at) !== 0;
    case "h":
      return view.getInt16(at, little);
    case "H":
      return view.getUint16(at, little);
    case "e":
      return new PyFloat(halfValue(view.getUint16(at, little)));
    case "f":
      return new PyFloat(view.getFloat32(at, little));
    case "d":
      return new PyFloat(view.getFloat64(at, little));
    case "F":
      return new PyComplex(view.getFloat32(at, little), view.getFloat32(at + 4, little));
    case "D":
      return new PyComplex(view.getFloat64(at, little), view.getFloat64(at + 8, little));
    case "s":
      return new PyBytes(copyOf(view, at, f.size));
    case "p": {
      if (f.size === 0) return new PyBytes(allocBytes(0));
      const n = Math.min(view.getUint8(at), f.size - 1);
      return new PyBytes(copyOf(view, at + 1, n));
    }
    case "i":
    case "l":
      if (f.size === 4) return view.getInt32(at, little);
      return normInt(view.getBigInt64(at, little));
    case "I":
    case "L":
      if (f.size === 4) return view.getUint32(at, little);
      return normInt(view.getBigUint64(at, little));
    case "q":
    case "n":
      return normInt(view.getBigInt64(at, little));
    default:
      return normInt(view.getBigUint64(at, little));
  }
}

/** Writes all values of a layout, those from `first` on, at `base`. */
export function packAll(layout: Layout, view: DataView, base: number, values: readonly Value[], first = 0): void {
  const { fields, little } = layout;
  for (let i = 0; i < fields.length; i++) {
    const v = values[first + i];
    try {
      packField(view, base, fields[i], v, little);
    } catch (e) {
      if (isExc(e, "OverflowError") && intOf(v) !== undefined) throw fail("int too large to convert");
      throw e;
    }
  }
}

/** Reads all values of a layout at `base`. */
export function unpackAll(layout: Layout, view: DataView, base: number): Value[] {
  const { fields, little } = layout;
  const out = new Array<Value>(fields.length);
  for (let i = 0; i < fields.length; i++) out[i] = unpackField(view, base, fields[i], little);
  return out;
}

export function viewOf(b: Uint8Array): DataView {
  if (b === lastBytes) return lastView;
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
  if (b.length <= 2 ** 20) {
    lastBytes = b;
    lastView = view;
  }
  return view;
}

/** Many structs are in one buffer: its view is made once. */
let lastBytes: Uint8Array | null = null;
let lastView: DataView = new DataView(new ArrayBuffer(0));

/**
 * Where structs of up to 256 bytes are packed and unpacked, since V8 moves the memory of a small array when it is asked for
 * its buffer: packing 200,000 small structs took 1.3 to 2 times as long without (four runs).
 */
const scratch = new DataView(new ArrayBuffer(256));
const scratchBytes = new Uint8Array(scratch.buffer);
/** Packing may run Python code, which may pack. */
let scratchTaken = false;

/** The bytes of the values of a layout, those from `first` on. */
export function packBytes(layout: Layout, values: readonly Value[], first: number): Uint8Array {
  const { size } = layout;
  const out = allocBytes(size);
  if (size > 256 || scratchTaken) {
    packAll(layout, viewOf(out), 0, values, first);
    return out;
  }
  scratchTaken = true;
  try {
    for (let i = 0; i < size; i++) scratchBytes[i] = 0;
    packAll(layout, scratch, 0, values, first);
    for (let i = 0; i < size; i++) out[i] = scratchBytes[i];
  } finally {
    scratchTaken = false;
  }
  return out;
}

/** The values in bytes of a layout's size. */
export function unpackBytes(layout: Layout, b: Uint8Array): Value[] {
  if (b.length > 64 || scratchTaken) return unpackAll(layout, viewOf(b), 0);
  for (let i = 0; i < b.length; i++) scratchBytes[i] = b[i];
  return unpackAll(layout, scratch, 0);
}
