// Struct formats: parsing, and packing and unpacking of single items.
//
// In: a format text such as "<2h3sx". Out: a Layout (size and a list of fields with offsets), cached by text.
// Native sizes and alignments are those of 64-bit Linux on x86 and ARM (LP64, little-endian).
import { copyBytes, oneByte } from "../core/byte_pool.ts";
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
  readonly op: Op;
  readonly offset: number;
  readonly size: number;
  /** Limits of an int of up to four bytes. */
  readonly low: number;
  readonly high: number;
  /** Where the struct ends. */
  readonly end: number;
}

/** What packing and unpacking do: a switch over small ints is a jump. */
export const enum Op {
  CHAR,
  BOOL,
  INT8,
  UINT8,
  INT16,
  UINT16,
  INT32,
  UINT32,
  INT64,
  UINT64,
  HALF,
  SINGLE,
  /** The same in native formats: what is too large is infinite. */
  CAST_SINGLE,
  DOUBLE,
  COMPLEX_SINGLE,
  COMPLEX_DOUBLE,
  STRING,
  PASCAL,
}

const OPS: Record<string, Op> = {
  c: Op.CHAR,
  "?": Op.BOOL,
  e: Op.HALF,
  f: Op.SINGLE,
  d: Op.DOUBLE,
  F: Op.COMPLEX_SINGLE,
  D: Op.COMPLEX_DOUBLE,
  s: Op.STRING,
  p: Op.PASCAL,
};

/** One item of a code; `size` tells ints apart. */
export function fieldOf(code: string, offset: number, size: number, end = offset + size): Field {
  const signed = code >= "a", bits = size * 8;
  const op = OPS[code] ??
    (size === 1 ? Op.INT8 : size === 2 ? Op.INT16 : size === 4 ? Op.INT32 : Op.INT64) + (signed ? 0 : 1);
  const low = signed ? -(2 ** (bits - 1)) : 0, high = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  return { code, op, offset, size, low, high, end };
}

/** Fields of one code in a row. */
interface Run {
  readonly code: string;
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

export class Layout {
  readonly text: string;
  readonly size: number;
  readonly little: boolean;
  readonly native: boolean;
  /** Number of values. */
  readonly items: number;
  /** How often it was used, and functions for all of it: see struct_code.ts. */
  uses = 0;
  unpack: ((view: DataView, bytes: Uint8Array, base: number) => Value[]) | null = null;
  pack: ((view: DataView, base: number, values: readonly Value[], first: number) => void) | null = null;
  readonly #runs: readonly Run[];
  #fields: Field[] | null = null;
  #gaps: [number, number][] | null = null;
  constructor(text: string, size: number, little: boolean, native: boolean, runs: readonly Run[]) {
    this.text = text;
    this.size = size;
    this.little = little;
    this.native = native;
    this.#runs = runs;
    this.items = runs.reduce((n, r) => n + r.count, 0);
  }
  /** Made on first use: a format may count more items than there is memory. */
  get fields(): readonly Field[] {
    if (this.#fields === null) {
      this.#fields = [];
      for (const { code, offset, size, count } of this.#runs) {
        for (let i = 0; i < count; i++) {
          const f = fieldOf(code, offset + i * size, size, this.size);
          this.#fields.push(this.native && f.op === Op.SINGLE ? { ...f, op: Op.CAST_SINGLE } : f);
        }
      }
    }
    return this.#fields;
  }

  /** The bytes that belong to no field: from and to. */
  get gaps(): readonly (readonly [number, number])[] {
    if (this.#gaps === null) {
      this.#gaps = [];
      let at = 0;
      for (const f of [...this.fields, { offset: this.size, size: 0 }]) {
        if (f.offset > at) this.#gaps.push([at, f.offset]);
        at = f.offset + f.size;
      }
    }
    return this.#gaps;
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

/** The layout of a format that was used before. */
export function knownLayout(text: string): Layout | undefined {
  return cache.get(text);
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
  return new Layout(text, Number(offset), little, native, runs);
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
  const n = typeof v === "number" ? v : integerOf(v);
  if (f.op < Op.INT64) {
    if (n < f.low || n > f.high) throw rangeError(f.code, f.size);
    if (f.op < Op.INT16) view.setInt8(at, n as number);
    else if (f.op < Op.INT32) view.setInt16(at, n as number, little);
    else view.setInt32(at, n as number, little);
    return;
  }
  if (typeof n === "number" && (n >= 0 || f.op === Op.INT64)) {
    view.setInt32(little ? at : at + 4, n, little);
    view.setInt32(little ? at + 4 : at, Math.floor(n / 4294967296), little);
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

function castSingle(view: DataView, at: number, v: number, little: boolean): void {
  view.setFloat32(at, v, little);
}

/** Writes one value. When it can't be written, the rest of the struct is zeroed. */
export function packField(view: DataView, base: number, f: Field, v: Value, little: boolean): void {
  try {
    writeField(view, base, f, v, little);
  } catch (e) {
    zero(view, base + f.offset, base + f.end);
    if (isExc(e, "OverflowError") && intOf(v) !== undefined) throw fail("int too large to convert");
    throw e;
  }
}

function writeField(view: DataView, base: number, f: Field, v: Value, little: boolean): void {
  const at = base + f.offset;
  switch (f.op) {
    case Op.CHAR: {
      const b = v instanceof PyBytes ? v.b : undefined;
      if (b === undefined || b.length !== 1) throw fail("char format requires a bytes object of length 1");
      view.setUint8(at, b[0]);
      return;
    }
    case Op.BOOL:
      view.setUint8(at, truth(v) ? 1 : 0);
      return;
    case Op.HALF:
      view.setUint16(at, halfBits(floatOf(v)), little);
      return;
    case Op.SINGLE:
      packSingle(view, at, floatOf(v), little);
      return;
    case Op.CAST_SINGLE:
      castSingle(view, at, floatOf(v), little);
      return;
    case Op.DOUBLE:
      view.setFloat64(at, floatOf(v), little);
      return;
    case Op.COMPLEX_SINGLE:
    case Op.COMPLEX_DOUBLE: {
      const z = complexOf(v);
      if (f.op === Op.COMPLEX_DOUBLE) {
        view.setFloat64(at, z.re, little);
        view.setFloat64(at + 8, z.im, little);
      } else {
        // As CPython, which has its own code for each byte order.
        const write = little ? castSingle : packSingle;
        write(view, at, z.re, little);
        write(view, at + 4, z.im, little);
      }
      return;
    }
    case Op.STRING:
    case Op.PASCAL:
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
    if (isExc(e, "TypeError") || isExc(e, "OverflowError")) throw fail("required argument is not a complex");
    throw e;
  }
}

function packString(view: DataView, at: number, f: Field, v: Value): void {
  const b = isStr(v) ? undefined : isByteString(v);
  if (b === undefined) throw fail(`argument for '${f.code}' must be a bytes object`);
  if (f.code === "s") {
    setBytes(view, at, b, f.size);
    if (b.length < f.size) zero(view, at + b.length, at + f.size);
  } else if (f.size > 0) {
    const n = Math.min(b.length, f.size - 1);
    view.setUint8(at, Math.min(n, 255));
    setBytes(view, at + 1, b, n);
    zero(view, at + 1 + n, at + f.size);
  }
}

/** Writes the first `n` bytes of `b`, as many as it has. */
function setBytes(view: DataView, at: number, b: Uint8Array, n: number): void {
  if (n > b.length) n = b.length;
  if (n > 64) new Uint8Array(view.buffer, at, n).set(n < b.length ? b.subarray(0, n) : b);
  else for (let i = 0; i < n; i++) view.setUint8(at + i, b[i]);
}

export function zero(view: DataView, from: number, to: number): void {
  if (to - from > 64) new Uint8Array(view.buffer, from, to - from).fill(0);
  else for (let i = from; i < to; i++) view.setUint8(i, 0);
}

/** bytes and bytearray only. */
function isByteString(v: Value): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.b;
  if (typeof v === "object" && v.cls.mro.some((c) => c.name === "bytearray" && !c.isHeap)) return bufferOf(v);
  return undefined;
}

/** An int of 64 bits. */
function wideInteger(view: DataView, at: number, signed: boolean, little: boolean): number | bigint {
  const low = view.getUint32(little ? at : at + 4, little), place = little ? at + 4 : at;
  const high = signed ? view.getInt32(place, little) : view.getUint32(place, little);
  if (high > -0x200000 && high < 0x200000) return high * 4294967296 + low;
  return normInt(signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
}

/** Reads one value; `bytes` is all of the view's memory. */
export function unpackField(view: DataView, bytes: Uint8Array, base: number, f: Field, little: boolean): Value {
  const at = base + f.offset;
  switch (f.op) {
    case Op.CHAR:
      return new PyBytes(oneByte(view.getUint8(at)));
    case Op.BOOL:
      return view.getUint8(at) !== 0;
    case Op.INT8:
      return view.getInt8(at);
    case Op.UINT8:
      return view.getUint8(at);
    case Op.INT16:
      return view.getInt16(at, little);
    case Op.UINT16:
      return view.getUint16(at, little);
    case Op.INT32:
      return view.getInt32(at, little);
    case Op.UINT32:
      return view.getUint32(at, little);
    case Op.INT64:
      return wideInteger(view, at, true, little);
    case Op.UINT64:
      return wideInteger(view, at, false, little);
    case Op.HALF:
      return new PyFloat(halfValue(view.getUint16(at, little)));
    case Op.SINGLE:
    case Op.CAST_SINGLE:
      return new PyFloat(view.getFloat32(at, little));
    case Op.DOUBLE:
      return new PyFloat(view.getFloat64(at, little));
    case Op.COMPLEX_SINGLE:
      return new PyComplex(view.getFloat32(at, little), view.getFloat32(at + 4, little));
    case Op.COMPLEX_DOUBLE:
      return new PyComplex(view.getFloat64(at, little), view.getFloat64(at + 8, little));
    case Op.STRING:
      return new PyBytes(copyBytes(bytes, at, at + f.size));
    case Op.PASCAL: {
      const n = f.size === 0 ? 0 : Math.min(bytes[at], f.size - 1);
      return new PyBytes(copyBytes(bytes, at + 1, at + 1 + n));
    }
  }
}

/** Some memory and its views. */
interface Memory {
  readonly buffer: ArrayBufferLike;
  readonly view: DataView;
  readonly bytes: Uint8Array;
}

function memoryOf(buffer: ArrayBufferLike): Memory {
  return { buffer, view: new DataView(buffer), bytes: new Uint8Array(buffer) };
}

/**
 * The two memories that were used last: many structs are in one buffer, and short ones in one slab. Large memory is not kept,
 * since that would keep it alive.
 */
let last: Memory = memoryOf(new ArrayBuffer(0));
let before: Memory = last;
const LARGE = 2 ** 24;

/** All the memory that `b` is in. */
export function memoryAround(b: Uint8Array): Memory {
  const { buffer } = b;
  if (last.buffer === buffer) return last;
  if (before.buffer === buffer) {
    const found = before;
    before = last;
    return last = found;
  }
  const made = memoryOf(buffer);
  if (buffer.byteLength > LARGE) return made;
  before = last;
  return last = made;
}
