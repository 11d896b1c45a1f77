// What bytes() and bytearray() accept: text with an encoding, sizes, buffers, iterables of ints.
//
// Out: a Uint8Array that nothing else holds.
import { allocBytes, copyBytes } from "../core/byte_pool.ts";
import { bufferOf } from "../core/buffer.ts";
import { isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, strValue } from "../core/str.ts";
import { PyBytes, PyTuple, type Value } from "../core/value.ts";
import { isIterable, toArray } from "../ops/iteration.ts";
import { asSize, hasIndex, index } from "../ops/number.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { codecName } from "./str.ts";
import { encodeText } from "./text_codec.ts";

/** The bytes of an iterable of ints; `what` is "bytes" or "byte" for the range error. */
export function bytesOfInts(iterable: Value, what: string): Uint8Array {
  const items = iterable instanceof PyTuple && iterable.t !== 0 ? iterable.a : toArray(iterable);
  const out = allocBytes(items.length);
  for (let i = 0; i < items.length; i++) {
    const v = items[i];
    const n = typeof v === "number" ? v : index(v);
    if (n < 0 || n > 255) throw valueError(`${what} must be in range(0, 256)`);
    out[i] = Number(n);
  }
  return out;
}

function textOrNone(name: string, v: Value | undefined, parameter: string): void {
  if (v !== undefined && !isStr(v)) {
    throw typeError(`${name}() argument '${parameter}' must be str, not ${argumentName(v)}`);
  }
}

/** The ints that bytes are, as a new array. */
export function intsOfBytes(b: Uint8Array): Value[] {
  const out = new Array<number>(b.length);
  for (let i = 0; i < out.length; i++) out[i] = b[i];
  return out;
}

/** `name` is the type's name: it decides the wording of errors. */
export function sourceBytes(
  name: "bytes" | "bytearray",
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Uint8Array {
  textOrNone(name, encoding, "encoding");
  textOrNone(name, errors, "errors");
  if (source !== undefined && isStr(source)) {
    if (encoding === undefined) {
      throw typeError(
        errors === undefined ? "string argument without an encoding" : "string argument without an encoding",
      );
    }
    return encodeText(
      strValue(source),
      codecName(encoding as string),
      errors === undefined ? "strict" : codecName(errors as string),
    )
      .slice();
  }
  if (encoding !== undefined) throw typeError("encoding without a string argument");
  if (errors !== undefined) throw typeError("errors without a string argument");
  if (source === undefined) return allocBytes(0);
  if (source instanceof PyBytes && source.t !== 0) return copyBytes(source.b);
  if (hasIndex(source)) {
    let n: number;
    try {
      n = asSize(source);
    } catch (e) {
      if (!isExc(e, "TypeError")) throw e;
      n = NaN;
    }
    if (n === n) {
      if (n < 0) throw valueError("negative count");
      if (n > 0x1ffffffff) throw overflowError("cannot fit 'int' into an index-sized integer");
      return allocBytes(n);
    }
  }
  const b = contiguous(source);
  if (b !== undefined) return copyBytes(b);
  if (!isIterable(source)) throw typeError(`cannot convert '${typeName(source)}' object to ${name}`);
  return bytesOfInts(source, name === "bytes" ? "bytes" : "byte");
}

/** Views whose memory is not in one piece give a copy. */
let gather: (v: Value) => Uint8Array | undefined = () => undefined;

/** Installed by memoryview.ts: the bytes of a memoryview in any layout. */
export function setGather(f: typeof gather): void {
  gather = f;
}

/** The bytes of any buffer, copied together if need be; undefined when `v` is none. */
export function contiguous(v: Value): Uint8Array | undefined {
  return gather(v) ?? bufferOf(v);
}
