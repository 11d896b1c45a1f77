// The methods that bytes and bytearray share, made once for each of them.
//
// In: `make` builds the result type from an array that nothing else holds. Out: the member table for define.ts.
import { allocBytes, copyBytes, oneByte, putBytes } from "../core/byte_pool.ts";
import { isAsciiBytes } from "../core/byte_words.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { classMethod, type MemberDef, method, staticMethod } from "../core/define.ts";
import { exception, isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, strLen, strPoint, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { list, None, PyBytes, PyTuple, tuple, type Value } from "../core/value.ts";
import { isIterable, toArray } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { asSize, clampSize, hasIndex, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import {
  allAre,
  ALPHA,
  capitalizeBytes,
  DIGIT,
  isTitleBytes,
  keepBytes,
  LOWER,
  lowerBytes,
  mapBytes,
  someAre,
  SPACE,
  swapCaseBytes,
  titleBytes,
  UPPER,
  upperBytes,
} from "./bytes_classes.ts";
import { bytesOfHex, bytesOfHexText, hexBytes } from "./bytes_hex.ts";
import * as search from "./bytes_search.ts";
import { boundArg } from "./str_args.ts";
import { codecName } from "./str.ts";
import { decodeBytes } from "./text_codec.ts";

/** The memory of a bytes-like argument. */
export function bytesArg(v: Value): Uint8Array {
  if (v instanceof PyBytes) return v.b;
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

/** An int argument in range(256). */
export function byteArg(v: Value): number {
  const n = typeof v === "number" ? v : index(v);
  if (n < 0 || n > 255) throw valueError("byte must be in range(0, 256)");
  return Number(n);
}

/** The bytes or the byte to look for. */
function needle(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b !== undefined) return b;
  if (!hasIndex(v)) throw typeError(`argument should be integer or bytes-like object, not '${typeName(v)}'`);
  return oneByte(byteArg(v));
}

/** item in bytes */
export function containsByte(a: Uint8Array, item: Value): boolean {
  if (typeof item === "number" || hasIndex(item)) return a.includes(byteArg(item));
  return search.findBytes(a, bytesArg(item), 0, a.length) >= 0;
}

const UTF8: ReadonlySet<Value | undefined> = new Set([undefined, "utf-8", "utf8", "UTF-8"]);
/** Longer bytes are not looked through. */
const SHORT = 256;

/** ASCII: no error handler is asked. */
function decodesPlainly([self, encoding, errors]: readonly Value[]): boolean {
  if (!(self instanceof PyBytes) || self.t === 0 || self.b.length > SHORT || !UTF8.has(encoding)) return false;
  return (errors === undefined || typeof errors === "string") && self.b.every((x) => x < 128);
}

/** decode(encoding, errors) of any bytes-like type. */
export function decodeMethod(a: Uint8Array, encoding: Value | undefined, errors: Value | undefined): Value {
  const name = (v: Value | undefined, parameter: string, missing: string) => {
    if (v === undefined) return missing;
    if (!isStr(v)) throw typeError(`decode() argument '${parameter}' must be str, not ${argumentName(v)}`);
    return codecName(v);
  };
  const codec = name(encoding, "encoding", "utf-8"), handler = name(errors, "errors", "strict");
  // Nothing is looked up for nothing.
  return a.length === 0 ? "" : decodeBytes(a, codec, handler);
}

/** hex(sep, bytes_per_sep) of any bytes-like type. */
export function hexMethod(a: Uint8Array, sep: Value | undefined, group: Value | undefined): string {
  let every = group === undefined ? 1 : Number(index(group));
  if (sep === undefined) return hexBytes(a);
  if (length(sep) !== 1) throw valueError("sep must be length 1.");
  let c: number;
  if (isStr(sep)) c = strPoint(strValue(sep), 0);
  else if (sep instanceof PyBytes) c = sep.b[0];
  else throw typeError("sep must be str or bytes.");
  if (c > 127) throw valueError("sep must be ASCII.");
  if (Math.abs(every) > a.length) every = 0;
  return hexBytes(a, String.fromCharCode(c), every);
}

/** The bytes of hex text with optional spaces. */
export function fromHex(v: Value): Uint8Array {
  const quick = typeof v === "string" ? bytesOfHexText(v) : v instanceof PyBytes ? bytesOfHex(v.b) : null;
  if (quick !== null) return quick;
  let points: ArrayLike<number>;
  if (isStr(v)) {
    const s = strValue(v);
    const n = strLen(s);
    const wide = new Uint32Array(n);
    if (typeof s === "string") { for (let i = 0; i < n; i++) wide[i] = s.charCodeAt(i); }
    else for (let i = 0; i < n; i++) wide[i] = strPoint(s, i);
    points = wide;
  } else {
    const b = bufferOf(v);
    if (b === undefined) throw typeError(`fromhex() argument must be str or bytes-like, not ${typeName(v)}`);
    points = b;
  }
  const out = allocBytes(points.length >> 1);
  let n = 0, i = 0;
  const digit = (p: number) => {
    if (p >= 48 && p <= 57) return p - 48;
    const l = p | 32;
    return p < 128 && l >= 97 && l <= 102 ? l - 87 : -1;
  };
  while (i < points.length) {
    if (search.isSpaceByte(points[i])) {
      i++;
      continue;
    }
    const high = digit(points[i]);
    if (high < 0) throw notHex(i);
    if (i + 1 >= points.length) {
      throw valueError("fromhex() arg must contain an even number of hexadecimal digits");
    }
    const low = digit(points[i + 1]);
    if (low < 0) throw notHex(i + 1);
    out[n++] = high << 4 | low;
    i += 2;
  }
  return n === out.length ? out : copyBytes(out, 0, n);
}

function notHex(at: number): unknown {
  return valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
}

/** Memory in one piece, or undefined. */
function bufferOrNone(v: Value): Uint8Array | undefined {
  try {
    return bufferOf(v);
  } catch (e) {
    if (isExc(e, "BufferError")) return undefined;
    throw e;
  }
}

/** sep.join(iterable) */
export function joinBytes(sep: Uint8Array, iterable: Value): Uint8Array {
  if (!isIterable(iterable)) throw typeError("can only join an iterable");
  const items = toArray(iterable);
  const parts: Uint8Array[] = [];
  let total = items.length > 1 ? sep.length * (items.length - 1) : 0;
  for (let i = 0; i < items.length; i++) {
    const v = items[i];
    const b = v instanceof PyBytes ? v.b : bufferOrNone(v);
    if (b === undefined) {
      throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(v)} found`);
    }
    parts.push(b);
    total += b.length;
  }
  const out = allocBytes(total);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    if (i > 0 && sep.length > 0) {
      putBytes(out, at, sep);
      at += sep.length;
    }
    putBytes(out, at, parts[i]);
    at += parts[i].length;
  }
  return out;
}

function repeatTo(n: number, byte: number): Uint8Array {
  return allocBytes(n).fill(byte);
}

function padBytes(a: Uint8Array, left: number, right: number, fill: number): Uint8Array {
  left = Math.max(0, left);
  right = Math.max(0, right);
  const total = left + a.length + right;
  if (total > 0x7fffffff) throw overflowError("padded bytes are too long");
  const out = repeatTo(total, fill);
  out.set(a, left);
  return out;
}

function fillByte(v: Value | undefined, name: string): number {
  if (v === undefined) return 32;
  const b = v instanceof PyBytes || typeName(v) === "bytearray" ? bufferOf(v) : undefined;
  if (b === undefined) throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${typeName(v)}`);
  if (b.length !== 1) {
    throw typeError(
      `${name}(): argument 2 must be a byte string of length 1, not a ${typeName(v)} object of length ${b.length}`,
    );
  }
  return b[0];
}

/** bytes * n */
export function repeatBytes(a: Uint8Array, times: Value): Uint8Array {
  if (!hasIndex(times)) throw typeError(`can't multiply sequence by non-int of type '${typeName(times)}'`);
  const n = Math.max(0, asSize(times));
  const total = n * a.length;
  if (total > 0x1ffffffff) {
    throw total > Number.MAX_SAFE_INTEGER * 1024
      ? overflowError("repeated bytes are too long")
      : exception("MemoryError");
  }
  if (a.length === 1) return repeatTo(n, a[0]);
  const out = allocBytes(total);
  for (let i = 0; i < n; i++) out.set(a, i * a.length);
  return out;
}

/** bytes.maketrans */
export function makeTransBytes(from: Value, to: Value): Value {
  const a = bytesArg(from), b = bytesArg(to);
  if (a.length !== b.length) throw valueError("maketrans arguments must have same length");
  const table = new Uint8Array(256);
  for (let i = 0; i < 256; i++) table[i] = i;
  for (let i = 0; i < a.length; i++) table[a[i]] = b[i];
  return new PyBytes(table);
}

function translateBytes(a: Uint8Array, table: Value, remove: Value | undefined): Uint8Array {
  const map = table === None ? null : bytesArg(table);
  if (map !== null && map.length !== 256) throw valueError("translation table must be 256 characters long");
  const drop = remove === undefined ? null : bytesArg(remove);
  if (drop !== null && drop.length > 0) return keepBytes(a, drop, map);
  return map === null ? copyBytes(a) : mapBytes(a, map);
}

type Find = (a: Uint8Array, b: Uint8Array, start: number, end: number) => number;

/** The methods of a bytes-like type whose memory is `of(self)`. */
// deno-lint-ignore no-explicit-any
export function bytesMethods(of: (self: any) => Uint8Array, make: (b: Uint8Array) => Value): Record<string, MemberDef> {
  function find(f: Find, fails: boolean) {
    return (self: Value, sub: Value, start?: Value, end?: Value) => {
      const a = of(self);
      const from = boundArg(start, a.length, 0), to = Math.min(boundArg(end, a.length, a.length), a.length);
      const what = needle(sub);
      const i = from > to ? -1 : f(a, what, from, to);
      if (i < 0 && fails) throw valueError("subsection not found");
      return i;
    };
  }
  function affix(name: string, atEnd: boolean) {
    return (self: Value, part: Value, start?: Value, end?: Value) => {
      const a = of(self);
      const from = boundArg(start, a.length, 0), to = Math.min(boundArg(end, a.length, a.length), a.length);
      if (part instanceof PyTuple) return part.a.some((p) => search.matchesBytes(a, bytesArg(p), from, to, atEnd));
      const b = bufferOf(part);
      if (b === undefined) {
        throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeName(part)}`);
      }
      return search.matchesBytes(a, b, from, to, atEnd);
    };
  }
  function strip(sides: number) {
    return (self: Value, set?: Value) =>
      make(search.stripBytes(of(self), set === undefined || set === None ? null : bytesArg(set), sides));
  }
  function split(fromRight: boolean) {
    return (self: Value, sep?: Value, maxsplit?: Value) => {
      const max = maxsplit === undefined ? -1 : clampSize(maxsplit);
      const a = of(self);
      let parts: Uint8Array[];
      if (sep === undefined || sep === None) {
        parts = fromRight ? search.rsplitSpaceBytes(a, max) : search.splitSpaceBytes(a, max);
      } else {
        const by = bytesArg(sep);
        if (by.length === 0) throw valueError("empty separator");
        parts = fromRight ? search.rsplitBytes(a, by, max) : search.splitBytes(a, by, max);
      }
      return list(parts.map(make));
    };
  }
  function partition(fromRight: boolean) {
    return (self: Value, sep: Value) => {
      const a = of(self), by = bytesArg(sep);
      if (by.length === 0) throw valueError("empty separator");
      const i = fromRight ? search.rfindBytes(a, by, 0, a.length) : search.findBytes(a, by, 0, a.length);
      const none = () => make(allocBytes(0));
      if (i < 0) return tuple(fromRight ? [none(), none(), make(copyBytes(a))] : [make(copyBytes(a)), none(), none()]);
      return tuple([make(copyBytes(a, 0, i)), make(copyBytes(by)), make(copyBytes(a, i + by.length))]);
    };
  }
  function mapped(doc: string, f: (a: Uint8Array) => Uint8Array): MemberDef {
    return method("(self, /)", doc, (self: Value) => make(f(of(self))));
  }
  function tested(doc: string, f: (a: Uint8Array) => boolean): MemberDef {
    return method("(self, /)", doc, (self: Value) => f(of(self)));
  }
  const range = "(self, sub, start=None, end=None, /)";
  return {
    capitalize: mapped("First byte in upper case, the rest in lower case.", capitalizeBytes),
    center: method(
      "(self, width, fillchar=b' ', /)",
      "Centred in a field.",
      (self: Value, width: Value, fill?: Value) => {
        const a = of(self), w = asSize(width), c = fillByte(fill, "center");
        const missing = Math.max(0, w - a.length);
        const left = (missing >> 1) + (missing & w & 1);
        return make(padBytes(a, left, missing - left, c));
      },
    ),
    count: method(
      range,
      "Number of non-overlapping occurrences.",
      (self: Value, sub: Value, start?: Value, end?: Value) => {
        const a = of(self);
        const from = boundArg(start, a.length, 0), to = Math.min(boundArg(end, a.length, a.length), a.length);
        return search.countBytes(a, needle(sub), from, to);
      },
    ),
    decode: method(
      "(self, /, encoding='utf-8', errors='strict')",
      "The text these bytes encode.",
      (self: Value, encoding?: Value, errors?: Value) => decodeMethod(of(self), encoding, errors),
      { intrinsic: "codec", leaf: decodesPlainly },
    ),
    endswith: method("(self, suffix, start=None, end=None, /)", "Does it end with suffix?", affix("endswith", true)),
    expandtabs: method(
      "(self, /, tabsize=8)",
      "Tabs replaced by spaces.",
      (self: Value, size?: Value) => make(search.expandTabsBytes(of(self), size === undefined ? 8 : asSize(size))),
    ),
    find: method(range, "Lowest index of sub, or -1.", find(search.findBytes, false)),
    fromhex: classMethod("(cls, string, /)", "The bytes of hexadecimal text.", (cls: PyType, text: Value) => {
      const b = make(fromHex(text));
      return typeOf(b) === cls ? b : callArgs(cls, [b]);
    }),
    hex: method(
      "(self, /, sep=<opt>, bytes_per_sep=1)",
      "Hexadecimal text.",
      (self: Value, sep?: Value, group?: Value) => hexMethod(of(self), sep, group),
    ),
    index: method(range, "Lowest index of sub; ValueError when absent.", find(search.findBytes, true)),
    isalnum: tested("Are all bytes ASCII letters or digits?", (a) => allAre(a, ALPHA | DIGIT)),
    isalpha: tested("Are all bytes ASCII letters?", (a) => allAre(a, ALPHA)),
    isascii: tested("Are all bytes ASCII?", isAsciiBytes),
    isdigit: tested("Are all bytes ASCII digits?", (a) => allAre(a, DIGIT)),
    islower: tested("Are all letters lower case?", (a) => someAre(a, LOWER, UPPER)),
    isspace: tested("Are all bytes ASCII white space?", (a) => allAre(a, SPACE)),
    istitle: tested("Is it in title case?", isTitleBytes),
    isupper: tested("Are all letters upper case?", (a) => someAre(a, UPPER, LOWER)),
    join: method(
      "(self, iterable_of_bytes, /)",
      "The items joined by these bytes.",
      (self: Value, items: Value) => make(joinBytes(of(self), items)),
      { leaf: "items" },
    ),
    ljust: method(
      "(self, width, fillchar=b' ', /)",
      "On the left of a field.",
      (self: Value, width: Value, fill?: Value) => {
        const a = of(self);
        return make(padBytes(a, 0, asSize(width) - a.length, fillByte(fill, "ljust")));
      },
    ),
    lower: mapped("ASCII letters in lower case.", lowerBytes),
    lstrip: method("(self, bytes=None, /)", "Without leading white space or bytes.", strip(1)),
    maketrans: staticMethod("(frm, to, /)", "A table for translate().", makeTransBytes),
    partition: method("(self, sep, /)", "What is before, at and after the first sep.", partition(false)),
    removeprefix: method("(self, prefix, /)", "Without prefix.", (self: Value, prefix: Value) => {
      const a = of(self), p = bytesArg(prefix);
      return make(copyBytes(a, search.matchesBytes(a, p, 0, a.length, false) ? p.length : 0));
    }),
    removesuffix: method("(self, suffix, /)", "Without suffix.", (self: Value, suffix: Value) => {
      const a = of(self), p = bytesArg(suffix);
      return make(copyBytes(a, 0, search.matchesBytes(a, p, 0, a.length, true) ? a.length - p.length : a.length));
    }),
    replace: method(
      "(self, old, new, count=-1, /)",
      "With occurrences of old replaced by new.",
      (self: Value, old: Value, by: Value, count?: Value) =>
        make(search.replaceBytes(of(self), bytesArg(old), bytesArg(by), count === undefined ? -1 : asSize(count))),
    ),
    rfind: method(range, "Highest index of sub, or -1.", find(search.rfindBytes, false)),
    rindex: method(range, "Highest index of sub; ValueError when absent.", find(search.rfindBytes, true)),
    rjust: method(
      "(self, width, fillchar=b' ', /)",
      "On the right of a field.",
      (self: Value, width: Value, fill?: Value) => {
        const a = of(self);
        return make(padBytes(a, asSize(width) - a.length, 0, fillByte(fill, "rjust")));
      },
    ),
    rpartition: method("(self, sep, /)", "What is before, at and after the last sep.", partition(true)),
    rsplit: method(
      "(self, /, sep=None, maxsplit=-1)",
      "Parts between separators, limited from the right.",
      split(true),
    ),
    rstrip: method("(self, bytes=None, /)", "Without trailing white space or bytes.", strip(2)),
    split: method("(self, /, sep=None, maxsplit=-1)", "Parts between separators.", split(false)),
    splitlines: method(
      "(self, /, keepends=False)",
      "List of the lines.",
      (self: Value, keepEnds?: Value) =>
        list(search.splitLinesBytes(of(self), keepEnds !== undefined && truth(keepEnds)).map(make)),
    ),
    startswith: method(
      "(self, prefix, start=None, end=None, /)",
      "Does it start with prefix?",
      affix("startswith", false),
    ),
    strip: method("(self, bytes=None, /)", "Without surrounding white space or bytes.", strip(3)),
    swapcase: mapped("ASCII case exchanged.", swapCaseBytes),
    title: mapped("Each word in title case.", titleBytes),
    translate: method(
      "(self, table, /, delete=b'')",
      "Bytes mapped by table, those in delete removed.",
      (self: Value, table: Value, remove?: Value) => make(translateBytes(of(self), table, remove)),
    ),
    upper: mapped("ASCII letters in upper case.", upperBytes),
    zfill: method("(self, width, /)", "Padded with zeros after the sign.", (self: Value, width: Value) => {
      const a = of(self);
      const missing = asSize(width) - a.length;
      if (missing <= 0) return make(copyBytes(a));
      const out = padBytes(a, missing, 0, 48);
      if (a[0] === 43 || a[0] === 45) {
        out[0] = a[0];
        out[missing] = 48;
      }
      return make(out);
    }),
  };
}
