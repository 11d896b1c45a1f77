// The name of a value's class as error messages show it.
//
// Out: typeName, qualifiedTypeName. Native classes of modules other than builtins show their module ("collections.deque"), classes made by
// Python code only their own name.
import { typeOf } from "../core/builtin_types.ts";
import { isStr, jsText } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";

/** Name of a class in error messages. */
export function className(cls: PyType): string {
  return cls.shownName;
}

/** Name of the class of a value with its module (but builtins and __main__) and its place there. */
export function qualifiedTypeName(v: Value): string {
  const cls = typeOf(v);
  const module = cls.isHeap ? cls.attrs.getStr("__module__") : cls.module;
  if (module === undefined || !isStr(module)) return cls.qualname;
  const name = jsText(module);
  return name === "builtins" || name === "__main__" ? cls.qualname : `${name}.${cls.qualname}`;
}

/** Name of the class of a value in error messages. */
export function typeName(v: Value): string {
  return className(typeOf(v));
}
