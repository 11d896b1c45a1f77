// The _codecs module: the codec registry and the codecs that are native.
//
// In: strs and bytes-like objects. Out: (result, how much was used) tuples, as the codecs module wants them.
import { callSlot } from "../core/slot_getters.gen.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { defineModule, fn, type MemberDef } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr, strLen, strValue } from "../core/str.ts";
import { None, PyBytes, type Str, tuple, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { onlyStrArg, strArg } from "../types/str_args.ts";
import { codecName } from "../types/str.ts";
import { codecDecode, codecEncode, lookupCodec, registerCodecs, unregisterCodecs } from "../types/text_codec.ts";
import { charmapBuild, decodeCharmap, encodeCharmap } from "../types/text_codec_charmap.ts";
import { isBuiltinError, lookupError, registerError, unregisterError } from "../types/text_codec_errors.ts";
import {
  decodeByteEscapes,
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeByteEscapes,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
} from "../types/text_codec_escapes.ts";
import { decodeUtf16, decodeUtf32, encodeWide } from "../types/text_codec_utf16.ts";
import { decodeUtf7, encodeUtf7 } from "../types/text_codec_utf7.ts";
import {
  decodeAscii,
  type Decoded,
  decodeLatin1,
  decodeUtf8,
  encodeAscii,
  encodeLatin1,
  encodeUtf8,
} from "../types/text_codec_utf8.ts";

function bytesOf(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

/** Bytes, or the UTF-8 bytes of a str. */
function bytesOrText(v: Value): Uint8Array {
  return isStr(v) ? encodeUtf8(strValue(v), "strict") : bytesOf(v);
}

/** The error handler's name: None and nothing mean strict. */
function handler(v: Value | undefined, name: string): string {
  if (v === undefined || v === None) return "strict";
  if (!isStr(v)) throw typeError(`${name}() argument 2 must be str or None, not ${argumentName(v)}`);
  return codecName(v);
}

function used(text: Str, length: number): Value {
  return tuple([text, length]);
}

function encoder(name: string, encode: (s: Str, errors: string) => Uint8Array): MemberDef {
  return fn("(str, errors=None, /)", "Encode text; gives (bytes, length).", (text: Value, errors?: Value) => {
    const s = strArg(text, name, 1);
    return tuple([new PyBytes(encode(s, handler(errors, name))), strLen(s)]);
  });
}

/** A decoder that always uses all its input. */
function decoder(name: string, decode: (b: Uint8Array, errors: string) => Str, of = bytesOf): MemberDef {
  return fn("(data, errors=None, /)", "Decode bytes; gives (text, length).", (data: Value, errors?: Value) => {
    const b = of(data);
    return used(decode(b, handler(errors, name)), b.length);
  });
}

/** A decoder that may leave an incomplete end for later. */
function stateful(
  name: string,
  decode: (b: Uint8Array, errors: string, final: boolean) => Decoded,
  final: boolean,
  of = bytesOf,
): MemberDef {
  const signature = `(data, errors=None, final=${final ? "True" : "False"}, /)`;
  return fn(signature, "Decode bytes; gives (text, length).", (data: Value, errors?: Value, last?: Value) => {
    const r = decode(of(data), handler(errors, name), last === undefined ? final : truth(last));
    return used(r.text, r.used);
  });
}

function wideCodecs(bits: 16 | 32): Record<string, MemberDef> {
  const decode = bits === 16 ? decodeUtf16 : decodeUtf32;
  const width = bits === 16 ? 2 : 4;
  const members: Record<string, MemberDef> = {};
  for (const [suffix, order] of [["", 0], ["_le", -1], ["_be", 1]] as const) {
    const name = `utf_${bits}${suffix}`;
    members[`${name}_decode`] = stateful(
      `${name}_decode`,
      (b, errors, final) => decode(b, errors, order, final),
      false,
    );
    if (order !== 0) {
      members[`${name}_encode`] = encoder(`${name}_encode`, (s, errors) => encodeWide(s, errors, order, width));
    }
  }
  members[`utf_${bits}_encode`] = fn(
    "(str, errors=None, byteorder=0, /)",
    "Encode text; gives (bytes, length).",
    (text: Value, errors?: Value, order?: Value) => {
      const s = strArg(text, `utf_${bits}_encode`, 1);
      const by = order === undefined ? 0 : asSize(order);
      return tuple([new PyBytes(encodeWide(s, handler(errors, `utf_${bits}_encode`), by, width)), strLen(s)]);
    },
  );
  members[`utf_${bits}_ex_decode`] = fn(
    "(data, errors=None, byteorder=0, final=False, /)",
    "Decode bytes; gives (text, length, byte order).",
    (data: Value, errors?: Value, order?: Value, final?: Value) => {
      const by = order === undefined ? 0 : asSize(order);
      const last = final !== undefined && truth(final);
      const r = decode(bytesOf(data), handler(errors, `utf_${bits}_ex_decode`), by, last);
      return tuple([r.text, r.used, r.order]);
    },
  );
  return members;
}

function mappingArg(v: Value | undefined): Value | null {
  return v === undefined || v === None ? null : v;
}

function names(encoding: Value | undefined, errors: Value | undefined, f: string): [string, string] {
  const one = (v: Value | undefined, parameter: string, missing: string) => {
    if (v === undefined) return missing;
    if (!isStr(v)) throw typeError(`${f}() argument '${parameter}' must be str, not ${argumentName(v)}`);
    return codecName(v);
  };
  return [one(encoding, "encoding", "utf-8"), one(errors, "errors", "strict")];
}

export const module = defineModule("_codecs", {
  members: {
    register: fn("(search_function, /)", "Register a codec search function.", registerCodecs),
    unregister: fn("(search_function, /)", "Remove a codec search function.", unregisterCodecs),
    lookup: fn(
      "(encoding, /)",
      "The codec of this name.",
      (name: Value) => lookupCodec(codecName(onlyStrArg(name, "lookup"))),
    ),
    encode: fn(
      "(obj, encoding='utf-8', errors='strict')",
      "Encode with any codec.",
      (o: Value, e?: Value, h?: Value) => codecEncode(o, ...names(e, h, "encode")),
    ),
    decode: fn(
      "(obj, encoding='utf-8', errors='strict')",
      "Decode with any codec.",
      (o: Value, e?: Value, h?: Value) => codecDecode(o, ...names(e, h, "decode")),
    ),
    register_error: fn("(errors, handler, /)", "Register an error handler.", (name: Value, f: Value) => {
      const n = codecName(strArg(name, "register_error", 1));
      if (callSlot(typeOf(f)) === null) throw typeError("handler must be callable");
      registerError(n, f);
    }),
    _unregister_error: fn("(errors, /)", "Remove an error handler.", (name: Value) => {
      const n = codecName(onlyStrArg(name, "_unregister_error"));
      if (isBuiltinError(n)) throw typeErrorOfBuiltin(n);
      return unregisterError(n);
    }),
    lookup_error: fn(
      "(name, /)",
      "The error handler of this name.",
      (name: Value) => lookupError(codecName(onlyStrArg(name, "lookup_error"))),
    ),
    utf_8_encode: encoder("utf_8_encode", encodeUtf8),
    utf_8_decode: stateful("utf_8_decode", decodeUtf8, false),
    utf_7_encode: encoder("utf_7_encode", (s) => encodeUtf7(s)),
    utf_7_decode: stateful("utf_7_decode", decodeUtf7, false),
    ...wideCodecs(16),
    ...wideCodecs(32),
    ascii_encode: encoder("ascii_encode", encodeAscii),
    ascii_decode: decoder("ascii_decode", decodeAscii),
    latin_1_encode: encoder("latin_1_encode", encodeLatin1),
    latin_1_decode: decoder("latin_1_decode", (b) => decodeLatin1(b)),
    unicode_escape_encode: encoder("unicode_escape_encode", (s) => encodeUnicodeEscape(s)),
    unicode_escape_decode: stateful("unicode_escape_decode", decodeUnicodeEscape, true, bytesOrText),
    raw_unicode_escape_encode: encoder("raw_unicode_escape_encode", (s) => encodeRawUnicodeEscape(s)),
    raw_unicode_escape_decode: stateful("raw_unicode_escape_decode", decodeRawUnicodeEscape, true, bytesOrText),
    escape_encode: fn("(data, errors=None, /)", "The body of a bytes literal.", (data: Value) => {
      if (!(data instanceof PyBytes)) {
        throw typeError(`escape_encode() argument 1 must be bytes, not ${argumentName(data)}`);
      }
      return tuple([new PyBytes(encodeByteEscapes(data.b)), data.b.length]);
    }),
    escape_decode: fn("(data, errors=None, /)", "The bytes of a literal's body.", (data: Value, errors?: Value) => {
      const b = bytesOrText(data);
      return tuple([new PyBytes(decodeByteEscapes(b, handler(errors, "escape_decode"))), b.length]);
    }),
    readbuffer_encode: fn("(data, errors=None, /)", "The bytes of a buffer or of text.", (data: Value) => {
      const b = bytesOrText(data);
      return tuple([new PyBytes(b.slice()), b.length]);
    }),
    charmap_encode: fn(
      "(str, errors=None, mapping=None, /)",
      "Encode by a table.",
      (t: Value, e?: Value, m?: Value) => {
        const s = strArg(t, "charmap_encode", 1);
        return tuple([new PyBytes(encodeCharmap(s, handler(e, "charmap_encode"), mappingArg(m))), strLen(s)]);
      },
    ),
    charmap_decode: fn(
      "(data, errors=None, mapping=None, /)",
      "Decode by a table.",
      (d: Value, e?: Value, m?: Value) => {
        const b = bytesOf(d);
        return used(decodeCharmap(b, handler(e, "charmap_decode"), mappingArg(m)), b.length);
      },
    ),
    charmap_build: fn(
      "(map, /)",
      "The encoding table of a decoding table.",
      (map: Value) => charmapBuild(onlyStrArg(map, "charmap_build")),
    ),
  },
});

function typeErrorOfBuiltin(name: string): unknown {
  return typeError(`cannot un-register built-in error handler '${name}'`);
}
