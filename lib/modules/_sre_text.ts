// Joining pieces of str or bytes subjects.
import { bufferOf } from "../core/buffer.ts";
import { typeName } from "../ops/type_name.ts";
import { typeError } from "../core/raise.ts";
import { isStr, strValue } from "../core/str.ts";
import { PyBytes, type Str, type Value } from "../core/value.ts";
import { concatStr } from "../ops/text.ts";

export function isText(v: Value): boolean {
  return isStr(v) || bufferOf(v) !== undefined;
}

/** The concatenation of pieces: a str, or bytes. */
export function concat(parts: readonly Value[], bytes: boolean): Value {
  if (!bytes) {
    const strs: Str[] = [];
    let plain = "";
    let allPlain = true;
    parts.forEach((p, i) => {
      if (!isStr(p)) throw typeError(`sequence item ${i}: expected str instance, ${typeName(p)} found`);
      const s = strValue(p);
      strs.push(s);
      if (allPlain && typeof s === "string") plain += s;
      else allPlain = false;
    });
    return allPlain ? plain : concatStr(strs);
  }
  const arrays = parts.map((p, i) => {
    const b = isStr(p) ? undefined : bufferOf(p);
    if (b === undefined) throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(p)} found`);
    return b;
  });
  const out = new Uint8Array(arrays.reduce((n, b) => n + b.length, 0));
  let at = 0;
  for (const b of arrays) {
    out.set(b, at);
    at += b.length;
  }
  return new PyBytes(out);
}
