// What the decompressor objects of bz2, lzma and zstd share: their rules for `eof`, `needs_input` and `unused_data`.
//
// In: a decoder of one stream. Out: advance(), and the members of the Python class. A decoder throws DecodeError for data
// that is not of its format; each module turns that into its own exception.
import { member, type MemberDef } from "../core/define.ts";
import { exception } from "../core/raise.ts";
import { PyBytes, PyObject, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { bytesArg } from "./bytes_arg.ts";

export class DecodeError extends Error {
  constructor(message = "Corrupt input data") {
    super(message);
  }
}

/** One compressed stream being decoded. */
export interface StreamDecoder {
  /** The end of the stream was reached. */
  readonly done: boolean;
  /** There is input that is not used yet. */
  readonly hasInput: boolean;
  feed(input: Uint8Array): void;
  /** Up to `limit` bytes more; fewer when the input or the stream ends. */
  run(limit: number): Uint8Array;
  /** The input behind the end of the stream. */
  takeRest(): Uint8Array;
}

const EMPTY = new PyBytes(new Uint8Array(0));

export class PyStreamDecompressor<D extends StreamDecoder = StreamDecoder> extends PyObject {
  decoder: D;
  unused: PyBytes = EMPTY;
  needsInput = true;
  constructor(decoder: D) {
    super();
    this.decoder = decoder;
  }
}

/** decompress(data, max_length): `ended` is the message of the EOFError after the end of the stream. */
export function advance(
  self: PyStreamDecompressor,
  data: Value,
  maxLength: Value | undefined,
  ended: string,
  failed: (e: DecodeError) => unknown,
): Value {
  const input = bytesArg(data);
  const max = maxLength === undefined ? -1 : asSize(maxLength);
  const { decoder } = self;
  if (decoder.done) throw exception("EOFError", ended);
  decoder.feed(input);
  let out: Uint8Array;
  try {
    out = decoder.run(max < 0 ? Infinity : max);
  } catch (e) {
    if (e instanceof DecodeError) throw failed(e);
    throw e;
  }
  if (decoder.done) {
    self.unused = new PyBytes(decoder.takeRest());
    self.needsInput = false;
  } else self.needsInput = max < 0 || out.length < max;
  return new PyBytes(out);
}

export const STREAM_MEMBERS: Record<string, MemberDef> = {
  eof: member("Was the end of the stream reached?", (self: PyStreamDecompressor) => self.decoder.done),
  unused_data: member("Input behind the end of the stream.", (self: PyStreamDecompressor) => self.unused),
  needs_input: member("Is more input needed for more output?", (self: PyStreamDecompressor) => self.needsInput),
};
