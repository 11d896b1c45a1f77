// Encoding and decoding of text by the name of the codec.
//
// Out: encodeText, decodeBytes (str.encode, bytes.decode, str(b, enc) and everything in the runtime that needs bytes of
// text), and the codec registry behind the codecs module. Invariants: the codecs in NATIVE need no Python code; any
// other name goes through the registered search functions, the `encodings` package first.
import { perRuntime } from "../core/per_runtime.ts";
import { callSlot } from "../core/slot_getters.gen.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { PyBaseException as BaseException } from "../core/exceptions.ts";
import { exception, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, strFromJs, strValue } from "../core/str.ts";
import { typeOf } from "../core/builtin_types.ts";
import { PyBytes, PyTuple, type Str, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import {
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
} from "./text_codec_escapes.ts";
import { decodeUtf16, decodeUtf32, encodeWide } from "./text_codec_utf16.ts";
import { decodeUtf7, encodeUtf7 } from "./text_codec_utf7.ts";
import { decodeAscii, decodeLatin1, decodeUtf8, encodeAscii, encodeLatin1, encodeUtf8 } from "./text_codec_utf8.ts";

interface NativeCodec {
  readonly encode: (s: Str, errors: string) => Uint8Array;
  readonly decode: (b: Uint8Array, errors: string) => Str;
}

const utf8: NativeCodec = { encode: encodeUtf8, decode: (b, errors) => decodeUtf8(b, errors).text };
const ascii: NativeCodec = { encode: encodeAscii, decode: decodeAscii };
const latin1: NativeCodec = { encode: encodeLatin1, decode: decodeLatin1 };

function wide(order: number, width: 2 | 4): NativeCodec {
  const decode = width === 2 ? decodeUtf16 : decodeUtf32;
  return {
    encode: (s, errors) => encodeWide(s, errors, order, width),
    decode: (b, errors) => decode(b, errors, order).text,
  };
}

/** Codecs whose failures carry no note, since CPython reaches them without its registry. */
const DIRECT: Readonly<Record<string, NativeCodec>> = {
  "utf_8": utf8,
  "utf8": utf8,
  "ascii": ascii,
  "us_ascii": ascii,
  "latin_1": latin1,
  "latin1": latin1,
  "iso_8859_1": latin1,
  "iso8859_1": latin1,
  "utf_16": wide(0, 2),
  "utf16": wide(0, 2),
  "utf_32": wide(0, 4),
  "utf32": wide(0, 4),
};

const NATIVE: Readonly<Record<string, NativeCodec>> = {
  "u8": utf8,
  "utf": utf8,
  "cp65001": utf8,
  "l1": latin1,
  "latin": latin1,
  "8859": latin1,
  "646": ascii,
  "utf_16_le": wide(-1, 2),
  "utf_16le": wide(-1, 2),
  "utf_16_be": wide(1, 2),
  "utf_16be": wide(1, 2),
  "utf_32_le": wide(-1, 4),
  "utf_32le": wide(-1, 4),
  "utf_32_be": wide(1, 4),
  "utf_32be": wide(1, 4),
  "utf_7": { encode: (s) => encodeUtf7(s), decode: (b, errors) => decodeUtf7(b, errors).text },
  "unicode_escape": { encode: encodeUnicodeEscape, decode: (b, errors) => decodeUnicodeEscape(b, errors).text },
  "raw_unicode_escape": {
    encode: encodeRawUnicodeEscape,
    decode: (b, errors) => decodeRawUnicodeEscape(b, errors).text,
  },
};

const normalised = new Map<string, string>();

/** Lower case, with one "_" for every run of other characters than letters, digits and dots. */
export function normalizeEncoding(name: string): string {
  let n = normalised.get(name);
  if (n === undefined) {
    n = name.replace(/[^A-Za-z0-9.]+/g, "_").toLowerCase();
    if (normalised.size < 1000) normalised.set(name, n);
  }
  return n;
}

function withNote(encoding: string, isEncoding: boolean, f: () => Value): Value {
  try {
    return f();
  } catch (e) {
    if (e instanceof BaseException) {
      addNote(e, `${isEncoding ? "encoding" : "decoding"} with '${encoding}' codec failed`);
    }
    throw e;
  }
}

function addNote(e: PyBaseException, note: string): void {
  const add = lookupAttr(e, "add_note");
  if (add !== undefined) callArgs(add, [strFromJs(note)]);
}

/** The bytes of a text. */
export function encodeText(s: Str, encoding = "utf-8", errors = "strict"): Uint8Array {
  if (encoding === "utf-8") return encodeUtf8(s, errors);
  const name = normalizeEncoding(encoding);
  const direct = Object.hasOwn(DIRECT, name) ? DIRECT[name] : undefined;
  if (direct !== undefined) return direct.encode(s, errors);
  const native = Object.hasOwn(NATIVE, name) ? NATIVE[name] : undefined;
  const info = native === undefined ? textCodec(encoding, "encode") : null;
  const result = withNote(
    encoding,
    true,
    () => info === null ? new PyBytes(native!.encode(s, errors)) : codecCall(info, 0, s, errors),
  );
  if (result instanceof PyBytes) return result.b;
  throw typeError(
    `'${encoding}' encoder returned '${
      typeName(result)
    }' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`,
  );
}

/** The text of bytes. */
export function decodeBytes(b: Uint8Array, encoding = "utf-8", errors = "strict"): Str {
  if (encoding === "utf-8") return decodeUtf8(b, errors).text;
  const name = normalizeEncoding(encoding);
  const direct = Object.hasOwn(DIRECT, name) ? DIRECT[name] : undefined;
  if (direct !== undefined) return direct.decode(b, errors);
  const native = Object.hasOwn(NATIVE, name) ? NATIVE[name] : undefined;
  const info = native === undefined ? textCodec(encoding, "decode") : null;
  const result = withNote(
    encoding,
    false,
    () => info === null ? native!.decode(b, errors) : codecCall(info, 1, new PyBytes(b), errors),
  );
  if (isStr(result)) return strValue(result);
  throw typeError(
    `'${encoding}' decoder returned '${
      typeName(result)
    }' instead of 'str'; use codecs.decode() to decode to arbitrary types`,
  );
}

/** The codecs of a runtime: search functions and what they found. */
const registry = perRuntime(() => ({
  searchers: [] as Value[],
  found: new Map<string, PyTuple>(),
  loading: false,
}));

/** codecs.register */
export function registerCodecs(search: Value): void {
  if (callSlot(typeOf(search)) === null) throw typeError("argument must be callable");
  const { searchers } = registry();
  if (!searchers.includes(search)) searchers.push(search);
}

export function unregisterCodecs(search: Value): void {
  const { searchers, found } = registry();
  const i = searchers.indexOf(search);
  if (i >= 0) {
    searchers.splice(i, 1);
    found.clear();
  }
}

/** codecs.lookup: the CodecInfo tuple; LookupError when no search function knows the name. */
export function lookupCodec(encoding: string): PyTuple {
  const name = normalizeEncoding(encoding);
  const known = registry();
  const { found, searchers } = known;
  let info = found.get(name);
  if (info !== undefined) return info;
  if (!known.loading) {
    known.loading = true;
    // Importing the package registers its search function.
    runtime().importModule("encodings");
  }
  for (const search of searchers) {
    const r = callArgs(search, [strFromJs(name)]);
    if (r instanceof PyTuple && r.a.length === 4) {
      info = r;
      found.set(name, info);
      return info;
    }
    if (r instanceof PyTuple || !isNone(r)) throw typeError("codec search functions must return 4-tuples");
  }
  throw exception("LookupError", `unknown encoding: ${encoding}`);
}

function isNone(v: Value): boolean {
  return typeOf(v).name === "NoneType";
}

function textCodec(encoding: string, what: "encode" | "decode"): PyTuple {
  const info = lookupCodec(encoding);
  const flag = info.t === 0 ? lookupAttr(info, "_is_text_encoding") : undefined;
  if (flag !== undefined && !truth(flag)) {
    throw exception(
      "LookupError",
      `'${encoding}' is not a text encoding; use codecs.${what}() to handle arbitrary codecs`,
    );
  }
  return info;
}

/** Calls function `index` (0 encode, 1 decode) of a codec and gives the first item of its result. */
function codecCall(info: PyTuple, index: 0 | 1, object: Value, errors: string): Value {
  const r = callArgs(info.a[index], [object, strFromJs(errors)]);
  if (!(r instanceof PyTuple) || r.a.length !== 2) {
    throw typeError(`${index === 0 ? "encoder" : "decoder"} must return a tuple (object, integer)`);
  }
  return r.a[0];
}

/** codecs.encode(obj, encoding, errors) and codecs.decode: any kind of codec. */
export function codecEncode(object: Value, encoding: string, errors: string): Value {
  const info = lookupCodec(encoding);
  return withNote(encoding, true, () => codecCall(info, 0, object, errors));
}
export function codecDecode(object: Value, encoding: string, errors: string): Value {
  const info = lookupCodec(encoding);
  return withNote(encoding, false, () => codecCall(info, 1, object, errors));
}

/** Incremental and stream codecs hang on the CodecInfo as attributes. */
export function codecAttribute(encoding: string, attribute: string): Value {
  return getAttr(lookupCodec(encoding), attribute);
}
