// marshal: values as bytes, in CPython's format version 5; code objects in a form of our own.
//
// In: None, numbers, str, bytes, tuple, list, dict, set, slice, code. Out: bytes, and back. Invariants: what CPython
// wrote for data is read and what is written here CPython reads; an object that occurs twice is written once.
import { getAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { strFromPoints, strPoints } from "../core/str.ts";
import {
  Ellipsis,
  float,
  None,
  normInt,
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PySlice,
  PyTuple,
  PyWideStr,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { CODE_MARK } from "../bytecode/pyc.ts";
import { deserializeCode, serializeCode } from "../bytecode/serialize.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { PyAnySet, PyFrozenSet, PySet } from "../types/set_classes.ts";
import { latin1Text } from "../types/text_codec_utf8.ts";

const VERSION = 5;
const MAX_DEPTH = 2000;
const FLAG_REF = 0x80;

const ch = (c: string) => c.charCodeAt(0);

// ---- writing ----

class Writer {
  #bytes = new Uint8Array(64);
  #view = new DataView(this.#bytes.buffer);
  length = 0;
  readonly refs: Map<object, number> = new Map();
  #counts: Map<object, number> | null = null;
  constructor(readonly version: number, readonly allowCode: boolean) {}

  result(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  room(n: number): void {
    if (this.length + n <= this.#bytes.length) return;
    let size = this.#bytes.length * 2;
    while (size < this.length + n) size *= 2;
    const grown = new Uint8Array(size);
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }

  byte(n: number): void {
    this.room(1);
    this.#bytes[this.length++] = n;
  }
  short(n: number): void {
    this.room(2);
    this.#view.setUint16(this.length, n & 0xffff, true);
    this.length += 2;
  }
  int(n: number): void {
    this.room(4);
    this.#view.setInt32(this.length, n, true);
    this.length += 4;
  }
  double(n: number): void {
    this.room(8);
    this.#view.setFloat64(this.length, n, true);
    this.length += 8;
  }
  raw(b: Uint8Array): void {
    this.room(b.length);
    this.#bytes.set(b, this.length);
    this.length += b.length;
  }

  top(v: Value): void {
    if (this.version >= 3) {
      this.#counts = new Map();
      this.#count(v, 0);
    }
    this.value(v, 0);
  }

  #count(v: Value, depth: number): void {
    if (typeof v !== "object" || depth > MAX_DEPTH) return;
    const n = this.#counts!.get(v) ?? 0;
    this.#counts!.set(v, n + 1);
    if (n > 0) return;
    for (const item of children(v)) this.#count(item, depth + 1);
  }

  value(v: Value, depth: number): void {
    if (depth > MAX_DEPTH) throw valueError("object too deeply nested to marshal");
    switch (typeof v) {
      case "boolean":
        return this.byte(ch(v ? "T" : "F"));
      case "number":
      case "bigint":
        return this.#integer(v);
      case "string":
        return this.#text(v);
    }
    if (v === None) return this.byte(ch("N"));
    if (v === Ellipsis) return this.byte(ch("."));
    if (v === EXC.StopIteration) return this.byte(ch("S"));
    let flag = 0;
    if (this.#counts !== null && (this.#counts.get(v) ?? 0) > 1) {
      const known = this.refs.get(v);
      if (known !== undefined) {
        this.byte(ch("r"));
        this.int(known);
        return;
      }
      this.refs.set(v, this.refs.size);
      flag = FLAG_REF;
    }
    this.#object(v, flag, depth);
  }

  #object(v: Exclude<Value, number | bigint | string | boolean>, flag: number, depth: number): void {
    if (v.t !== 0) {
      if (v instanceof PyFloat) {
        this.byte(ch(this.version > 1 ? "g" : "f") | flag);
        if (this.version > 1) this.double(v.v);
        else this.#asciiFloat(v);
        return;
      }
      if (v instanceof PyComplex) {
        this.byte(ch(this.version > 1 ? "y" : "x") | flag);
        for (const n of [v.re, v.im]) {
          if (this.version > 1) this.double(n);
          else this.#asciiFloat(float(n));
        }
        return;
      }
      if (v instanceof PyBytes) return this.#bytesOf(v.b, flag);
      if (v instanceof PyWideStr) return this.#wide(v, flag);
      if (v instanceof PyTuple && typeOf(v).name === "tuple") {
        if (this.version >= 4 && v.a.length < 256) {
          this.byte(ch(")") | flag);
          this.byte(v.a.length);
        } else {
          this.byte(ch("(") | flag);
          this.int(v.a.length);
        }
        for (const item of v.a) this.value(item, depth + 1);
        return;
      }
      if (v instanceof PyList) {
        this.byte(ch("[") | flag);
        this.int(v.length);
        for (const item of v.copyItems()) this.value(item, depth + 1);
        return;
      }
      if (v instanceof PyDict && typeOf(v).name === "dict") {
        this.byte(ch("{") | flag);
        for (const e of v.entries()) {
          this.value(e.key, depth + 1);
          this.value(e.value!, depth + 1);
        }
        return this.byte(ch("0"));
      }
      if (v instanceof PyAnySet) {
        this.byte(ch(v instanceof PyFrozenSet ? ">" : "<") | flag);
        this.int(v.size);
        for (const item of v.keys()) this.value(item, depth + 1);
        return;
      }
      if (v instanceof PySlice && this.version >= 5) {
        this.byte(ch(":") | flag);
        for (const part of [v.start, v.stop, v.step]) this.value(part, depth + 1);
        return;
      }
      if (v instanceof PyCode) {
        if (!this.allowCode) throw valueError("marshalling code objects is disallowed");
        const body = serializeCode(v.data);
        this.byte(CODE_MARK | flag);
        this.int(body.length);
        this.raw(body);
        return;
      }
    }
    const view = typeOf(v).isHeap && !(v instanceof PyBytes) ? undefined : bufferOf(v);
    if (view === undefined) throw valueError("unmarshallable object");
    this.#bytesOf(view, flag);
  }

  #bytesOf(b: Uint8Array, flag: number): void {
    this.byte(ch("s") | flag);
    this.int(b.length);
    this.raw(b);
  }

  #asciiFloat(f: PyFloat): void {
    const text = String(f.v);
    this.byte(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  #integer(n: number | bigint): void {
    if (typeof n === "number" && (n | 0) === n) {
      this.byte(ch("i"));
      this.int(n);
      return;
    }
    let rest = BigInt(n);
    const negative = rest < 0n;
    if (negative) rest = -rest;
    const digits: number[] = [];
    const hex = rest.toString(16);
    // 15-bit digits, lowest first: taken from the text, since shifting a long bigint bit by bit is quadratic.
    let bits = 0, acc = 0;
    for (let i = hex.length - 1; i >= 0; i--) {
      acc |= parseInt(hex[i], 16) << bits;
      bits += 4;
      if (bits >= 15) {
        digits.push(acc & 0x7fff);
        acc >>>= 15;
        bits -= 15;
      }
    }
    if (acc > 0) digits.push(acc);
    while (digits[digits.length - 1] === 0) digits.pop();
    this.byte(ch("l"));
    this.int(negative ? -digits.length : digits.length);
    for (const d of digits) this.short(d);
  }

  #text(s: string): void {
    // deno-lint-ignore no-control-regex
    if (this.version >= 4 && /^[\x00-\x7f]*$/.test(s)) {
      if (s.length < 256) {
        this.byte(ch("z"));
        this.byte(s.length);
      } else {
        this.byte(ch("a"));
        this.int(s.length);
      }
      this.room(s.length);
      for (let i = 0; i < s.length; i++) this.byte(s.charCodeAt(i));
      return;
    }
    const b = new TextEncoder().encode(s);
    this.byte(ch("u"));
    this.int(b.length);
    this.raw(b);
  }

  #wide(v: PyWideStr, flag: number): void {
    const b = utf8OfPoints(strPoints(v));
    this.byte(ch("u") | flag);
    this.int(b.length);
    this.raw(b);
  }
}

function children(v: Value): readonly Value[] {
  if (v instanceof PyTuple) return v.a;
  if (v instanceof PyList) return v.floats === null ? v.a : [];
  if (v instanceof PyDict) return v.entries().flatMap((e) => [e.key, e.value!]);
  if (v instanceof PyAnySet) return v.keys();
  if (v instanceof PySlice) return [v.start, v.stop, v.step];
  return [];
}

/** UTF-8 in which surrogates are encoded like other code points. */
function utf8OfPoints(cp: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (const p of cp) {
    if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return Uint8Array.from(out);
}

function pointsOfUtf8(b: Uint8Array): Str {
  const cp: number[] = [];
  for (let i = 0; i < b.length;) {
    const c = b[i];
    const n = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    if (i + n > b.length || (c >= 0x80 && c < 0xc2)) throw valueError("bad marshal data (invalid utf-8)");
    let p = n === 1 ? c : c & (0x7f >> n);
    for (let k = 1; k < n; k++) p = (p << 6) | (b[i + k] & 63);
    cp.push(p);
    i += n;
  }
  return strFromPoints(cp);
}

// ---- reading ----

abstract class Source {
  abstract take(n: number): Uint8Array;
}

class BytesSource extends Source {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {
    super();
  }
  take(n: number): Uint8Array {
    if (n > this.bytes.length - this.#at) throw exception("EOFError", "marshal data too short");
    this.#at += n;
    return this.bytes.subarray(this.#at - n, this.#at);
  }
}

class FileSource extends Source {
  constructor(readonly file: Value) {
    super();
  }
  take(n: number): Uint8Array {
    if (n === 0) return new Uint8Array(0);
    const got = callArgs(getAttr(this.file, "read"), [n]);
    if (!(got instanceof PyBytes)) throw typeError(`file.read() returned not bytes but ${typeOf(got).name}`);
    if (got.b.length > n) {
      throw valueError(`read() returned too much data: ${n} bytes requested, ${got.b.length} returned`);
    }
    if (got.b.length < n) throw exception("EOFError", "EOF read where not expected");
    return got.b;
  }
}

class Reader {
  readonly refs: (Value | undefined)[] = [];
  constructor(readonly source: Source, readonly allowCode: boolean) {}

  byte(): number {
    return this.source.take(1)[0];
  }
  view(n: number): DataView {
    const b = this.source.take(n);
    return new DataView(b.buffer, b.byteOffset, n);
  }
  int(): number {
    return this.view(4).getInt32(0, true);
  }
  size(what: string): number {
    const n = this.int();
    if (n < 0) throw valueError(`bad marshal data (${what} size out of range)`);
    return n;
  }

  /** A value; undefined for the null that ends a dict. */
  read(depth: number): Value | undefined {
    if (depth > MAX_DEPTH) throw valueError("recursion limit exceeded");
    const code = this.byte();
    const flag = (code & FLAG_REF) !== 0;
    const type = String.fromCharCode(code & 0x7f);
    let slot = -1;
    const reserve = () => {
      if (flag) {
        slot = this.refs.length;
        this.refs.push(undefined);
      }
    };
    const done = <T extends Value>(v: T): T => {
      if (slot >= 0) this.refs[slot] = v;
      else if (flag) this.refs.push(v);
      return v;
    };
    switch (type) {
      case "0":
        return undefined;
      case "N":
        return None;
      case "S":
        return EXC.StopIteration;
      case ".":
        return Ellipsis;
      case "F":
        return false;
      case "T":
        return true;
      case "i":
        return done(this.int());
      case "I":
        return done(normInt(this.view(8).getBigInt64(0, true)));
      case "l":
        return done(this.#long());
      case "f":
        return done(float(this.#asciiFloat()));
      case "g":
        return done(float(this.view(8).getFloat64(0, true)));
      case "x": {
        const re = this.#asciiFloat();
        return done(new PyComplex(re, this.#asciiFloat()));
      }
      case "y": {
        const v = this.view(16);
        return done(new PyComplex(v.getFloat64(0, true), v.getFloat64(8, true)));
      }
      case "s":
        return done(new PyBytes(this.source.take(this.size("bytes object")).slice()));
      case "A":
      case "a":
        return done(latin1Text(this.source.take(this.size("string"))));
      case "Z":
      case "z":
        return done(latin1Text(this.source.take(this.byte())));
      case "t":
      case "u":
        return done(pointsOfUtf8(this.source.take(this.size("string"))));
      case ")":
      case "(": {
        const n = type === ")" ? this.byte() : this.size("tuple");
        reserve();
        return done(tuple(this.#items(n, depth, "tuple")));
      }
      case "[": {
        const n = this.size("list");
        const list = done(new PyList([]));
        for (let i = 0; i < n; i++) list.push(this.#item(depth, "list"));
        return list;
      }
      case "{": {
        const d = done(new PyDict());
        for (;;) {
          const key = this.read(depth + 1);
          if (key === undefined) return d;
          const v = this.read(depth + 1);
          if (v === undefined) return d;
          d.set(key, v);
        }
      }
      case "<":
      case ">": {
        const n = this.size("set");
        const s = type === "<" ? done(new PySet()) : new PyFrozenSet();
        if (type === ">") reserve();
        for (let i = 0; i < n; i++) s.put(this.#item(depth, "set"), None);
        return type === ">" ? done(s) : s;
      }
      case ":": {
        reserve();
        const [start, stop, step] = this.#items(3, depth, "slice");
        return done(new PySlice(start, stop, step));
      }
      case "J": {
        if (!this.allowCode) throw valueError("unmarshalling code objects is disallowed");
        reserve();
        try {
          return done(new PyCode(deserializeCode(this.source.take(this.size("code object")).slice())));
        } catch (e) {
          if (e instanceof Error) throw valueError("bad marshal data (code object)");
          throw e;
        }
      }
      case "r": {
        const n = this.int();
        const v = n < 0 || n >= this.refs.length ? undefined : this.refs[n];
        if (v === undefined) throw valueError("bad marshal data (invalid reference)");
        return v;
      }
      default:
        throw valueError("bad marshal data (unknown type code)");
    }
  }

  #item(depth: number, what: string): Value {
    const v = this.read(depth + 1);
    if (v === undefined) throw typeError(`NULL object in marshal data for ${what}`);
    return v;
  }

  #items(n: number, depth: number, what: string): Value[] {
    const out: Value[] = [];
    for (let i = 0; i < n; i++) out.push(this.#item(depth, what));
    return out;
  }

  #long(): number | bigint {
    const n = this.int();
    const count = Math.abs(n);
    if (count > 0x7ffffff) throw valueError("bad marshal data (long size out of range)");
    const digits: number[] = [];
    for (let i = 0; i < count; i++) {
      const d = this.view(2).getUint16(0, true);
      if (d > 0x7fff) throw valueError("bad marshal data (digit out of range in long)");
      digits.push(d);
    }
    if (count > 0 && digits[count - 1] === 0) throw valueError("bad marshal data (unnormalized long data)");
    let bits = "";
    for (let i = count - 1; i >= 0; i--) bits += digits[i].toString(2).padStart(15, "0");
    const v = bits === "" ? 0n : BigInt(`0b${bits}`);
    return normInt(n < 0 ? -v : v);
  }

  #asciiFloat(): number {
    const text = latin1Text(this.source.take(this.byte())) as string;
    return text === "nan" ? NaN : text.endsWith("inf") ? (text[0] === "-" ? -Infinity : Infinity) : Number(text);
  }
}

/** marshal.dumps */
export function dumps(v: Value, version = VERSION, allowCode = true): Uint8Array {
  const w = new Writer(version, allowCode);
  w.top(v);
  return w.result();
}

function load(source: Source, allowCode: boolean): Value {
  const v = new Reader(source, allowCode).read(0);
  if (v === undefined) throw typeError("NULL object in marshal data for object");
  return v;
}

/** marshal.loads */
export function loads(bytes: Uint8Array, allowCode = true): Value {
  return load(new BytesSource(bytes), allowCode);
}

const allowed = (v: Value | undefined) => v === undefined || truth(v);
const versionOf = (v: Value | undefined) => (v === undefined ? VERSION : asSize(v));

export const module = defineModule("marshal", {
  doc: "Values as bytes, in a format private to one version of Python.",
  members: {
    version: () => VERSION,
    dumps: fn(
      `(value, version=${VERSION}, /, *, allow_code=True)`,
      "The bytes of a value.",
      (v: Value, version?: Value, code?: Value) => new PyBytes(dumps(v, versionOf(version), allowed(code))),
    ),
    dump: fn(
      `(value, file, version=${VERSION}, /, *, allow_code=True)`,
      "Write the bytes of a value to a file.",
      (v: Value, file: Value, version?: Value, code?: Value) =>
        callArgs(getAttr(file, "write"), [new PyBytes(dumps(v, versionOf(version), allowed(code)))]),
    ),
    loads: fn("(bytes, /, *, allow_code=True)", "The value of these bytes.", (v: Value, code?: Value) => {
      const b = bufferOf(v);
      if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
      return loads(b, allowed(code));
    }),
    load: fn("(file, /, *, allow_code=True)", "Read a value from a file.", (file: Value, code?: Value) => {
      const probe = callArgs(getAttr(file, "read"), [0]);
      if (!(probe instanceof PyBytes)) throw typeError(`file.read() returned not bytes but ${typeOf(probe).name}`);
      return load(new FileSource(file), allowed(code));
    }),
  },
});
