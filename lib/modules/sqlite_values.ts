// Values to and from SQLite.
//
// In: Python values for parameters, column values of the host. Out: host values (ints as bigint: a number is a REAL), Python
// values. Adapters and converters are those registered in the running runtime.
import { lookupAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import { strType, typeOf } from "../core/builtin_types.ts";
import { call } from "../core/call.ts";
import { defineType } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { exception, isExc, overflowError } from "../core/raise.ts";
import { isStr, strFromJs, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, normInt, PyBytes, PyFloat, PyObject, tuple, type Value } from "../core/value.ts";
import { bigOf, intOf } from "../ops/number.ts";
import { strJs } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { encodeUtf8 } from "../types/text_codec_utf8.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { fail, ProgrammingError } from "./sqlite_errors.ts";

export type HostValue = null | bigint | number | string | Uint8Array;

export class PyPrepareProtocol extends PyObject {}
export const prepareProtocol: PyType = defineType("sqlite3.PrepareProtocol", PyPrepareProtocol, {
  doc: "The protocol that values adapt to when they become parameters.",
  slots: { __new__: () => new PyPrepareProtocol() },
});

export const registries: () => { adapters: PyDict; converters: PyDict; tracebacks: boolean } = perRuntime(() => ({
  adapters: new PyDict(),
  converters: new PyDict(),
  tracebacks: false,
}));

/** sqlite3.adapt */
export function adapt(v: Value, proto: Value, fallback: Value | undefined): Value {
  const adapter = registries().adapters.get(tuple([typeOf(v), proto]));
  if (adapter !== undefined) return call(adapter, v);
  for (const [owner, name, arg] of [[proto, "__adapt__", v], [v, "__conform__", proto]] as const) {
    const hook = lookupAttr(owner, name);
    if (hook === undefined) continue;
    try {
      const r = call(hook, arg);
      if (r !== None) return r;
    } catch (e) {
      if (!isExc(e, "TypeError")) throw e;
    }
  }
  if (fallback !== undefined) return fallback;
  throw fail(ProgrammingError, "can't adapt");
}

const LIMIT = 1n << 63n;

/** The host's value of a plain Python one; undefined when SQLite has no such type. */
export function plainToHost(v: Value): HostValue | undefined {
  if (v === None) return null;
  const n = intOf(v);
  if (n !== undefined) {
    const big = bigOf(n);
    if (big >= LIMIT || big < -LIMIT) throw overflowError("Python int too large to convert to SQLite INTEGER");
    return big;
  }
  if (v instanceof PyFloat) return Number.isNaN(v.v) ? null : v.v;
  if (isStr(v)) {
    const s = strValue(v);
    return typeof s === "string" ? s : new TextDecoder().decode(encodeUtf8(s, "strict"));
  }
  return bufferOf(v)?.slice();
}

/** A parameter, adapted. */
export function parameter(v: Value, name: string): HostValue {
  const plain = typeof v === "number" || typeof v === "string" || v === None ||
    v instanceof PyFloat && !typeOf(v).isHeap;
  const adapted = plain && registries().adapters.size === 0 || v === None
    ? v
    : typeof v === "number" || typeof v === "string"
    ? adaptBase(v)
    : adapt(v, prepareProtocol, v);
  const h = plainToHost(adapted);
  if (h === undefined) {
    throw fail(ProgrammingError, `Error binding parameter ${name}: type '${typeName(adapted)}' is not supported`);
  }
  return h;
}

function adaptBase(v: Value): Value {
  const adapter = registries().adapters.get(tuple([typeOf(v), prepareProtocol]));
  return adapter === undefined ? v : call(adapter, v);
}

/** The value of a column; `textFactory` as of the connection. */
export function fromHostValue(h: HostValue, textFactory: Value): Value {
  switch (typeof h) {
    case "bigint":
      return normInt(h);
    case "number":
      return new PyFloat(h);
    case "string": {
      if (textFactory === strType) return strFromJs(h);
      return call(textFactory, new PyBytes(new TextEncoder().encode(h)));
    }
    default:
      return h === null ? None : new PyBytes(h);
  }
}

/** The bytes of a column that a converter gets. */
export function converterBytes(h: HostValue): PyBytes {
  if (h instanceof Uint8Array) return new PyBytes(h);
  const text = typeof h === "number" ? strJs(new PyFloat(h)) : String(h);
  return new PyBytes(new TextEncoder().encode(text));
}

/** The converter registered for a type's name, any case. */
export function converterOf(name: string): Value | undefined {
  return registries().converters.getStr(name.toUpperCase());
}

/** Arguments of a user function. */
export function functionArgument(h: HostValue): Value {
  return fromHostValue(h, strType);
}

/** The result of a user function as the host's. */
export function functionResult(v: Value): HostValue {
  const h = plainToHost(v);
  if (h === undefined) throw exception("TypeError", `unsupported result type ${typeName(v)}`);
  return h;
}
