// Exception classes that native modules add: struct.error, zlib.error, csv.Error ...
import { shell } from "../core/builtin_types.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";

/** A new exception class; `name` is dotted. */
export function nativeException(name: string, base: PyType, doc: string | null = null): PyType {
  const cls = shell(name, PyBaseException, [base]);
  cls.hasDict = true;
  cls.hasWeakrefs = true;
  cls.attrs.setStr("__module__", strFromJs(cls.module));
  if (doc !== null) {
    cls.doc = doc;
    cls.attrs.setStr("__doc__", strFromJs(doc));
  }
  return cls;
}
