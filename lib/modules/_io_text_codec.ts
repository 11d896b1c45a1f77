// Incremental decoding and encoding for TextIOWrapper.
//
// In: the encoding's name and error handler. Out: a decoder and an encoder with state. UTF-8, ASCII and Latin-1 are native;
// every other codec is the incremental codec object that the codecs registry gives.
import { getAttr } from "../core/attributes.ts";
import { call, callArgs } from "../core/call.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, strFromJs, strValue } from "../core/str.ts";
import { PyBytes, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { concatBytes } from "../core/byte_pool.ts";
import { lookupCodec, normalizeEncoding } from "../types/text_codec.ts";
import {
  decodeAscii,
  decodeLatin1,
  decodeUtf8,
  encodeAscii,
  encodeLatin1,
  encodeUtf8,
} from "../types/text_codec_utf8.ts";
import { callMethod } from "./_io_base.ts";
import { lookupAttr } from "../core/attributes.ts";

/** Which native codec an encoding is. */
export type Native = "utf-8" | "ascii" | "latin-1";

const NATIVE: Readonly<Record<string, Native>> = {
  utf_8: "utf-8",
  utf8: "utf-8",
  u8: "utf-8",
  ascii: "ascii",
  us_ascii: "ascii",
  latin_1: "latin-1",
  latin1: "latin-1",
  iso_8859_1: "latin-1",
  iso8859_1: "latin-1",
};

export function nativeCodec(encoding: string): Native | null {
  const name = normalizeEncoding(encoding);
  return Object.hasOwn(NATIVE, name) ? NATIVE[name] : null;
}

const NO_BYTES = new Uint8Array(0);

export interface StreamDecoder {
  decode(b: Uint8Array, final: boolean): Str;
  reset(): void;
  /** Undecoded bytes and flags. */
  getState(): [bytes: Uint8Array, flags: bigint];
  setState(bytes: Uint8Array, flags: bigint): void;
}

class NativeDecoder implements StreamDecoder {
  #rest = NO_BYTES;
  constructor(readonly codec: Native, readonly errors: string) {}
  decode(b: Uint8Array, final: boolean): Str {
    if (this.codec === "latin-1") return decodeLatin1(b);
    if (this.codec === "ascii") return decodeAscii(b, this.errors);
    const input = this.#rest.length === 0 ? b : concatBytes(this.#rest, b);
    this.#rest = NO_BYTES;
    const { text, used } = decodeUtf8(input, this.errors, final);
    if (used < input.length) this.#rest = input.slice(used) as Uint8Array<ArrayBuffer>;
    return text;
  }
  reset(): void {
    this.#rest = NO_BYTES;
  }
  getState(): [Uint8Array, bigint] {
    return [this.#rest, 0n];
  }
  setState(bytes: Uint8Array): void {
    this.#rest = bytes.slice() as Uint8Array<ArrayBuffer>;
  }
}

class ObjectDecoder implements StreamDecoder {
  constructor(readonly object: Value) {}
  decode(b: Uint8Array, final: boolean): Str {
    const text = callMethod(this.object, "decode", new PyBytes(b), final);
    if (!isStr(text)) throw typeError(`decoder should return a string result, not '${typeName(text)}'`);
    return strValue(text);
  }
  reset(): void {
    callMethod(this.object, "reset");
  }
  getState(): [Uint8Array, bigint] {
    const r = callMethod(this.object, "getstate");
    if (!(r instanceof PyTuple) || r.a.length !== 2) throw typeError("illegal decoder state");
    const [bytes, flags] = r.a;
    if (!(bytes instanceof PyBytes)) {
      throw typeError(`illegal decoder state: the first item should be a bytes object, not '${typeName(bytes)}'`);
    }
    return [bytes.b, BigInt(index(flags))];
  }
  setState(bytes: Uint8Array, flags: bigint): void {
    callMethod(this.object, "setstate", tuple([new PyBytes(bytes), Number(flags)]));
  }
}

export interface StreamEncoder {
  encode(s: Str): Uint8Array;
  reset(): void;
  /** Tells the encoder that the stream does not start here. */
  continueStream(): void;
}

class NativeEncoder implements StreamEncoder {
  constructor(readonly codec: Native, readonly errors: string) {}
  encode(s: Str): Uint8Array {
    if (this.codec === "utf-8") return encodeUtf8(s, this.errors);
    return this.codec === "ascii" ? encodeAscii(s, this.errors) : encodeLatin1(s, this.errors);
  }
  reset(): void {}
  continueStream(): void {}
}

class ObjectEncoder implements StreamEncoder {
  constructor(readonly object: Value) {}
  encode(s: Str): Uint8Array {
    const b = callMethod(this.object, "encode", s);
    if (!(b instanceof PyBytes)) throw typeError(`encoder should return a bytes object, not '${typeName(b)}'`);
    return b.b;
  }
  reset(): void {
    callMethod(this.object, "reset");
  }
  continueStream(): void {
    callMethod(this.object, "setstate", 0);
  }
}

/** The CodecInfo of a text encoding; LookupError for codecs that are not. */
function textCodecInfo(encoding: string): Value {
  const info = lookupCodec(encoding);
  const flag = lookupAttr(info, "_is_text_encoding");
  if (flag !== undefined && !truth(flag)) throw exception("LookupError", `'${encoding}' is not a text encoding`);
  return info;
}

/** LookupError unless the encoding exists and is a text encoding. */
export function checkTextCodec(encoding: string): void {
  if (nativeCodec(encoding) === null) textCodecInfo(encoding);
}

export function makeDecoder(encoding: string, errors: string): StreamDecoder {
  const native = nativeCodec(encoding);
  if (native !== null) return new NativeDecoder(native, errors);
  const make = getAttr(textCodecInfo(encoding), "incrementaldecoder");
  return new ObjectDecoder(call(make, strFromJs(errors)));
}

export function makeEncoder(encoding: string, errors: string): StreamEncoder {
  const native = nativeCodec(encoding);
  if (native !== null) return new NativeEncoder(native, errors);
  const make = getAttr(textCodecInfo(encoding), "incrementalencoder");
  return new ObjectEncoder(callArgs(make, [strFromJs(errors)]));
}
