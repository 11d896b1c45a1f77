// JavaScript values in Python and Python values in JavaScript.
//
// In and out: values of both sides; mod.ts documents the table. Invariants: plain data is copied (cycles are kept); what
// has identity (functions, objects, modules) is wrapped, and a wrapper that comes home is the value itself again.
import { getAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyBuiltin, PyFunction, PyMethod } from "../core/function.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, normInt, PyBytes, PyFloat, PyIntBox, PyList, PyObject, PyTuple, type Value } from "../core/value.ts";
import { strJs } from "../ops/text.ts";
import { PyByteArray } from "../types/bytearray.ts";
import { PyAnySet, PySet } from "../types/set_classes.ts";

/** A JavaScript value that Python code has hold of. */
export class PyJsObject extends PyObject {
  constructor(
    // deno-lint-ignore no-explicit-any
    readonly js: any,
    /** What a method is called on. */
    readonly receiver: unknown = undefined,
  ) {
    super();
  }
}

/** Makes the JavaScript side of a Python value that has no counterpart: given by the embedding API. */
export interface Proxies {
  wrap(v: Value): unknown;
  /** The Python value of such a wrapper, or undefined. */
  unwrap(js: object): Value | undefined;
}

/** Without the API, Python values with identity stay where they are. */
export const proxies: { in: Proxies } = {
  in: {
    wrap: (v) => (v instanceof PyFunction || v instanceof PyBuiltin || v instanceof PyMethod ? callback(v) : v),
    unwrap: (js) => (js instanceof PyObject ? js : functions.get(js as () => void)),
  },
};

/** How many arguments a function takes: JavaScript asks its callbacks for that. */
export function lengthOf(f: Value): number {
  if (f instanceof PyMethod) return Math.max(0, lengthOf(f.func) - 1);
  if (!(f instanceof PyFunction)) return 1;
  return f.code.argcount + (f.code.simple ? 0 : 1);
}

/** A Python exception on its way through JavaScript. */
function errorOf(exc: PyBaseException): Error {
  const text = strJs(exc);
  const error = new Error(text === "" ? exc.cls.name : `${exc.cls.name}: ${text}`);
  error.name = "PythonError";
  return Object.defineProperty(error, "pythonException", { value: exc });
}

// deno-lint-ignore no-explicit-any
const functions = new WeakMap<(...args: any[]) => unknown, Value>();

function callback(f: Value): (...args: unknown[]) => unknown {
  const made = (...args: unknown[]) => {
    try {
      return toJs(callArgs(f, args.map((a) => fromJs(a))));
    } catch (e) {
      throw e instanceof PyBaseException ? errorOf(e) : e;
    }
  };
  Object.defineProperty(made, "length", { value: lengthOf(f) });
  functions.set(made, f);
  return made;
}

const jsObjects = new WeakMap<object, PyJsObject>();

/** Python -> JavaScript. */
export function toJs(v: Value, seen: Map<Value, unknown> | null = null): unknown {
  if (typeof v !== "object") return v;
  if (v === None) return null;
  if (v instanceof PyFloat) return v.v;
  if (isStr(v)) return jsText(v);
  if (v instanceof PyIntBox) return v.v;
  if (v instanceof PyJsObject) return v.receiver === undefined ? v.js : v.js.bind(v.receiver);
  if (v instanceof PyBytes) return v.b.slice();
  if (v instanceof PyByteArray) return v.buf.slice(0, v.length);
  if (typeOf(v).isHeap) return otherToJs(v);
  const known = seen?.get(v);
  if (known !== undefined) return known;
  seen ??= new Map();
  if (v instanceof PyTuple || v instanceof PyList) {
    const out: unknown[] = [];
    seen.set(v, out);
    for (const item of v instanceof PyTuple ? v.a : v.copyItems()) out.push(toJs(item, seen));
    return out;
  }
  if (v instanceof PyDict) {
    const out = new Map<unknown, unknown>();
    seen.set(v, out);
    for (const e of v.entries()) out.set(toJs(e.key, seen), toJs(e.value!, seen));
    return out;
  }
  if (v instanceof PyAnySet) {
    const out = new Set<unknown>();
    seen.set(v, out);
    for (const key of v.keys()) out.add(toJs(key, seen));
    return out;
  }
  return otherToJs(v);
}

/** A datetime as a Date, everything else as a proxy. */
function otherToJs(v: Value): unknown {
  const cls = typeOf(v);
  const module = cls.name !== "datetime" ? undefined : cls.isHeap ? cls.attrs.getStr("__module__") : cls.module;
  if (module === "datetime" || module === "_pydatetime") {
    const seconds = callArgs(getAttr(v, "timestamp"), []);
    return new Date(Math.round((typeof seconds === "number" ? seconds : (seconds as PyFloat).v) * 1000));
  }
  return proxies.in.wrap(v);
}

/** JavaScript -> Python. */
export function fromJs(v: unknown, seen: Map<object, Value> | null = null): Value {
  switch (typeof v) {
    case "undefined":
      return None;
    case "boolean":
      return v;
    case "string":
      return strFromJs(v);
    case "bigint":
      return normInt(v);
    case "number":
      return Number.isSafeInteger(v) && !Object.is(v, -0) ? v : new PyFloat(v);
    case "symbol":
      return new PyJsObject(v);
  }
  if (v === null || v === undefined) return None;
  const home = proxies.in.unwrap(v);
  if (home !== undefined) return home;
  if (v instanceof Uint8Array) return new PyBytes(v.slice());
  if (v instanceof ArrayBuffer) return new PyBytes(new Uint8Array(v.slice(0)));
  if (v instanceof Date) return dateFromJs(v);
  const known = seen?.get(v);
  if (known !== undefined) return known;
  seen ??= new Map();
  if (Array.isArray(v)) {
    const out = new PyList([]);
    seen.set(v, out);
    const items = out.obj();
    for (const item of v) items.push(fromJs(item, seen));
    return out;
  }
  if (v instanceof Map) {
    const out = new PyDict();
    seen.set(v, out);
    for (const [k, x] of v) out.put(fromJs(k, seen), fromJs(x, seen));
    return out;
  }
  if (v instanceof Set) {
    const out = new PySet();
    seen.set(v, out);
    for (const x of v) out.put(fromJs(x, seen), None);
    return out;
  }
  return wrapJs(v);
}

/** The wrapper of a JavaScript object: always the same one. */
export function wrapJs(v: object): PyJsObject {
  let made = jsObjects.get(v);
  if (made === undefined) jsObjects.set(v, made = new PyJsObject(v));
  return made;
}

function dateFromJs(v: Date): Value {
  const module = runtime().importModule("datetime");
  const utc = getAttr(getAttr(module, "timezone"), "utc");
  return callArgs(getAttr(getAttr(module, "datetime"), "fromtimestamp"), [new PyFloat(v.getTime() / 1000), utc]);
}
