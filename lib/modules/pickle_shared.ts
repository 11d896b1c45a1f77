// What pickling and unpickling share: the exceptions, the tables of copyreg and _compat_pickle.
import { getAttr } from "../core/attributes.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { nativeException } from "./native_exception.ts";
import { perRuntime } from "../core/per_runtime.ts";

export const pickleError: PyType = nativeException("_pickle.PickleError", EXC.Exception);
export const picklingError: PyType = nativeException("_pickle.PicklingError", pickleError);
export const unpicklingError: PyType = nativeException("_pickle.UnpicklingError", pickleError);

export const HIGHEST_PROTOCOL = 5, DEFAULT_PROTOCOL = 5;

export function cannotPickle(text: string): unknown {
  return exceptionOf(picklingError, strFromJs(text));
}
export function cannotUnpickle(text: string): unknown {
  return exceptionOf(unpicklingError, strFromJs(text));
}

/** Attributes of a module of the library, by name: "copyreg.dispatch_table". */
const found = perRuntime(() => new Map<string, Value>());
export function libraryObject(path: string): Value {
  const known = found();
  let v = known.get(path);
  if (v === undefined) {
    const dot = path.indexOf(".");
    v = getAttr(runtime().importModule(path.slice(0, dot)), path.slice(dot + 1));
    known.set(path, v);
  }
  return v;
}
