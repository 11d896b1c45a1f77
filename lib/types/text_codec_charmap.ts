// Codecs given by a table: charmap_encode, charmap_decode, charmap_build.
//
// In: a mapping (dict or other), a str as decoding table, an EncodingMap, or null for Latin-1.
import { oneByte } from "../core/byte_pool.ts";
import { defineType, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { isExc, typeError } from "../core/raise.ts";
import { isStr, strFromPoints, strLen, strPoint, strPoints, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, type Str, type Value } from "../core/value.ts";
import { intOf } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { ByteSink } from "./byte_sink.ts";
import { handleFailure, repairPoints, unicodeError } from "./text_codec_errors.ts";
import { decodeLatin1, encodeLatin1 } from "./text_codec_utf8.ts";

/** The inverse of a 256-character decoding table. */
export class PyEncodingMap extends PyObject {
  readonly map: Map<number, number>;
  constructor(map: Map<number, number>) {
    super();
    this.map = map;
  }
}

export const encodingMapType: PyType = defineType("builtins.EncodingMap", PyEncodingMap, {
  doc: null,
  final: true,
  members: {
    size: method("(self, /)", "Size of the table in bytes.", (self: PyEncodingMap) => 32 + self.map.size * 2),
  },
});

/** charmap_build(table) */
export function charmapBuild(table: Str): Value {
  const points = strPoints(table);
  const map = new Map<number, number>();
  let simple = points.length === 256 && points[0] === 0;
  for (let i = 0; i < points.length && i < 256; i++) {
    if (points[i] > 0xffff || i > 0 && points[i] === 0) simple = false;
    if (points[i] !== 0xfffe) map.set(points[i], i);
  }
  if (simple) return new PyEncodingMap(map);
  const dict = new PyDict();
  for (let i = 0; i < points.length && i < 256; i++) dict.set(points[i], i);
  return dict;
}

const UNDEFINED = "character maps to <undefined>";

/** The bytes for a code point, or null when the mapping has none. */
function bytesFor(mapping: Value, p: number): Uint8Array | null {
  if (mapping instanceof PyEncodingMap) {
    const b = mapping.map.get(p);
    return b === undefined ? null : oneByte(b);
  }
  let v: Value;
  try {
    v = getItem(mapping, p);
  } catch (e) {
    if (isExc(e, "LookupError")) return null;
    throw e;
  }
  if (v === None) return null;
  const n = intOf(v);
  if (n !== undefined) {
    if (n < 0 || n > 255) throw typeError("character mapping must be in range(256)");
    return oneByte(Number(n));
  }
  if (v instanceof PyBytes) return v.b;
  throw typeError(`character mapping must return integer, bytes or None, not ${typeName(v)}`);
}

export function encodeCharmap(s: Str, errors: string, mapping: Value | null): Uint8Array {
  if (mapping === null) return encodeLatin1(s, errors);
  const points = strPoints(s);
  const out = new ByteSink(points.length);
  for (let i = 0; i < points.length;) {
    const b = bytesFor(mapping, points[i]);
    if (b !== null) {
      out.bytes(b);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && bytesFor(mapping, points[end]) === null) end++;
    const failure = {
      kind: "encode",
      encoding: "charmap",
      text: s,
      bytes: null,
      start: i,
      end,
      reason: UNDEFINED,
    } as const;
    const r = handleFailure(errors, failure);
    if (r.put instanceof Uint8Array) out.bytes(r.put);
    else {
      for (const p of strPoints(r.put)) {
        const mapped = bytesFor(mapping, p);
        if (mapped === null) throw unicodeError(failure);
        out.bytes(mapped);
      }
    }
    i = r.next;
  }
  return out.take();
}

/** The points for a byte, or null when undefined. */
function pointsFor(mapping: Value, b: number): readonly number[] | null {
  if (isStr(mapping)) {
    const table = strValue(mapping);
    const p = b < strLen(table) ? strPoint(table, b) : 0xfffe;
    return p === 0xfffe ? null : [p];
  }
  let v: Value;
  try {
    v = getItem(mapping, b);
  } catch (e) {
    if (isExc(e, "LookupError")) return null;
    throw e;
  }
  if (v === None) return null;
  const n = intOf(v);
  if (n !== undefined) {
    if (n < 0 || n > 0x10ffff) throw typeError("character mapping must be in range(0x110000)");
    return n === 0xfffe ? null : [Number(n)];
  }
  if (!isStr(v)) throw typeError("character mapping must return integer, None or str");
  const points = strPoints(strValue(v));
  return points.length === 1 && points[0] === 0xfffe ? null : points;
}

export function decodeCharmap(b: Uint8Array, errors: string, mapping: Value | null): Str {
  if (mapping === null) return decodeLatin1(b);
  const known = new Array<readonly number[] | null | undefined>(256);
  const out: number[] = [];
  for (let i = 0; i < b.length;) {
    let points = known[b[i]];
    if (points === undefined) points = known[b[i]] = pointsFor(mapping, b[i]);
    if (points !== null) {
      for (const p of points) out.push(p);
      i++;
      continue;
    }
    const r = handleFailure(errors, {
      kind: "decode",
      encoding: "charmap",
      text: null,
      bytes: b,
      start: i,
      end: i + 1,
      reason: UNDEFINED,
    });
    for (const p of repairPoints(r)) out.push(p);
    i = r.next;
  }
  return strFromPoints(out);
}
