// Bytes-like arguments of native functions.
//
// In: any value. Out: a view of its memory, or CPython's TypeError.
import { bufferOf, writableBufferOf } from "../core/buffer.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { typeName } from "../ops/type_name.ts";

/** The memory of a bytes-like object. */
export function bytesArg(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

/** Bytes, or a str with only ASCII characters. */
export function asciiArg(v: Value): Uint8Array {
  if (isStr(v)) {
    const text = jsText(v);
    const out = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) throw valueError("string argument should contain only ASCII characters");
      out[i] = c;
    }
    return out;
  }
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeName(v)}'`);
  return b;
}

/** Memory that may be written; `what` starts the message: "argument" or "pack_into() argument 2". */
export function writableArg(v: Value, what = "argument"): Uint8Array {
  const b = writableBufferOf(v);
  if (b === undefined) throw typeError(`${what} must be read-write bytes-like object, not ${typeName(v)}`);
  return b;
}
