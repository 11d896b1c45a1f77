// Python values to JavaScript and back, for the embedding API.
//
// None <-> null, bool, int (number or bigint), float (number), str, bytes <-> Uint8Array, list and tuple <-> arrays, dict
// <-> Map. Integral JS numbers become ints, other numbers floats. Anything else is refused with a TypeError.
import { PyDict } from "../core/dict.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, normInt, PyBytes, PyFloat, PyIntBox, PyList, PyTuple, type Value } from "../core/value.ts";
import { typeOf } from "../core/builtin_types.ts";

/** A JavaScript value that has a Python counterpart. */
export type JsValue = null | boolean | number | bigint | string | Uint8Array | JsValue[] | Map<JsValue, JsValue>;

/** Converts a Python value. Throws TypeError for values without a counterpart. */
export function toJs(v: Value): JsValue {
  if (typeof v !== "object") return v;
  if (v === None) return null;
  if (v instanceof PyFloat) return v.v;
  if (isStr(v)) return jsText(v);
  if (v instanceof PyIntBox) return v.v;
  if (v instanceof PyBytes) return v.b.slice();
  if (v instanceof PyTuple) return v.a.map(toJs);
  if (v instanceof PyList) return v.copyItems().map(toJs);
  if (v instanceof PyDict) return new Map(v.entries().map((e) => [toJs(e.key), toJs(e.value!)]));
  throw new TypeError(`Cannot convert a Python '${typeOf(v).name}' object`);
}

/** Converts a JavaScript value. */
export function fromJs(v: JsValue): Value {
  switch (typeof v) {
    case "boolean":
      return v;
    case "string":
      return strFromJs(v);
    case "bigint":
      return normInt(v);
    case "number":
      return Number.isSafeInteger(v) && !Object.is(v, -0) ? v : new PyFloat(v);
  }
  if (v === null) return None;
  if (v instanceof Uint8Array) return new PyBytes(v.slice());
  if (Array.isArray(v)) return new PyList(v.map(fromJs));
  if (v instanceof Map) {
    const d = new PyDict();
    for (const [k, x] of v) d.put(fromJs(k), fromJs(x));
    return d;
  }
  throw new TypeError("Cannot convert this JavaScript value to Python");
}
