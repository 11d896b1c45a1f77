// Small conversions between Python values and JS text that the runtime needs.
import { isStr, jsText } from "../core/str.ts";
import { typeError } from "../core/raise.ts";
import { PyBytes, type Value } from "../core/value.ts";
import { bufferOf } from "../core/buffer.ts";

/** Source given to compile(), eval(), exec(): JS text of a str, the bytes of anything with a buffer. */
export function bytesText(source: Value, what: string): string | Uint8Array {
  if (isStr(source)) return jsText(source);
  if (source instanceof PyBytes) return source.b;
  const bytes = bufferOf(source);
  if (bytes === undefined) {
    throw typeError(
      what === "symtable"
        ? "symtable() arg 1 must be a string or bytes object"
        : `${what}() arg 1 must be a string, bytes or ${what === "compile" ? "AST" : "code"} object`,
    );
  }
  return bytes;
}
