// The _multibytecodec module: classes that make codecs, incremental coders and streams of a multi-byte codec.
//
// The encodings package derives from these, and says the codec in a class attribute.
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import {
  constructorFn,
  defineModule,
  defineType,
  getset,
  member,
  type MemberDef,
  method,
  value,
} from "../core/define.ts";
import { attributeError, exception, typeError } from "../core/raise.ts";
import { isStr, strConcat, strFromJs, strLen, strSub, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, normInt, PyBytes, PyObject, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { forEachItem } from "../ops/iteration.ts";
import { asSize, bigOf, index, isInt } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { ByteSink } from "../types/byte_sink.ts";
import { codecName } from "../types/str.ts";
import { decodeUtf8, encodeUtf8 } from "../types/text_codec_utf8.ts";
import { bytesArg } from "./bytes_arg.ts";
import {
  decodeMultibyte,
  decodingState,
  encodeMultibyte,
  encodeWhole,
  encodingState,
  errorsArg,
  type MultibyteCodec,
} from "./cjk_codec.ts";

export class PyMultibyteCodec extends PyObject {
  constructor(readonly codec: MultibyteCodec) {
    super();
  }
}

function errorsOrNone(v: Value | undefined, f: string): string {
  if (v === undefined || v === None) return "strict";
  if (!isStr(v)) throw typeError(`${f}() argument 'errors' must be str or None, not ${argumentName(v)}`);
  return codecName(v);
}

/** A str argument; other objects are encoded by their str(). */
function textArg(v: Value): Str {
  if (isStr(v)) return strValue(v);
  throw typeError("couldn't convert the object to str.");
}

defineType("_multibytecodec.MultibyteCodec", PyMultibyteCodec, {
  doc: "A codec of characters with one or more bytes.",
  final: true,
  members: {
    encode: method(
      "(self, /, input, errors=None)",
      "Encode text; gives (bytes, length).",
      (self: PyMultibyteCodec, input: Value, errors?: Value) => {
        const how = errorsOrNone(errors, "encode");
        const text = isStr(input) ? strValue(input) : strValue(callArgs(typeOf(""), [input]) as Str);
        return tuple([new PyBytes(encodeWhole(self.codec, text, how)), strLen(text)]);
      },
    ),
    decode: method(
      "(self, /, input, errors=None)",
      "Decode bytes; gives (text, length).",
      (self: PyMultibyteCodec, input: Value, errors?: Value) => {
        const how = errorsOrNone(errors, "decode");
        const b = bytesArg(input);
        const { text, used } = decodeMultibyte(self.codec, b, how, decodingState(self.codec), true);
        return tuple([text, used]);
      },
    ),
  },
});

/** The codec that a class names. */
function codecOf(cls: PyType): MultibyteCodec {
  const c = getAttr(cls, "codec");
  if (!(c instanceof PyMultibyteCodec)) throw typeError("codec is unexpected type");
  return c.codec;
}

/** State and bytes as the one number that getstate() gives: the first byte is the lowest. */
function numberOf(b: Uint8Array): bigint {
  let n = 0n;
  for (let i = b.length - 1; i >= 0; i--) n = (n << 8n) | BigInt(b[i]);
  return n;
}
function bytesOfNumber(n: bigint, length: number): Uint8Array {
  if (n < 0n) throw exception("OverflowError", "can't convert negative int to unsigned");
  if (n >= 1n << BigInt(8 * length)) throw exception("OverflowError", "int too big to convert");
  const b = new Uint8Array(length);
  for (let i = 0; i < length; i++) b[i] = Number((n >> BigInt(8 * i)) & 255n);
  return b;
}

class PyMultibyteBase extends PyObject {
  codec: MultibyteCodec = null as unknown as MultibyteCodec;
  errors = "strict";
  state: Uint8Array = new Uint8Array(8);
}

const ERRORS: Record<string, MemberDef> = {
  errors: getset("How errors are treated.", (self: PyMultibyteBase) => strFromJs(self.errors), (self, v) => {
    if (v === undefined) throw attributeError("cannot delete attribute");
    if (!isStr(v)) throw typeError("errors must be a string");
    (self as PyMultibyteBase).errors = codecName(v);
  }),
};

class PyIncrementalEncoder extends PyMultibyteBase {
  pending: Str = "";

  encode(text: Str, final: boolean): Uint8Array {
    const all = strLen(this.pending) === 0 ? text : strConcat(this.pending, text);
    const out = new ByteSink(16);
    const used = encodeMultibyte(this.codec, all, this.errors, this.state, out, final);
    this.pending = strSub(all, used, strLen(all));
    return out.take();
  }
  reset(): Uint8Array {
    const out = new ByteSink(16);
    this.codec.endEncoding?.(this.state, out);
    this.pending = "";
    return out.take();
  }
}

/** What a decoder has not used yet. */
class PyDecoding extends PyMultibyteBase {
  rest: Uint8Array = new Uint8Array(0);

  decode(input: Uint8Array, final: boolean): Str {
    let all = input;
    if (this.rest.length > 0) {
      all = new Uint8Array(this.rest.length + input.length);
      all.set(this.rest);
      all.set(input, this.rest.length);
    }
    // After an error, what was pending still is.
    const { text, used } = decodeMultibyte(this.codec, all, this.errors, this.state, final);
    this.rest = all.slice(used);
    return text;
  }
  reset(): void {
    this.rest = new Uint8Array(0);
    this.state = decodingState(this.codec);
  }
}

class PyIncrementalDecoder extends PyDecoding {}

/** Pending text has a byte for its length and up to eight of UTF-8. */
const PENDING = 8;

const INCREMENTAL = "(errors='strict')";
const incrementalEncoderType = defineType("_multibytecodec.MultibyteIncrementalEncoder", PyIncrementalEncoder, {
  doc: "An encoder for text that comes in pieces.",
  signature: INCREMENTAL,
  slots: {
    __new__: constructorFn("MultibyteIncrementalEncoder", INCREMENTAL, (cls: PyType, errors?: Value) => {
      const how = errorsArg(errors, "MultibyteIncrementalEncoder");
      const self = allocate(cls) as PyIncrementalEncoder;
      self.codec = codecOf(cls);
      self.errors = how;
      self.state = encodingState(self.codec);
      return self;
    }),
    __init__: () => None,
  },
  members: {
    encode: method(
      "(self, /, input, final=False)",
      "Encoded bytes for more text.",
      (self: PyIncrementalEncoder, input: Value, final?: Value) =>
        new PyBytes(self.encode(textArg(input), final !== undefined && truth(final))),
    ),
    reset: method("(self, /)", "Forgets what is pending.", (self: PyIncrementalEncoder) => void self.reset()),
    getstate: method("(self, /)", "The state as a number.", (self: PyIncrementalEncoder) => {
      const pending = encodeUtf8(self.pending, "surrogatepass");
      const b = new Uint8Array(1 + pending.length + 8);
      b[0] = pending.length;
      b.set(pending, 1);
      b.set(self.state, 1 + pending.length);
      return normInt(numberOf(b));
    }),
    setstate: method("(self, state, /)", "Goes back to a state.", (self: PyIncrementalEncoder, state: Value) => {
      if (!isInt(state)) throw typeError(`setstate() argument must be int, not ${typeName(state)}`);
      const b = bytesOfNumber(bigOf(index(state)), 1 + PENDING + 8);
      if (b[0] > PENDING) throw exception("UnicodeError", "pending buffer too large");
      self.pending = decodeUtf8(b.subarray(1, 1 + b[0]), "strict", true).text;
      self.state = b.slice(1 + b[0], 9 + b[0]);
    }),
    ...ERRORS,
  },
});

const incrementalDecoderType = defineType("_multibytecodec.MultibyteIncrementalDecoder", PyIncrementalDecoder, {
  doc: "A decoder for bytes that come in pieces.",
  signature: INCREMENTAL,
  slots: {
    __new__: constructorFn("MultibyteIncrementalDecoder", INCREMENTAL, (cls: PyType, errors?: Value) => {
      const how = errorsArg(errors, "MultibyteIncrementalDecoder");
      const self = allocate(cls) as PyIncrementalDecoder;
      self.codec = codecOf(cls);
      self.errors = how;
      self.reset();
      return self;
    }),
    __init__: () => None,
  },
  members: {
    decode: method(
      "(self, /, input, final=False)",
      "Decoded text for more bytes.",
      (self: PyIncrementalDecoder, input: Value, final?: Value) =>
        self.decode(bytesArg(input), final !== undefined && truth(final)),
    ),
    reset: method("(self, /)", "Forgets what is pending.", (self: PyIncrementalDecoder) => self.reset()),
    getstate: method(
      "(self, /)",
      "The bytes not used yet, and the state as a number.",
      (self: PyIncrementalDecoder) => tuple([new PyBytes(self.rest), normInt(numberOf(self.state))]),
    ),
    setstate: method("(self, state, /)", "Goes back to a state.", (self: PyIncrementalDecoder, state: Value) => {
      if (!(state instanceof PyTuple)) {
        throw typeError(`setstate() argument must be tuple, not ${argumentName(state)}`);
      }
      const [rest, n] = state.a;
      if (state.a.length !== 2 || !(rest instanceof PyBytes) || !isInt(n)) {
        throw typeError("setstate(): illegal state argument");
      }
      if (rest.b.length > 8) throw exception("UnicodeError", "pending buffer too large");
      const b = bytesOfNumber(bigOf(index(n)), 8);
      self.rest = rest.b.slice();
      self.state = b;
    }),
    ...ERRORS,
  },
});

class PyStreamReader extends PyDecoding {
  stream: Value = None;

  /** Reads by one of the stream's methods, and again until there is text or the end. */
  take(name: string, size: number): Str {
    for (let ask = size;;) {
      const data = callArgs(getAttr(this.stream, name), ask < 0 ? [] : [ask]);
      const b = data instanceof PyBytes ? data.b : undefined;
      if (b === undefined) throw typeError(`stream function returned a non-bytes object (${typeName(data)})`);
      const end = b.length === 0 || ask < 0;
      const text = this.decode(b, end);
      if (end || strLen(text) > 0 || size === 0) return text;
      // The bytes end inside a character.
      ask = 1;
    }
  }
}

class PyStreamWriter extends PyIncrementalEncoder {
  stream: Value = None;
  write(text: Value): void {
    const out = this.encode(textArg(text), false);
    callArgs(getAttr(this.stream, "write"), [new PyBytes(out)]);
  }
}

function sizeArg(v: Value | undefined): number {
  return v === undefined || v === None ? -1 : asSize(v);
}

const STREAM = "(stream, errors='strict')";

function makeStream(name: string, decoding: boolean) {
  return constructorFn(name, STREAM, (cls: PyType, stream: Value, errors?: Value) => {
    const how = errorsArg(errors, name);
    const self = allocate(cls) as PyStreamReader | PyStreamWriter;
    self.codec = codecOf(cls);
    self.errors = how;
    self.stream = stream;
    self.state = decoding ? decodingState(self.codec) : encodingState(self.codec);
    return self;
  });
}

const STREAM_MEMBER: Record<string, MemberDef> = {
  stream: member("The stream of bytes.", (self: PyStreamReader | PyStreamWriter) => self.stream),
  ...ERRORS,
};

const streamReaderType = defineType("_multibytecodec.MultibyteStreamReader", PyStreamReader, {
  doc: "Reads text from a stream of bytes.",
  signature: STREAM,
  slots: { __new__: makeStream("MultibyteStreamReader", true), __init__: () => None },
  members: {
    read: method(
      "(self, sizeobj=None, /)",
      "Text of so many bytes, or of all.",
      (self: PyStreamReader, size?: Value) => self.take("read", sizeArg(size)),
    ),
    readline: method(
      "(self, sizeobj=None, /)",
      "The text of one line.",
      (self: PyStreamReader, size?: Value) => self.take("readline", sizeArg(size)),
    ),
    readlines: method(
      "(self, sizehintobj=None, /)",
      "The lines of the text.",
      (self: PyStreamReader, size?: Value) => callArgs(getAttr(self.take("read", sizeArg(size)), "splitlines"), [true]),
    ),
    reset: method("(self, /)", "Forgets what is pending.", (self: PyStreamReader) => self.reset()),
    ...STREAM_MEMBER,
  },
});

const streamWriterType = defineType("_multibytecodec.MultibyteStreamWriter", PyStreamWriter, {
  doc: "Writes text to a stream of bytes.",
  signature: STREAM,
  slots: { __new__: makeStream("MultibyteStreamWriter", false), __init__: () => None },
  members: {
    write: method("(self, strobj, /)", "Writes text.", (self: PyStreamWriter, text: Value) => self.write(text)),
    writelines: method("(self, lines, /)", "Writes several texts.", (self: PyStreamWriter, lines: Value) => {
      forEachItem(lines, (line) => self.write(line));
    }),
    reset: method("(self, /)", "Writes what is pending.", (self: PyStreamWriter) => {
      if (strLen(self.pending) === 0) return;
      const text = self.pending;
      self.pending = "";
      const out = self.encode(text, true);
      if (out.length > 0) callArgs(getAttr(self.stream, "write"), [new PyBytes(out)]);
    }),
    ...STREAM_MEMBER,
  },
});

export const module = defineModule("_multibytecodec", {
  members: {
    MultibyteIncrementalEncoder: value(incrementalEncoderType),
    MultibyteIncrementalDecoder: value(incrementalDecoderType),
    MultibyteStreamReader: value(streamReaderType),
    MultibyteStreamWriter: value(streamWriterType),
  },
});
